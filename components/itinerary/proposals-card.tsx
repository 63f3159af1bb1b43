import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { type Proposal, proposalsFor } from "@/lib/domain/itinerary-proposal/rules"
import { ProposalsForm } from "./proposals-form"

/** What her profile speaks for and the plan does not answer yet; taken only where it is ticked. */
export async function ProposalsCard({ page }: { page: ItineraryPage }) {
  const [t, axes, obstacles] = await Promise.all([
    getTranslations("itinerary.proposals"),
    getTranslations("itinerary.axes"),
    getTranslations("obstacle.kinds"),
  ])
  const { plan, outlook } = page
  const wanted = outlook && { wish: outlook.wish, occupation: outlook.occupation?.label ?? null }
  const proposals = plan ? proposalsFor({ ...page, outlook: wanted }, page.facts) : []
  if (!plan || proposals.length === 0) return null
  const reason = ({ obstacle, wish }: Proposal) => (obstacle ? obstacles(obstacle.kind) : (wish ?? ""))
  return (
    <Card title={t("title")} count={proposals.length}>
      <ProposalsForm
        itineraryId={plan.id}
        isOpen={page.actions.length === 0}
        proposals={proposals.map((proposal) => ({
          id: proposal.id,
          what: t(proposal.key, proposal.values),
          hint: `${axes(proposal.axis)} · ${t("because", { reason: reason(proposal) })}`,
        }))}
      />
    </Card>
  )
}

import { getTranslations } from "next-intl/server"
import { StepsCard } from "@/components/next-step/steps-card"
import { Words } from "@/components/shell/words"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { AgreementCard } from "./agreement-card"
import { BeginPlan } from "./begin-plan"
import { GoalCard } from "./goal-card"
import { NewerProfile } from "./newer-profile"
import { PlanAxes } from "./plan-axes"
import { PlanPaper } from "./plan-paper"
import { ProposalsCard } from "./proposals-card"
import { ReviewsCard } from "./reviews-card"

type ItineraryViewProps = {
  page: ItineraryPage
  /** The form that the address asks to open: a draft that is gone on with. */
  opened: string | null
}

/** Her plan: what she wants, the way there, what both agreed to and when they look at it again. */
export function ItineraryView({ page, opened }: ItineraryViewProps) {
  return (
    <Words of={["itinerary", "next-step", "obstacle", "profile-outlook", "esco", "form"]}>
      <div className="grid grid-cols-1 gap-6 print:hidden">
        {page.plan && <NewerProfile page={page} />}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid grid-cols-1 gap-6">
            {page.plan ? <Plan page={page} opened={opened} /> : <NoPlan page={page} opened={opened} />}
          </div>
          <div className="grid grid-cols-1 gap-6">
            {page.plan && <AgreementCard page={page} />}
            {page.plan && <ReviewsCard page={page} opened={opened} />}
            {page.mayWrite && <StepsCard page={page} opened={opened} />}
          </div>
        </div>
      </div>
      <PlanPaper page={page} />
    </Words>
  )
}

function Plan({ page, opened }: ItineraryViewProps) {
  return (
    <>
      <GoalCard page={page} opened={opened} />
      {page.mayWrite && <ProposalsCard page={page} />}
      <PlanAxes page={page} opened={opened} />
    </>
  )
}

/** Why there is no plan yet, and the one thing to do about it. */
async function NoPlan({ page, opened }: ItineraryViewProps) {
  const t = await getTranslations("itinerary.empty")
  if (page.latest && page.mayWrite) return <BeginPlan page={page} opened={opened} />
  return (
    <section aria-label={t("title")} className="boxed rounded-card border border-divider bg-surface">
      {page.latest ? (
        <EmptyState icon="flag" title={t("noPlan")}>
          {t("noPlanRead")}
        </EmptyState>
      ) : (
        <EmptyState
          icon="flag"
          title={t("noProfile")}
          action={
            <SoftLinks>
              <LinkButton href={`/participants/${page.id}/skills`} variant="primary">
                {t("toSkills")}
              </LinkButton>
            </SoftLinks>
          }
        >
          {t("noProfileWhy")}
        </EmptyState>
      )}
    </section>
  )
}

import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { PlacementView } from "@/components/placement/placement-view"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { documentsOfPlacement } from "@/lib/domain/document/queries"
import { placement } from "@/lib/domain/placement/queries"
import { placementFeedback } from "@/lib/domain/placement-feedback/queries"
import { placementHours } from "@/lib/domain/placement-hours/queries"
import { slotsOf } from "@/lib/domain/placement-slot/queries"
import { plannedDays } from "@/lib/domain/planned-day/queries"
import { plannedAsked } from "@/lib/domain/planned-day/schema"
import { currentActor, missing } from "@/lib/platform/door"

type PlacementPageProps = {
  params: Promise<{ placementId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("placement")
  return { title: t("title") }
}

export default async function PlacementPage({ params, searchParams }: PlacementPageProps) {
  const [{ placementId }, locale] = await Promise.all([params, getLocale()])
  if (!/^[\da-f-]{36}$/i.test(placementId)) missing()
  const facts = await placement(placementId, locale)
  const reader = principalOf(await currentActor())
  const papers = may(reader, "document.list") ? await documentsOfPlacement(placementId) : null
  const feedback = may(reader, "feedback.read") ? await placementFeedback(placementId, locale) : null
  const hours = await placementHours(placementId, locale)
  const planned = await plannedDays({ ...plannedAsked.parse(await searchParams), placementId, locale })
  const slots = facts.kind === "shadowing" ? await slotsOf(placementId) : null
  return <PlacementView {...{ placement: facts, hours, planned, papers, feedback, slots }} />
}

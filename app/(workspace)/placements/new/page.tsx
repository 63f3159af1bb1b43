import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PlanView } from "@/components/placement/plan-view"
import { planningChoices } from "@/lib/domain/placement/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("placement.plan")
  return { title: t("title") }
}

type PlanPlacementPageProps = { searchParams: Promise<{ participant?: string | string[] }> }

export default async function PlanPlacementPage({ searchParams }: PlanPlacementPageProps) {
  const [choices, { participant }] = await Promise.all([planningChoices(), searchParams])
  return <PlanView choices={choices} participantId={typeof participant === "string" ? participant : null} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PlanView } from "@/components/placement/plan-view"
import { planningChoices } from "@/lib/domain/placement/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("placement.plan")
  return { title: t("title") }
}

export default async function PlanPlacementPage() {
  return <PlanView choices={await planningChoices()} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { DaysView } from "@/components/correction-days/days-view"
import { correctionDays } from "@/lib/domain/correction-days/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("correction-days")
  return { title: t("title") }
}

export default async function CorrectionDaysPage() {
  return <DaysView setting={await correctionDays()} />
}

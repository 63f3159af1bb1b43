import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CarePage } from "@/components/care-register/care-page"
import { todaysCare } from "@/lib/domain/care-register/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-register")
  return { title: t("today") }
}

/** The first page of somebody who looks after children. */
export default async function TodaysCarePage() {
  return <CarePage care={await todaysCare()} />
}

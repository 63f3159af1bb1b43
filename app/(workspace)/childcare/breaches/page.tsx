import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BreachList } from "@/components/care-breach/breach-list"
import { careBreaches } from "@/lib/domain/care-breach/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-breach")
  return { title: t("title") }
}

export default async function BreachesPage() {
  return <BreachList breaches={await careBreaches()} />
}

import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { HoursView } from "@/components/hours/hours-view"
import { hoursList } from "@/lib/domain/hours/queries"
import { hoursAsked } from "@/lib/domain/hours/schema"

type HoursPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours")
  return { title: t("title") }
}

export default async function HoursPage({ searchParams }: HoursPageProps) {
  const [locale, query] = await Promise.all([getLocale(), searchParams])
  const asked = hoursAsked.parse(query)
  return <HoursView list={await hoursList(asked, locale)} asked={asked} />
}

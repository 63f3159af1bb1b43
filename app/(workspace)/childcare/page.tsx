import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { WeekView } from "@/components/care-provision/week-view"
import { provisionWeek } from "@/lib/domain/care-provision/queries"
import { weekAsked } from "@/lib/domain/care-provision/schema"

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-provision")
  return { title: t("title") }
}

export default async function ChildcarePage({ searchParams }: PageProps) {
  return <WeekView week={await provisionWeek(weekAsked.parse(await searchParams))} />
}

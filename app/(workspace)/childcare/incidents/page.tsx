import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { IncidentsPage } from "@/components/care-incident/incidents-page"
import { careIncidents } from "@/lib/domain/care-incident/queries"
import { incidentsAsked } from "@/lib/domain/care-incident/schema"

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-incident")
  return { title: t("title") }
}

export default async function ChildcareIncidentsPage({ searchParams }: PageProps) {
  const { page } = incidentsAsked.parse(await searchParams)
  return <IncidentsPage list={await careIncidents(page)} />
}

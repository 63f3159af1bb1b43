import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { RosterPage } from "@/components/care-register/roster-page"
import { careRoster } from "@/lib/domain/care-register/queries"
import { rosterAsked } from "@/lib/domain/care-register/schema"

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("care-register")
  return { title: t("roster") }
}

export default async function ChildcareRosterPage({ searchParams }: PageProps) {
  const { date } = rosterAsked.parse(await searchParams)
  return <RosterPage roster={await careRoster(date)} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SessionList } from "@/components/counselling-session/session-list"
import { listAsked } from "@/lib/domain/cohort/schema"
import { sessionsList } from "@/lib/domain/counselling-session/queries"

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohort.sessions")
  return { title: t("title") }
}

export default async function SessionsPage({ searchParams }: PageProps) {
  const asked = listAsked.parse(await searchParams)
  return <SessionList list={await sessionsList(asked)} asked={asked} />
}

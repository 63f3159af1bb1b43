import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AgendaView } from "@/components/agenda/agenda-view"
import { agenda } from "@/lib/domain/agenda/queries"
import { agendaAsked } from "@/lib/domain/agenda/schema"

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agenda")
  return { title: t("title") }
}

export default async function AgendaPage({ searchParams }: PageProps) {
  const asked = agendaAsked.parse(await searchParams)
  return <AgendaView agenda={await agenda(asked)} asked={asked} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ImportView } from "@/components/participant-import/import-view"
import { importPage } from "@/lib/domain/participant-import/queries"
import { importAsked } from "@/lib/domain/participant-import/schema"

type ImportPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participant-import"))("title") }
}

export default async function ImportPage({ searchParams }: ImportPageProps) {
  const asked = importAsked.parse(await searchParams)
  return <ImportView page={await importPage(asked)} problem={asked.problem} />
}

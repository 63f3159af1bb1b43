import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PrintView } from "@/components/road-map-copy/print-view"
import { roadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { copyAsked } from "@/lib/domain/road-map-copy/schema"

type PrintPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("road-map.print")
  return { title: t("title") }
}

export default async function PrintPage({ params, searchParams }: PrintPageProps) {
  const [{ participantId }, words] = await Promise.all([params, searchParams])
  const { language, beside, version, surname } = copyAsked.parse(words)
  const copy = await roadMapCopy(participantId, language, beside, version)
  return <PrintView copy={copy} withSurname={surname === "1"} fileFailed={words.file === "none"} />
}

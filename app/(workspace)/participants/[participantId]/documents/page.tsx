import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { DocumentsView } from "@/components/document/documents-view"
import { documents } from "@/lib/domain/document/queries"
import { documentsAsked } from "@/lib/domain/document/schema"

type DocumentsPageProps = {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("document")
  return { title: t("title") }
}

export default async function DocumentsPage({ params, searchParams }: DocumentsPageProps) {
  const [{ participantId }, query] = await Promise.all([params, searchParams])
  return <DocumentsView list={await documents(participantId)} asked={documentsAsked.parse(query)} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NotePage } from "@/components/counselling-note/note-page"
import { noteDetail } from "@/lib/domain/counselling-note/queries"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("counselling-note"))("pageTitle") }
}

export default async function Page({ params }: { params: Promise<{ noteId: string }> }) {
  const { noteId } = await params
  return <NotePage note={await noteDetail(noteId)} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { NoteList } from "@/components/counselling-note/note-list"
import { ownNotes } from "@/lib/domain/counselling-note/queries"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("counselling-note.list"))("title") }
}

export default async function NotesPage() {
  return <NoteList notes={await ownNotes()} />
}

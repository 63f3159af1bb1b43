import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { FileView } from "@/components/participant/file-view"
import { participantFile } from "@/lib/domain/participant/queries"
import { currentActor } from "@/lib/platform/door"

type ParticipantPageProps = { params: Promise<{ participantId: string }> }

/** A title is seen by whoever looks over a shoulder, and kept in the browser's history: it names nobody. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("participant.file")
  return { title: t("title") }
}

export default async function ParticipantPage({ params }: ParticipantPageProps) {
  const { participantId } = await params
  return <FileView file={await participantFile(participantId)} actor={await currentActor()} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SecondFileView } from "@/components/look-alike/second-file-view"
import { secondFilePage } from "@/lib/domain/merge/queries"
import { currentActor } from "@/lib/platform/door"

type SecondFilePageProps = { params: Promise<{ participantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("look-alike"))("second.title") }
}

export default async function SecondFilePage({ params }: SecondFilePageProps) {
  const { participantId } = await params
  return <SecondFileView page={await secondFilePage(participantId)} actor={await currentActor()} />
}

import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { FileFrame } from "@/components/participant/file-frame"
import { fileIdentity } from "@/lib/domain/identity/queries"
import { currentActor } from "@/lib/platform/door"

type FileLayoutProps = { params: Promise<{ participantId: string }>; children: ReactNode }

/** A title is seen by whoever looks over a shoulder, and kept in the browser's history: it names nobody. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("participant.file")
  return { title: t("title") }
}

export default async function FileLayout({ params, children }: FileLayoutProps) {
  const { participantId } = await params
  const identity = await fileIdentity(participantId)
  return (
    <FileFrame identity={identity} actor={await currentActor()}>
      {children}
    </FileFrame>
  )
}

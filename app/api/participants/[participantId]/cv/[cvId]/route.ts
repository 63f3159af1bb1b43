import { redirect } from "next/navigation"
import { cvFile } from "@/components/cv/cv-file"
import { cvVersion } from "@/lib/domain/cv/queries"
import { download } from "@/lib/platform/download"

type Addressed = { params: Promise<{ participantId: string; cvId: string }> }

/** A version of her CV as a file. What the file cannot be written in is led to the page, which can be printed in every script. */
export async function GET(_: Request, { params }: Addressed) {
  const { participantId, cvId } = await params
  const cv = await cvVersion(participantId, cvId)
  const file = await cvFile(cv.paper)
  if (file) return download(file, "cv.pdf")
  redirect(`/participants/${participantId}/cv/${cvId}?file=none`)
}

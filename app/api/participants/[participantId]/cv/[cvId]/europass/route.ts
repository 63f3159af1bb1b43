import { cvVersion } from "@/lib/domain/cv/queries"
import { europassOf } from "@/lib/domain/europass/rules"
import { download } from "@/lib/platform/download"

type Addressed = { params: Promise<{ participantId: string; cvId: string }> }

/** A version of her CV as Europass and the employment services read it. */
export async function GET(_: Request, { params }: Addressed) {
  const { participantId, cvId } = await params
  const { content, language, number } = await cvVersion(participantId, cvId)
  return download(europassOf(content, { language, number }), "europass-cv.xml")
}

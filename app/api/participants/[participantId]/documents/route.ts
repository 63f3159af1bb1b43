import { addDocument } from "@/lib/domain/document/actions"
import { documentHome } from "@/lib/domain/document/queries"
import { documentsPlace, refusal } from "@/lib/domain/document/rules"
import { mostBytes } from "@/lib/platform/file-fault"
import { fileIn, keptOnceSafe } from "@/lib/platform/safe-upload"
import { answer, receiveForm } from "@/lib/platform/upload"

type Addressed = { params: Promise<{ participantId: string }> }

/** A file for somebody: whose file it is stands in the address, and is asked before a byte is read. */
export async function POST(request: Request, { params }: Addressed) {
  const { participantId } = await params
  const received = await receiveForm(request, "document.upload", {
    most: mostBytes,
    first: () => documentHome(participantId),
  })
  return answer(
    request,
    async () => {
      if ("refused" in received) return refusal(received.refused)
      const { file: _, submitKey, ...said } = Object.fromEntries(received.form)
      const file = fileIn(received.form)
      if (!file) return refusal("fileMissing")
      return keptOnceSafe(file, {
        refusal,
        keep: (kept) => addDocument({ ...said, ...kept, participantId }, String(submitKey)),
      })
    },
    (outcome) => documentsPlace(outcome, participantId),
  )
}

import { limits } from "@/lib/domain/listed-participant/schema"
import { stageImport } from "@/lib/domain/participant-import/actions"
import { importPlace, refusal } from "@/lib/domain/participant-import/rules"
import { answer, receiveForm } from "@/lib/platform/upload"

export async function POST(request: Request) {
  const received = await receiveForm(request, "participant.import", { most: limits.bytes })
  return answer(
    request,
    async () => {
      if ("refused" in received) return refusal(received.refused)
      const file = received.form.get("file")
      if (!(file instanceof File) || file.name === "") return refusal("fileMissing")
      if (file.size > limits.bytes) return refusal("tooLarge")
      return stageImport({ fileName: file.name, file: new Uint8Array(await file.arrayBuffer()) })
    },
    (outcome) => importPlace(outcome, null),
  )
}

import { stageServices } from "@/lib/domain/directory-import/actions"
import { importPlace, refusal } from "@/lib/domain/directory-import/rules"
import { mostBytes } from "@/lib/domain/national-list/schema"
import { answer, receiveForm } from "@/lib/platform/upload"

export async function POST(request: Request) {
  const received = await receiveForm(request, "service.import", { most: mostBytes })
  return answer(
    request,
    async () => {
      if ("refused" in received) return refusal(received.refused)
      const file = received.form.get("file")
      if (!(file instanceof File) || file.name === "") return refusal("fileMissing")
      if (file.size > mostBytes) return refusal("tooLarge")
      return stageServices({ fileName: file.name, file: new Uint8Array(await file.arrayBuffer()) })
    },
    importPlace,
  )
}

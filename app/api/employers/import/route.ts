import { stageEmployers } from "@/lib/domain/employer-import/actions"
import { importPlace, refusal } from "@/lib/domain/employer-import/rules"
import { mostBytes } from "@/lib/domain/listed-employer/schema"
import { answer, receiveForm } from "@/lib/platform/upload"

export async function POST(request: Request) {
  const received = await receiveForm(request, "employer.import", { most: mostBytes })
  return answer(
    request,
    async () => {
      if ("refused" in received) return refusal(received.refused)
      const file = received.form.get("file")
      if (!(file instanceof File) || file.name === "") return refusal("fileMissing")
      if (file.size > mostBytes) return refusal("tooLarge")
      return stageEmployers({ fileName: file.name, file: new Uint8Array(await file.arrayBuffer()) })
    },
    importPlace,
  )
}

import { confirmImport } from "@/lib/domain/participant-import/actions"
import { importPlace, refusal } from "@/lib/domain/participant-import/rules"
import { answer, receiveForm } from "@/lib/platform/upload"

const most = 4096

export async function POST(request: Request) {
  const received = await receiveForm(request, "participant.import", { most })
  const form = "form" in received ? received.form : new FormData()
  const text = (name: string) => String(form.get(name) ?? "")
  return answer(
    request,
    async () => {
      if ("refused" in received) return refusal(received.refused)
      const input = { batchId: text("batchId"), takeSuspected: text("takeSuspected") !== "" }
      return confirmImport(input, text("submitKey"))
    },
    (outcome) => importPlace(outcome, text("batchId")),
  )
}

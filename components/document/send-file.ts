import type { Trouble } from "@/components/form/use-sending"
import type { Outcome } from "@/lib/platform/outcome"

export type Added = { documentId: string }
type Hearing = { address: string; onSent: (share: number) => void }

/** Posts a form with a file and hears how much of it has left; `fetch` tells nobody. */
export function sendFile(body: FormData, { address, onSent }: Hearing): Promise<Outcome<Added> | Trouble> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", address)
    request.setRequestHeader("accept", "application/x-ndjson")
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(request.status === 200 ? answerIn(request.responseText) : "fault")
    request.onerror = () => resolve("offline")
    request.ontimeout = () => resolve("offline")
    request.send(body)
  })
}

/** The last line is the outcome; an answer without one broke off. */
function answerIn(text: string): Outcome<Added> | Trouble {
  try {
    const { outcome }: { outcome?: Outcome<Added> } = JSON.parse(text.trim().split("\n").at(-1) ?? "")
    if (!outcome) return "fault"
    return !outcome.done && outcome.signedOut ? "signedOut" : outcome
  } catch {
    return "offline"
  }
}

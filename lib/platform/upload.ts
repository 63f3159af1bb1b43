import "server-only"
import { type Act, may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { entrant, missing } from "./door"
import { requireOwnOrigin } from "./origin"
import type { Outcome } from "./outcome"
import { streamed } from "./progress"

/* What the parts of a form add to the file in it. */
const wrapping = 64 * 1024

export type Received = { form: FormData } | { refused: "signedOut" | "tooLarge" | "unreadable" }

/**
 * A form that was posted with a file: the door is asked before a byte is read, and where there is more to ask, that too; and never more is
 * kept than may come.
 */
export async function receiveForm(
  request: Request,
  act: Act,
  { most, first }: { most: number; first?: () => Promise<unknown> },
): Promise<Received> {
  await requireOwnOrigin()
  const entered = await entrant()
  if (!entered) return { refused: "signedOut" }
  if (!may(principalOf(entered.person), act)) missing()
  await first?.()
  const body = await bodyOf(request, most + wrapping)
  if (body === null) return { refused: "tooLarge" }
  const type = request.headers.get("content-type") ?? ""
  try {
    return { form: await new Response(body, { headers: { "content-type": type } }).formData() }
  } catch {
    return { refused: "unreadable" }
  }
}

/* A browser hears an answer only once it has sent everything, so what is too much is let run by, up to a point. */
async function bodyOf(request: Request, most: number): Promise<Blob | null> {
  const kept: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  if (!request.body) return new Blob([])
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += chunk.length
    if (size <= most) kept.push(chunk)
    else kept.length = 0
    if (size > 8 * most) break
  }
  return size > most ? null : new Blob(kept)
}

/** Answers a page's script with progress and the outcome, and a plain form with the page where the outcome is shown. */
export async function answer<Value>(
  request: Request,
  work: () => Promise<Outcome<Value>>,
  placeOf: (outcome: Outcome<Value>) => string,
): Promise<Response> {
  if (request.headers.get("accept")?.includes("application/x-ndjson")) return streamed(work)
  return new Response(null, { status: 303, headers: { location: placeOf(await work()) } })
}

import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import { setImmediate as breath } from "node:timers/promises"

/** How far a long act has come. */
export type Progress = { step: string; done: number; of: number }

const listening = new AsyncLocalStorage<(progress: Progress) => void>()

/** Says how far an act has come to whoever listens, and lets other requests have their turn. */
export async function tell(progress: Progress): Promise<void> {
  listening.getStore()?.(progress)
  await breath()
}

/** An answer of lines of JSON: progress while it lasts, and the outcome at the end. Who leaves early stops nothing. */
export function streamed<Outcome>(work: () => Promise<Outcome>): Response {
  const encoder = new TextEncoder()
  let isHeard = true
  const body = new ReadableStream<Uint8Array>({
    cancel() {
      isHeard = false
    },
    async start(controller) {
      const write = (line: object) => {
        if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        const outcome = await listening.run((progress) => write({ progress }), work)
        write({ outcome })
      } catch (error) {
        console.error("a long act failed:", error instanceof Error ? error.message : "unknown")
        write({ fault: true })
      }
      if (isHeard) controller.close()
    },
  })
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  })
}

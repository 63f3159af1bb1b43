import { Agent, type IncomingHttpHeaders, request } from "node:http"

export type Call = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string }
export type Answer = { status: number; bytes: number; text: string; headers: IncomingHttpHeaders }
export type Load = {
  requests: number
  perSecond: number
  p50: number
  p95: number
  bytes: number
  failures: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request, whole. */
export function ask(url: string, call: Call): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        hostname,
        port,
        method: call.method,
        path: call.path,
        headers: { host: `localhost:${port}`, ...call.headers },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on("data", (part: Buffer) => parts.push(part))
        answer.on("end", () => {
          const whole = Buffer.concat(parts)
          resolve({
            status: answer.statusCode ?? 0,
            bytes: whole.length,
            text: whole.toString("utf8"),
            headers: answer.headers,
          })
        })
        answer.on("error", reject)
      },
    )
    sent.on("error", reject)
    sent.end(call.body)
  })
}

type Closed = {
  url: string
  clients: number
  milliseconds: number
  /** What the client of this number sends next. */
  next: (client: number) => Call
  isGood: (answer: Answer) => boolean
}

/** A closed loop: so many clients, each sending its next request when its last was answered. */
export async function load({ url, clients, milliseconds, next, isGood }: Closed): Promise<Load> {
  const times: number[] = []
  let bytes = 0
  let failures = 0
  const begun = performance.now()
  const client = async (number: number) => {
    while (performance.now() - begun < milliseconds) {
      const sent = performance.now()
      const answer = await ask(url, next(number))
      times.push(performance.now() - sent)
      bytes += answer.bytes
      if (!isGood(answer)) failures++
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  const seconds = (performance.now() - begun) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    bytes: bytes / times.length,
    failures,
  }
}

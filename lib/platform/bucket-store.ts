import "server-only"
import { createHash } from "node:crypto"
import { AwsClient } from "aws4fetch"
import { isKey, type Kept, type Store } from "./store"

export type Bucket = {
  endpoint: string
  name: string
  region: string
  keyId: string
  secret: string
  /** Whether the bucket's name is in the path, or in front of the host's. */
  pathStyle: boolean
}

const patience = 30_000

/** Keeps in a bucket of anything that speaks S3. */
export function bucketStore({ endpoint, name, region, keyId, secret, pathStyle }: Bucket): Store {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: "s3",
    retries: 2,
  })
  const base = baseOf(endpoint, name, pathStyle)
  const ask = (path: string, init: RequestInit = {}) =>
    inTime((signal) => client.fetch(`${base}${path}`, { ...init, signal }))
  const addressOf = (key: string) => {
    if (!isKey(key)) throw new Error("That is no name of a document")
    return key
  }
  return {
    async put(key, body) {
      const digest = createHash("sha256").update(body).digest("hex")
      const headers = { "content-type": "application/octet-stream", "x-amz-content-sha256": digest }
      const answer = await ask(addressOf(key), { method: "PUT", body, headers })
      await expectOk(answer, "keep a document")
    },
    async get(key) {
      const answer = await ask(addressOf(key))
      if (answer.status === 404) {
        await answer.body?.cancel()
        return null
      }
      if (!answer.ok) return expectOk(answer, "give a document out").then(() => null)
      return answer.body ? bytesOf(answer.body) : null
    },
    async remove(key) {
      const answer = await ask(addressOf(key), { method: "DELETE" })
      if (answer.status !== 404) await expectOk(answer, "remove a document")
      else await answer.body?.cancel()
    },
    async *list() {
      for (let more: string | null = ""; more !== null; ) {
        const query = new URLSearchParams({
          "list-type": "2",
          ...(more && { "continuation-token": more }),
        })
        const answer = await ask(`?${query}`)
        if (!answer.ok) await expectOk(answer, "say what it keeps")
        const page = await answer.text()
        yield* keptIn(page)
        more = textOf(page, "NextContinuationToken")
      }
    },
  }
}

/** An answer must begin in time; how long its body takes is up to whoever reads it. */
async function inTime(ask: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), patience)
  try {
    return await ask(clock.signal)
  } finally {
    clearTimeout(timer)
  }
}

function baseOf(endpoint: string, name: string, pathStyle: boolean): string {
  const address = new URL(endpoint)
  if (!pathStyle) address.host = `${name}.${address.host}`
  const path = address.pathname.replace(/\/$/, "")
  return `${address.origin}${path}/${pathStyle ? `${name}/` : ""}`
}

/** What went wrong is said by its number; what the server answers may name more than a log should hold. */
async function expectOk(answer: Response, what: string): Promise<void> {
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`The bucket did not ${what} (${answer.status})`)
}

async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function* keptIn(page: string): Generator<Kept> {
  for (const [, entry = ""] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
    const [key, at] = [textOf(entry, "Key"), textOf(entry, "LastModified")]
    if (key !== null && at !== null && isKey(key)) yield { key, at: new Date(at) }
  }
}

function textOf(xml: string, tag: string): string | null {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]
  return found === undefined ? null : found.replaceAll("&amp;", "&")
}

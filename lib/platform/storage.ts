import "server-only"
import { createHash, randomBytes, randomUUID } from "node:crypto"
import { mkdir, readFile, stat, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { bucketStore } from "./bucket-store"
import { now } from "./clock"
import { db } from "./db"
import { env } from "./env"
import { folderStore } from "./folder-store"
import type { Outcome } from "./outcome"
import { open, seal } from "./sealing"
import type { Store } from "./store"

/** Bytes that were put away a moment ago. Only the storage makes one: what a browser sends is none. */
export class StoredFile {
  /** of the record that will stand for it */
  readonly id = randomUUID()
  readonly key = randomBytes(32).toString("hex")
  readonly bytes: number
  readonly sha256: string
  constructor(content: Uint8Array) {
    this.bytes = content.length
    this.sha256 = createHash("sha256").update(content).digest("hex")
  }
  /** Sent twice, it is the same file: where each copy was put is no part of what was sent. */
  toJSON() {
    return { sha256: this.sha256 }
  }
}

type Keeping = { documentId: string }

/** Puts bytes away and does what makes them count; where that does not come about, or was answered before, they are gone again. */
export async function keeping(
  content: Uint8Array,
  work: (file: StoredFile) => Promise<Outcome<Keeping>>,
): Promise<Outcome<Keeping>> {
  const file = new StoredFile(content)
  try {
    await putAway(file.key, content)
    const outcome = await work(file)
    if (!outcome.done || outcome.value.documentId !== file.id) await removeUnknown(file.key)
    return outcome
  } catch (error) {
    await removeUnknown(file.key)
    throw error
  }
}

/** The place where documents rest does not take any. */
export class StorageAway extends Error {}

async function putAway(key: string, content: Uint8Array): Promise<void> {
  try {
    await (await store()).put(key, seal(content, key, await keys()))
  } catch (error) {
    throw new StorageAway(said(error))
  }
}

/* Whether a row came about is asked, and not supposed: a line can break after all is done. What cannot be asked now, the sweep finds. */
async function removeUnknown(key: string): Promise<void> {
  try {
    for (const unknown of await unknownOf([key])) await (await store()).remove(unknown)
  } catch (error) {
    console.warn("a document that is not kept waits for the sweep:", said(error))
  }
}

async function unknownOf(keys: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    select key from sec.unknown_documents(string_to_array(${keys.join()}, ',')) as key`
  return rows.map(({ key }) => key)
}

/** What is kept under a name, as it was before it was sealed; null where nothing is. */
export async function keptFile(key: string): Promise<ReadableStream<Uint8Array> | null> {
  const sealed = await (await store()).get(key)
  if (sealed === null) return null
  const pieces = open(sealed, { name: key, keys: await keys() })
  // What cannot be opened is known before anything is answered.
  return streamOf(await pieces.next(), pieces)
}

function streamOf(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncGenerator<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (!first.done) controller.enqueue(first.value)
    },
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

const portion = 500
const aDay = 24 * 3_600_000

/** What was removed a day ago loses its bytes, and what no record speaks of is swept away. Answers how many went. */
export async function sweepDocuments(): Promise<number> {
  const place = await store()
  const removed = await db.$queryRaw<{ key: string }[]>`
    select key from sec.take_removed_documents(${now()}::timestamptz) as key`
  for (const { key } of removed) await place.remove(key)
  let swept = removed.length
  let old: string[] = []
  const sweep = async () => {
    for (const key of await unknownOf(old)) {
      await place.remove(key)
      swept += 1
    }
    old = []
  }
  for await (const { key, at } of place.list()) {
    if (Date.now() - at.getTime() > aDay) old.push(key)
    if (old.length === portion) await sweep()
  }
  if (old.length > 0) await sweep()
  return swept
}

/** Whether documents can be kept here at all. */
export const canKeep = env.S3_BUCKET !== undefined || env.DOCUMENT_DIR !== undefined

let chosen: Store | undefined

async function store(): Promise<Store> {
  chosen ??= await chosenStore()
  return chosen
}

async function chosenStore(): Promise<Store> {
  const { S3_BUCKET: name, S3_ENDPOINT: endpoint, S3_KEY_ID: keyId, S3_SECRET: secret } = env
  if (name && endpoint && keyId && secret)
    return bucketStore({
      ...{ name, endpoint, keyId, secret, region: env.S3_REGION },
      pathStyle: env.S3_PATH_STYLE,
    })
  if (!env.DOCUMENT_DIR) throw new Error("DOCUMENT_DIR or S3_BUCKET must say where documents are kept")
  await mkdir(env.DOCUMENT_DIR, { recursive: true, mode: 0o700 })
  return folderStore(env.DOCUMENT_DIR)
}

let known: readonly Buffer[] | undefined

async function keys(): Promise<readonly Buffer[]> {
  known ??= await readKeys(env.DOCUMENT_KEY_FILE)
  return known
}

/** A line of base64 a key: the first one seals, each one opens. Where there is no file yet, it is made. */
async function readKeys(file: string | undefined): Promise<Buffer[]> {
  if (!file) throw new Error("DOCUMENT_KEY_FILE must name the file with the key of the documents")
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const fresh = `${randomBytes(32).toString("base64")}\n`
  await writeFile(file, fresh, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error
  })
  if ((await stat(file)).mode & 0o077)
    throw new Error("The file with the key of the documents may be read by others: chmod 600 it")
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "")
  const read = lines.map((line) => Buffer.from(line.trim(), "base64"))
  if (read.length === 0 || read.some((key) => key.length !== 32))
    throw new Error("The file with the key of the documents holds a line that is not 32 bytes of base64")
  return read
}

const said = (error: unknown) => (error instanceof Error ? error.message : "unknown")

import "server-only"
import { type FileFault, mostBytes } from "./file-fault"
import { beginsAs, type MediaType, readName } from "./file-name"
import { faultOfPdf } from "./pdf-reading"
import { redrawn } from "./safe-image"
import { faultByScanner } from "./virus-scan"

export type SafeFile = { name: string; type: MediaType; bytes: Uint8Array }
type Checked = SafeFile | { fault: FileFault }

/** Looks at what a file is, and not at what it says it is. What is taken is a PDF that was read whole, or an image drawn anew. */
export function checkedFile(given: { name: string; bytes: Uint8Array }, clamd?: string): Promise<Checked> {
  return inTurn(async () => {
    const named = readName(given.name)
    if ("fault" in named) return named
    const fault = atFirstSight(given.bytes, named.type) ?? (await faultByScanner(given.bytes, clamd))
    return fault ? { fault } : looked(named, given.bytes)
  })
}

function atFirstSight(bytes: Uint8Array, type: MediaType): FileFault | null {
  if (bytes.length === 0) return "empty"
  if (bytes.length > mostBytes) return "tooLarge"
  if (!beginsAs(bytes, type)) return "otherType"
  return endsAsArchive(bytes) ? "twoInOne" : null
}

const archiveEnd = Buffer.from("PK\u0005\u0006")

/** An archive is read from its end: whatever stands before it, programs open it as one. */
function endsAsArchive(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-65_557))
  for (let at = tail.indexOf(archiveEnd); at !== -1; at = tail.indexOf(archiveEnd, at + 1))
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) >= tail.length - 4) return true
  return false
}

async function looked({ name, type }: Omit<SafeFile, "bytes">, bytes: Uint8Array): Promise<Checked> {
  if (type === "application/pdf") {
    const fault = await faultOfPdf(bytes)
    return fault ? { fault } : { name, type, bytes }
  }
  const drawn = await redrawn(bytes, type)
  return "fault" in drawn ? drawn : { name, type, bytes: drawn.bytes }
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: an image that is being drawn may take more memory than everything else together. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}

import "server-only"
import { setImmediate as breath } from "node:timers/promises"
import { createInflate } from "node:zlib"
import type { FileFault } from "./file-fault"
import { hidesObject, type PdfWord, pdfWords } from "./pdf-words"

/** Names that stand in a PDF only where it does more than show pages, and what is said of it then. */
const forbidden = new Map<string, FileFault>([
  ...names("pdfLocked", ["Encrypt"]),
  ...names("pdfScript", ["JavaScript", "JS", "AA"]),
  ...names("pdfForm", ["XFA"]),
  ...names("pdfEmbeds", ["EmbeddedFile", "EmbeddedFiles", "RichMedia", "Movie", "Sound", "Rendition", "3D"]),
  ...names("pdfOpens", ["Launch", "GoToE", "GoToR", "SubmitForm", "ImportData"]),
])

function names(fault: FileFault, all: readonly string[]) {
  return all.map((name) => [name, fault] as const)
}

export type Parts = { fault: FileFault } | { fault: null; opens: boolean }

/** The first thing that makes a PDF more than pages to look at; and whether something is to happen when it is opened. */
export async function partsOfPdf(bytes: Uint8Array): Promise<Parts> {
  const text = latin(bytes)
  const reader = new Reader()
  const fault = faultAtEnd(text) ?? (await faultIn(bytes, text, reader))
  return fault ? { fault } : { fault: null, opens: reader.opens }
}

/** Others have their turn now and then. No program writes so many words outside of what it packs. */
const mostWords = 1_500_000
const aBreath = 20_000

/** Without bytes it is what was packed together, and no stream can stand there. */
async function faultIn(bytes: Uint8Array | null, text: string, reader: Reader): Promise<FileFault | null> {
  let count = 0
  for (const word of pdfWords(text)) {
    const fault = word.kind === "stream" ? await streamFault(bytes, word, reader) : reader.read(word)
    if (fault) return fault
    count += 1
    if (count > mostWords) return "pdfPacked"
    if (count % aBreath === 0) await breath()
  }
  return null
}

function streamFault(bytes: Uint8Array | null, { from, until }: Piece, reader: Reader) {
  return bytes === null ? "pdfPacked" : faultInStream(bytes.subarray(from, until), reader)
}

type Piece = { from: number; until: number }

/**
 * Nothing but emptiness after the mark of the end: what follows there would be another file. And before it the place of a table: a reader that
 * finds none would look through everything for one.
 */
function faultAtEnd(text: string): FileFault | null {
  const end = text.slice(-2048)
  if (!/%%EOF[\s\0]*$/.test(end)) return text.slice(-65_536).includes("%%EOF") ? "twoInOne" : "pdfDamaged"
  const place = /startxref[\s\0]+(\d{1,9})[\s\0]+%%EOF[\s\0]*$/.exec(end)?.[1]
  const table = place ? text.slice(Number(place), Number(place) + 64) : ""
  return /^[\s\0]*(?:xref\b|\d+[\s\0]+\d+[\s\0]+obj\b)/.test(table) ? null : "pdfDamaged"
}

const latin = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")

/* What unpacks to more than this is made to fill a memory: a page of a scanner is a third of the first. */
const mostOfOne = 64 * 1024 * 1024
const mostOfAll = 400 * 1024 * 1024
const mostOfObjects = 16 * 1024 * 1024
const mostStreams = 20_000
const mostChained = 32 * 1024
const mostOld = 256 * 1024

async function faultInStream(data: Uint8Array, reader: Reader): Promise<FileFault | null> {
  const { filters, holdsObjects } = reader.stream
  if (isTrap(reader.stream, data.length)) return "pdfPacked"
  if (holdsObjects) return objects(data, isFlate(filters[0]), reader)
  const size = isFlate(filters[0]) ? (await unpack(data, mostOfOne)).size : 0
  if (!reader.hasRoom(mostOfOne, size)) return "pdfPacked"
  return hidesObject(latin(data)) ? "pdfEmbeds" : null
}

const isFlate = (filter = "") => /^(FlateDecode|Fl)$/.test(filter)

async function objects(data: Uint8Array, isPacked: boolean, reader: Reader): Promise<FileFault | null> {
  const plain = isPacked ? await unpack(data, mostOfObjects, true) : { size: data.length, bytes: data }
  if (!reader.hasRoom(mostOfObjects, plain.size)) return "pdfPacked"
  const among = new Reader()
  const fault = await faultIn(null, latin(plain.bytes), among)
  reader.opens ||= among.opens
  return fault
}

/** Packed in a way that no program of today packs, and that unpacks to a thousand times its size or more; or so that it cannot be told. */
function isTrap({ filters, holdsObjects, filterIsElsewhere }: Stream, size: number): boolean {
  if (filterIsElsewhere || filters.includes("BrotliDecode")) return true
  if (holdsObjects && filters.length > (isFlate(filters[0]) ? 1 : 0)) return true
  const swelling = filters.filter((filter) => /^(Fl|LZW|RunLength|RL)/.test(filter))
  if (swelling.length > 1) return true
  if (swelling.length === 1 && swelling[0] !== filters[0]) return size > mostChained
  return swelling.length === 1 && !isFlate(swelling[0]) && size > mostOld
}

/** Unpacks to count, and keeps what is asked for; what is damaged is unpacked as far as it goes. */
function unpack(data: Uint8Array, most: number, keep = false): Promise<{ size: number; bytes: Uint8Array }> {
  return new Promise((resolve) => {
    const kept: Buffer[] = []
    let size = 0
    const inflate = createInflate()
    const end = () => {
      inflate.destroy()
      resolve({ size, bytes: Buffer.concat(kept) })
    }
    inflate.on("data", (chunk: Buffer) => {
      size += chunk.length
      if (keep) kept.push(chunk)
      if (size > most) end()
    })
    inflate.on("end", end).on("error", end)
    inflate.end(data)
  })
}

type Said = Exclude<PdfWord, { kind: "stream" }>

/** Follows the words of one part, and remembers as little as it can: a file may be made of nothing but names. */
class Reader {
  /** of the object that is read just now */
  stream: Stream = empty()
  opens = false
  #unpacked = 0
  #streams = 0
  #readsFilter = false
  #first = false
  #many = false

  /** What a word betrays. */
  read(word: Said): FileFault | null {
    if (word.kind === "name") return this.#name(word.name)
    if (word.kind === "hidden") return "pdfEmbeds"
    if (word.kind === "word" && word.word === "obj") this.#begin()
    else if (word.kind === "word" && this.#readsFilter) this.stream.filterIsElsewhere = word.word !== "null"
    if (word.kind !== "mark" || word.mark !== "[") this.#readsFilter = false
    return null
  }

  /** Whether this much more may be unpacked. */
  hasRoom(most: number, size: number): boolean {
    this.#unpacked += size
    this.#streams += 1
    return size <= most && this.#unpacked <= mostOfAll && this.#streams <= mostStreams
  }

  #begin() {
    this.stream = empty()
    this.#first = false
    this.#many = false
  }

  #name(name: string): FileFault | null {
    this.#first ||= name === "First"
    this.#many ||= name === "N"
    if (name === "ObjStm" || (this.#first && this.#many)) this.stream.holdsObjects = true
    if (this.#readsFilter && isFilter(name)) this.stream.filters = [...this.stream.filters, name].slice(0, 8)
    else this.#readsFilter = name === "Filter"
    this.opens ||= name === "OpenAction"
    return forbidden.get(name) ?? null
  }
}

type Stream = { filters: string[]; holdsObjects: boolean; filterIsElsewhere: boolean }

const empty = (): Stream => ({ filters: [], holdsObjects: false, filterIsElsewhere: false })

function isFilter(name: string): boolean {
  return /Decode$|^(Fl|LZW|RL|A85|AHx|CCF|DCT|Crypt)$/.test(name)
}

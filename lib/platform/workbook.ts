import "server-only"
import {
  InvalidInputError,
  InvalidSpreadsheetError,
  readSheet,
  SheetNotFoundError,
} from "read-excel-file/universal"
import writeWorkbookFile from "write-excel-file/node"
import { type ArchivedFile, contentsOf } from "./archive"
import type { Grid, SheetLimits, Unreadable } from "./spreadsheet"

/* A list of 5,000 people is some 5 MB when unpacked; more than this is not a list. */
const mostUnpacked = 64_000_000
const mostFiles = 500
const lastRowOfExcel = 1_048_576
const mostCells = 4_000_000

/** Whether the bytes are a zip archive, as every XLSX is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)
}

/** The first sheet of an XLSX file as text. Formulas are not calculated: what the file shows is what is read. */
export async function readWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<Grid> {
  const files = contentsOf(bytes)
  if (files === null) return { unreadable: { why: "damaged" } }
  if (!files.some(({ name }) => name === "xl/workbook.xml")) return { unreadable: otherKind(files) }
  const trap = trapIn(files, limits)
  if (trap) return trap
  try {
    const rows = await readSheet(new Uint8Array(bytes).buffer, 1, { trim: false })
    return { rows: rows.map((row) => row.map(cellText)) }
  } catch (error) {
    if (!isKnown(error))
      console.warn("a workbook could not be read:", error instanceof Error ? error.name : "unknown")
    return { unreadable: { why: "damaged" } }
  }
}

function isKnown(error: unknown): boolean {
  return [InvalidInputError, InvalidSpreadsheetError, SheetNotFoundError].some(
    (kind) => error instanceof kind,
  )
}

function otherKind(files: ArchivedFile[]) {
  const kind = files.find(({ name }) => name === "mimetype")?.open(200)
  const isOpenDocument = kind && new TextDecoder().decode(kind).includes("opendocument")
  return { why: isOpenDocument ? "openDocument" : "notSpreadsheet" } as const
}

/** The reader lays out every cell up to the last one it meets, so how far that is must be known before. */
function trapIn(files: ArchivedFile[], limits: SheetLimits): { unreadable: Unreadable } | null {
  const parts = files.filter(({ name }) => name.endsWith(".xml") || name.endsWith(".rels"))
  const whole = parts.reduce((sum, { size }) => sum + size, 0)
  if (files.length > mostFiles || whole > mostUnpacked) return { unreadable: { why: "tooDense" } }
  for (const part of parts) {
    const unreadable = trapInPart(part, limits)
    if (unreadable) return { unreadable }
  }
  return null
}

function trapInPart(part: ArchivedFile, limits: SheetLimits): Unreadable | null {
  const opened = part.open(part.size)
  if (opened === null) return { why: "tooDense" }
  const reach = reachOf(new TextDecoder().decode(opened))
  if (reach === null) return { why: "damaged" }
  if (reach.columns > limits.columns) return { why: "tooManyColumns", values: { most: limits.columns } }
  return reach.rows * reach.columns > mostCells ? { why: "tooDense" } : null
}

const tag = /<(?:[\w.-]*:)?(row|c)(?=[\s/>])([^<>]{0,400})>/g
const longTag = /<(?:[\w.-]*:)?(?:row|c)(?=[\s/>])[^<>]{401}/
const attributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"&]*"|'[^'&]*'))*\s*\/?$/
const address = /\sr\s*=\s*["']([A-Z]{0,3})(\d{1,7})["']/
const someAddress = /\sr\s*=/

/** The last row and column that hold something; null where the sheet is not written as every program writes it. */
function reachOf(sheet: string): { rows: number; columns: number } | null {
  if (longTag.test(sheet)) return null
  let rows = 0
  let columns = 0
  for (const [, kind, written = ""] of sheet.matchAll(tag)) {
    const [, letters = "", number = "0"] = address.exec(written) ?? []
    if (isOdd(written, number)) return null
    if (kind === "row" || written.endsWith("/")) continue
    rows = Math.max(rows, Number(number))
    columns = Math.max(columns, columnNumber(letters))
  }
  return { rows, columns }
}

function isOdd(written: string, number: string): boolean {
  if (!attributes.test(written) || Number(number) > lastRowOfExcel) return true
  return number === "0" && someAddress.test(written)
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/* The types of the reader call a date `typeof Date`; what arrives is a Date at midnight UTC. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ""
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** An XLSX file of one sheet. Every cell is text: nothing that begins with "=" is ever calculated. */
export async function writeWorkbook(
  rows: string[][],
  { headings, sheet }: { headings: number; sheet: string },
) {
  const cells = rows.map((row, place) =>
    row.map((value) => ({ value, type: String, ...(place < headings && { fontWeight: "bold" as const }) })),
  )
  const columns = (rows[0] ?? []).map((heading) => ({ width: Math.max(14, heading.length + 2) }))
  const written = writeWorkbookFile(cells, { sheet, columns, stickyRowsCount: 1 })
  return new Uint8Array(await written.toBuffer())
}

import "server-only"
import { CsvError, parse } from "csv-parse/sync"
import { isWorkbook, readWorkbook } from "./workbook"

/** A line of a sheet: the number a person sees beside it, and its cells as text. */
export type SheetRow = { number: number; cells: string[] }
export type Unreadable = {
  why:
    | "empty"
    | "binary"
    | "encoding"
    | "oldExcel"
    | "openDocument"
    | "notSpreadsheet"
    | "damaged"
    | "tooDense"
    | "openQuote"
    | "tooManyColumns"
    | "tooManyRows"
  values?: Record<string, string | number>
}
export type Sheet = { rows: SheetRow[] } | { unreadable: Unreadable }

export type SheetLimits = { rows: number; columns: number }

/** Reads the bytes of a CSV or XLSX file, known by what is in it and not by its name. Nothing in it is ever carried out. */
export async function readSheet(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet> {
  const grid = isWorkbook(bytes) ? await readWorkbook(bytes, limits) : readText(bytes)
  if ("unreadable" in grid) return grid
  const rows = grid.rows
    .map((cells, place) => ({ number: place + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
  return withinLimits(rows, limits)
}

function withinLimits(rows: SheetRow[], limits: SheetLimits): Sheet {
  const widest = rows.reduce(
    (most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell.trim() !== "") + 1),
    0,
  )
  if (rows.length === 0) return { unreadable: { why: "empty" } }
  if (widest > limits.columns)
    return { unreadable: { why: "tooManyColumns", values: { most: limits.columns } } }
  const entries = rows.length - 1
  if (entries > limits.rows)
    return { unreadable: { why: "tooManyRows", values: { found: entries, most: limits.rows } } }
  return { rows }
}

/** What a sheet is before it is counted: every line, the empty ones too. */
export type Grid = { rows: string[][] } | { unreadable: Unreadable }

function readText(bytes: Uint8Array): Grid {
  const marked = markOf(bytes)
  if (marked) return { unreadable: marked }
  const text = decoded(bytes)
  if (text === null) return { unreadable: { why: "encoding", values: { encoding: "Windows-1252" } } }
  if (text.includes("\0")) return { unreadable: { why: "binary" } }
  return readLines(text)
}

/* What the first bytes give away: https://en.wikipedia.org/wiki/List_of_file_signatures */
function markOf(bytes: Uint8Array): Unreadable | null {
  const starts = (...mark: number[]) => mark.every((byte, place) => bytes[place] === byte)
  if (bytes.length === 0) return { why: "empty" }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return { why: "oldExcel" }
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return { why: "encoding", values: { encoding: "UTF-16" } }
  if (starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff))
    return { why: "binary" }
  return bytes.subarray(0, 4096).includes(0) ? { why: "binary" } : null
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function readLines(whole: string): Grid {
  /* Excel itself writes and reads a first line such as "sep=;". */
  const said = /^sep=(.)\r?\n/i.exec(whole)
  const text = said ? whole.slice(said[0].length) : whole
  const delimiter = said?.[1] ?? delimiterOf(text)
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    })
    return { rows }
  } catch (error) {
    return { unreadable: unreadableText(error) }
  }
}

function unreadableText(error: unknown): Unreadable {
  if (!(error instanceof CsvError)) throw error
  const line = Number(error.lines ?? 0)
  return error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE"
    ? { why: "openQuote", values: { line } }
    : { why: "damaged" }
}

/** The separator that the first line uses most, outside quotes. */
function delimiterOf(text: string): string {
  const first =
    text
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, "")
      .split(/\r?\n/)
      .find((line) => line.trim() !== "") ?? ""
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }))
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).mark
}

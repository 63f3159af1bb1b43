import { isUtf8 } from "node:buffer"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream"
import { parse } from "csv-parse"
import { Stop } from "../setup/place.mjs"
import { conceptOf, groupOf } from "./row.mjs"

const columns = {
  occupation: ["conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "description"],
  skill: [
    ...["conceptType", "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "description"],
  ],
  group: ["conceptType", "conceptUri", "code", "preferredLabel"],
}

const newLine = 10

/** The rows of one file, checked one by one, each with the line it begins at; the first that is wrong stops the import. */
export async function* rowsOf(file) {
  const read = file.kind === "group" ? groupOf : conceptOf
  const seen = new Set()
  for await (const { record, line } of recordsOf(file)) {
    const row = read(record, file.kind, (what) => refuse(file, line, what))
    if (seen.has(row.uri)) refuse(file, line, `${row.uri} is in this file twice.`)
    seen.add(row.uri)
    yield { ...row, line }
  }
}

async function* recordsOf(file) {
  let next = 2
  const parser = parse({
    bom: true,
    columns: (header) => checkedHeader(file, header),
    on_record: (record, { lines }) => {
      const line = next
      next = lines + 1
      return { record, line }
    },
  })
  pipeline(lettersOf(file), parser, () => {})
  try {
    yield* parser
  } catch (error) {
    throw error.code?.startsWith("CSV_") ? unreadable(file, next, error) : error
  }
}

function checkedHeader(file, header) {
  const absent = columns[file.kind].filter((name) => !header.includes(name))
  if (absent.length > 0)
    refuse(file, 1, `the header has no ${absent.join(", ")}. These are not the Commission's columns.`)
  return header
}

/** The file's text in whole lines; what is no UTF-8 stops it, with the line. */
async function* lettersOf(file) {
  let line = 1
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(file.path)) {
    const bytes = Buffer.concat([rest, chunk])
    const whole = bytes.subarray(0, bytes.lastIndexOf(newLine) + 1)
    line = checkedLetters(file, whole, line)
    rest = bytes.subarray(whole.length)
    yield whole
  }
  checkedLetters(file, rest, line)
  yield rest
}

function checkedLetters(file, bytes, from) {
  let line = from
  const sound = isUtf8(bytes) && !bytes.includes(0)
  for (let at = 0; at < bytes.length; line += 1) {
    const end = bytes.indexOf(newLine, at)
    const part = bytes.subarray(at, end === -1 ? bytes.length : end + 1)
    if (!sound && (!isUtf8(part) || part.includes(0)))
      refuse(file, line, "this is not UTF-8. The file was saved in another encoding, or is cut off here.")
    at += part.length
  }
  return line
}

function unreadable(file, line, error) {
  const what = {
    CSV_QUOTE_NOT_CLOSED: "the row that begins here has no end. The file is cut off.",
    CSV_RECORD_INCONSISTENT_COLUMNS: `the row has ${error.record?.length} columns and the header ${error.columns?.length}. The file is cut off here, or was changed.`,
  }[error.code]
  return stop(file, line, what ?? `the row cannot be read (${error.message}).`)
}

function refuse(file, line, what) {
  throw stop(file, line, what)
}

const stop = (file, line, what) => new Stop(`${file.name}, line ${line}: ${what} Nothing was changed.`)

/** Files of one kind name the same concepts in every language; one that ends early was cut off between two rows. */
export function checkedAlike(sheets) {
  for (const kind of ["occupation", "skill", "group"]) {
    const alike = sheets.filter(({ file }) => file.kind === kind)
    const fullest = alike.toSorted((one, other) => other.lines.size - one.lines.size)[0]
    for (const { file, lines } of alike) {
      const absent = [...fullest.lines].find(([uri]) => !lines.has(uri))
      if (!absent) continue
      const last = Math.max(1, ...lines.values())
      const where = `${absent[0]} (line ${absent[1]} of ${fullest.file.name})`
      refuse(
        file,
        last,
        lines.size < fullest.lines.size
          ? `the file ends after ${lines.size} rows without ${where}: it is cut off.`
          : `there is no row for ${where}: the two files are of different versions.`,
      )
    }
  }
}

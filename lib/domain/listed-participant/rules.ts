import { tidy } from "@/lib/domain/participant/schema"
import type { CivilDate } from "@/lib/platform/dates"
import { countryCodeOf, languageTagOf, plain } from "@/lib/platform/named-codes"
import type { PartialDate } from "@/lib/platform/partial-dates"
import { phoneOf } from "@/lib/platform/phones"
import { readWrittenDate } from "@/lib/platform/written-dates"
import { type Column, columns, type ListRow, limits, type Note, type NoteKey, say } from "./schema"

/** A participant as a line of a list says her to be. */
export type Listed = {
  reference: string | null
  knownAs: string
  familyName: string | null
  latinName: string | null
  birth: PartialDate | null
  citizenships: string[]
  /** a citizenship that could not be read may be one of the Union */
  citizenshipUnsure: boolean
  countryOfBirth: string | null
  preferredLanguage: string | null
  interpreterNeeded: boolean
  phone: string | null
  email: string | null
  children: PartialDate[]
  registeredOn: CivilDate
  consentOn: CivilDate | null
  enrolledOn: CivilDate | null
  counsellor: string | null
}

type Around = { today: CivilDate; country: string | null }

/** What was read, and what is wrong: a row with something to refuse is not taken, what is noted is left out and said. */
export type Reading = { listed: Listed; refused: Note[]; noted: Note[] }

/** Reads the cells of a line; each says for itself what it cannot take. */
export function readLine({ cells }: ListRow, around: Around): Reading {
  const refused: Note[] = []
  const noted: Note[] = []
  const texts = new Map(columns.map((column) => [column, tidy(cells[column] ?? "")]))
  const text = (column: Column) => texts.get(column) ?? ""
  const readers: Readers = {
    text,
    around,
    refuse: (column, key, values = { text: short(text(column)) }) => refused.push(say(column, key, values)),
    leaveOut: (column, key) => noted.push(say(column, key, { text: short(text(column)) })),
  }
  refuseOddCells(readers, cells)
  if (text("registeredOn") === "") noted.push(say("registeredOn", "registeredToday"))
  return { listed: listedIn(readers), refused, noted }
}

function refuseOddCells({ text, refuse }: Readers, cells: ListRow["cells"]): void {
  for (const column of columns) {
    if ((cells[column]?.length ?? 0) > limits.cell) refuse(column, "cellTooLong", { most: limits.cell })
    else if (/\p{Cc}/u.test(text(column))) refuse(column, "unreadable", {})
  }
  if (!/[\p{L}\p{N}]/u.test(text("knownAs"))) refuse("knownAs", "nameMissing", {})
  for (const column of ["knownAs", "familyName", "latinName", "reference"] as const)
    if (text(column).length > limits.name) refuse(column, "cellTooLong", { most: limits.name })
}

function listedIn(readers: Readers): Listed {
  const { text, around } = readers
  const citizenships = citizenshipsIn(readers)
  return {
    reference: text("reference") || null,
    knownAs: text("knownAs"),
    familyName: text("familyName") || null,
    latinName: text("latinName") || null,
    birth: birthIn(readers),
    citizenships: citizenships.known,
    citizenshipUnsure: citizenships.unsure,
    countryOfBirth: codeIn(readers, "countryOfBirth", countryCodeOf),
    preferredLanguage: codeIn(readers, "preferredLanguage", languageTagOf),
    interpreterNeeded: interpreterIn(readers),
    phone: phoneIn(readers),
    email: emailIn(readers, "email"),
    children: childrenIn(readers),
    registeredOn: dayIn(readers, "registeredOn") ?? around.today,
    consentOn: dayIn(readers, "consentOn"),
    enrolledOn: dayIn(readers, "enrolledOn"),
    counsellor: emailIn(readers, "counsellor")?.toLowerCase() ?? null,
  }
}

type Readers = {
  text: (column: Column) => string
  refuse: (column: Column, key: NoteKey, values?: Note["values"]) => void
  leaveOut: (column: Column, key: NoteKey) => void
  around: Around
}

function birthIn({ text, refuse, around }: Readers): PartialDate | null {
  if (text("birth") === "") return null
  const birth = readWrittenDate(text("birth"))
  if (birth === null) refuse("birth", "dateImpossible")
  else if (isAhead(birth, around.today)) refuse("birth", "dateAhead")
  else if (birth < "1900") refuse("birth", "dateImpossible")
  return birth
}

function childrenIn({ text, refuse, around }: Readers): PartialDate[] {
  const written = text("children")
    .split(/[;,|\n]|\s+(?:and|y|e|&)\s+|\s+(?=\d)/)
    .map((part) => part.trim())
  const births = written.filter(Boolean).map(readWrittenDate)
  if (births.length > limits.children) refuse("children", "tooManyChildren", { most: limits.children })
  else if (births.includes(null)) refuse("children", "childImpossible")
  else if (births.some((birth) => birth !== null && isAhead(birth, around.today)))
    refuse("children", "childImpossible")
  return births.filter((birth) => birth !== null)
}

function dayIn(
  { text, refuse, around }: Readers,
  column: "registeredOn" | "consentOn" | "enrolledOn",
): CivilDate | null {
  if (text(column) === "") return null
  const day = readWrittenDate(text(column))
  if (day === null || day.length !== 10 || day < "1990") refuse(column, "dayImpossible")
  else if (day > around.today) refuse(column, "dateAhead")
  return day
}

/* "2027" and "2027-03" sort before every day in them, so what is partly known is compared as far as it goes. */
function isAhead(birth: PartialDate, today: CivilDate): boolean {
  return birth > today.slice(0, birth.length)
}

const stateless = ["stateless", "apatrida", "sin nacionalidad"]
const undetermined = ["undetermined", "unknown", "indeterminada", "desconocida"]

/** One name may hold spaces ("Sierra Leone"), so the whole is tried first, then its parts, then its words. */
function citizenshipsIn({ text, leaveOut }: Readers): { known: string[]; unsure: boolean } {
  const parts = text("citizenships")
    .split(/[,;/|+&\n]|\s+(?:and|y)\s+/)
    .flatMap(asCitizenships)
  const known = [...new Set(parts.filter((part) => part !== null))].slice(0, limits.citizenships)
  const unsure = parts.includes(null)
  if (unsure) leaveOut("citizenships", "citizenshipUnreadable")
  return { known, unsure }
}

function asCitizenships(part: string): (string | null)[] {
  if (part.trim() === "") return []
  const whole = citizenshipOf(part)
  if (whole !== null) return [whole]
  const words = part.trim().split(/\s+/).map(citizenshipOf)
  return words.includes(null) ? [null, ...words.filter((word) => word !== null)] : words
}

function citizenshipOf(text: string): string | null {
  if (stateless.includes(plain(text))) return "STATELESS"
  return undetermined.includes(plain(text)) ? "UNDETERMINED" : countryCodeOf(text)
}

function codeIn(
  { text, leaveOut }: Readers,
  column: "countryOfBirth" | "preferredLanguage",
  read: (text: string) => string | null,
): string | null {
  if (text(column) === "") return null
  const code = read(text(column))
  if (code === null) leaveOut(column, `${column}Unreadable`)
  return code
}

const yes = ["yes", "y", "si", "s", "true", "verdadero", "1", "x"]
const no = ["", "no", "n", "false", "falso", "0"]

function interpreterIn({ text, leaveOut }: Readers): boolean {
  const answer = plain(text("interpreter"))
  if (!yes.includes(answer) && !no.includes(answer)) leaveOut("interpreter", "interpreterUnreadable")
  return yes.includes(answer)
}

function phoneIn({ text, leaveOut, around }: Readers): string | null {
  if (text("phone") === "") return null
  const phone = phoneOf(text("phone"), around.country)
  if (phone === null) leaveOut("phone", "phoneUnreadable")
  else if (!phone.isUsual) leaveOut("phone", "phoneUnusual")
  return phone?.phone ?? null
}

function emailIn({ text, leaveOut }: Readers, column: "email" | "counsellor"): string | null {
  const address = text(column)
  if (address === "") return null
  if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address)) return address
  leaveOut(column, `${column}Unreadable`)
  return null
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

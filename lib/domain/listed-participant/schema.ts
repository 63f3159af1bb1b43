import { z } from "zod"
import { plain } from "@/lib/platform/named-codes"
import type { Problem } from "@/lib/platform/outcome"
import en from "@/lib/words/en/participant-import.json"
import es from "@/lib/words/es/participant-import.json"

/** The columns of a list, in the order of the template. */
export const columns = [
  "reference",
  "knownAs",
  "familyName",
  "latinName",
  "birth",
  "citizenships",
  "countryOfBirth",
  "preferredLanguage",
  "interpreter",
  "phone",
  "email",
  "children",
  "registeredOn",
  "consentOn",
  "enrolledOn",
  "counsellor",
] as const
export type Column = (typeof columns)[number]

export const limits = {
  bytes: 10 * 1024 * 1024,
  rows: 5000,
  columns: 200,
  cell: 500,
  name: 120,
  children: 15,
  citizenships: 10,
}

const cells = z.partialRecord(z.enum(columns), z.string())
export const listRow = z.object({ number: z.int(), cells })
export type ListRow = z.output<typeof listRow>

/** Everything that can be said about a row; the sentences stand in the catalogue under these names. */
export const noteKeys = [
  "nameMissing",
  "cellTooLong",
  "unreadable",
  "dateImpossible",
  "dateAhead",
  "dayImpossible",
  "childImpossible",
  "tooManyChildren",
  "registeredToday",
  "citizenshipUnreadable",
  "countryOfBirthUnreadable",
  "preferredLanguageUnreadable",
  "interpreterUnreadable",
  "phoneUnreadable",
  "phoneUnusual",
  "emailUnreadable",
  "counsellorUnreadable",
  "counsellorUnknown",
  "birthUnknown",
  "ageOutside",
  "ageUnsure",
  "citizenshipUnknown",
  "unionCitizen",
  "noChild",
  "genderRule",
  "consentMissing",
  "consentLate",
  "beforeRegistration",
  "outsideProgramme",
  "referenceTwice",
  "referenceKnown",
  "twiceInList",
  "alreadyRegistered",
  "example",
] as const
export type NoteKey = (typeof noteKeys)[number]

/** What is to be said about a row: beside which column, in which words. */
export const note = z.object({
  column: z.enum(columns).nullable(),
  key: z.enum(noteKeys),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Note = z.output<typeof note>

/* What lists that people already keep call these columns, beside the names in the template. */
const also: Partial<Record<Column, readonly string[]>> = {
  reference: ["reference", "ref", "id", "code", "referencia", "codigo"],
  knownAs: ["name", "first name", "given name", "known as", "nombre", "nombre de pila"],
  familyName: ["surname", "last name", "apellido"],
  latinName: ["latin name", "nombre latino"],
  birth: ["birth", "dob", "birthdate", "nacimiento"],
  citizenships: ["citizenship", "nationality", "nationalities", "nacionalidad"],
  countryOfBirth: ["birth country", "pais de origen"],
  preferredLanguage: ["language", "idioma", "lengua"],
  interpreter: ["interpreter needed", "needs interpreter", "interprete"],
  phone: ["phone number", "mobile", "telephone", "movil", "tel"],
  email: ["email address", "mail", "correo", "email"],
  children: ["children", "hijos", "hijas e hijos"],
  registeredOn: ["registration date", "registered", "registro"],
  consentOn: ["consent date", "consent", "consentimiento"],
  enrolledOn: ["enrolment date", "enrollment date", "enrolled", "inscripcion"],
  counsellor: ["counsellor", "counselor", "orientadora"],
}

const words = { en, es }

/** The template: the names of the columns and one example, marked as such. */
export function templateRows(language: "en" | "es"): { sheet: string; rows: string[][] } {
  const { columns: names, example, template } = words[language]
  const shown: Record<Column, string> = {
    reference: example.reference,
    knownAs: "\u0633\u0645\u064A\u0631\u0629",
    familyName: "\u062E\u0644\u064A\u0644",
    latinName: "Samira Khalil",
    birth: "12/04/1992",
    citizenships: example.citizenship,
    countryOfBirth: "SY",
    preferredLanguage: example.language,
    interpreter: example.interpreter,
    phone: "+34 600 123 456",
    email: "samira@example.org",
    children: "01/05/2018, 2020",
    registeredOn: "01/10/2026",
    consentOn: "01/10/2026",
    enrolledOn: "02/10/2026",
    counsellor: "counsellor@example.org",
  }
  return {
    sheet: template.sheet,
    rows: [columns.map((column) => names[column]), columns.map((column) => shown[column])],
  }
}

const columnOf = new Map(
  columns.flatMap((column) =>
    [en.columns[column], es.columns[column], ...(also[column] ?? [])].map(
      (name) => [plain(name), column] as const,
    ),
  ),
)

export type Headings = { places: (Column | null)[]; unknown: string[]; doubled: string[] }

/** Which column stands where, whatever the order and in either language. */
export function readHeadings(names: readonly string[]): Headings {
  const found = names.map((name) => columnOf.get(plain(name)) ?? null)
  return {
    places: found,
    unknown: names
      .filter((name, place) => name.trim() !== "" && found[place] === null)
      .map((name) => name.slice(0, 80)),
    doubled: names.filter((_, place) => found[place] !== null && found.indexOf(found[place] ?? null) < place),
  }
}

/** The cells of a line under the columns they belong to. */
export function rowOf({ places }: Headings, line: { number: number; cells: readonly string[] }): ListRow {
  const named = places.flatMap((column, place) => {
    const cell = line.cells[place]?.slice(0, limits.cell + 1)
    return column && cell ? [[column, cell] as const] : []
  })
  return { number: line.number, cells: Object.fromEntries(named) }
}

type Unreadable = { why: string; values?: Record<string, string | number> }
type Sheet = { rows: { number: number; cells: string[] }[] } | { unreadable: Unreadable }
export type List = { unknown: string[]; rows: ListRow[] } | { problem: Problem }

/** The lines of a sheet under its headings; what is wrong with the whole of it is said once. */
export function listIn(sheet: Sheet): List {
  if ("unreadable" in sheet) return { problem: ofFile(sheet.unreadable.why, sheet.unreadable.values) }
  const [first, ...lines] = sheet.rows
  const headings = readHeadings(first?.cells ?? [])
  if (!headings.places.includes("knownAs")) return { problem: ofFile("nameColumnMissing") }
  if (headings.doubled.length > 0)
    return { problem: ofFile("columnTwice", { column: headings.doubled.join(", ") }) }
  if (lines.length === 0) return { problem: ofFile("onlyHeadings") }
  return { unknown: headings.unknown, rows: lines.map((line) => rowOf(headings, line)) }
}

function ofFile(why: string, values?: Problem["values"]): Problem {
  return { key: `participant-import.problems.${why}`, ...(values && { values }) }
}

export function say(column: Column | null, key: NoteKey, values?: Note["values"]): Note {
  return { column, key, ...(values && { values }) }
}

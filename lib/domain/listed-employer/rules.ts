import {
  emailAddress,
  employerSizes,
  familyMeasures,
  ownerships,
  registration,
  sectors,
} from "@/lib/domain/employer/schema"
import { plain } from "@/lib/platform/named-codes"
import en from "@/lib/words/en/employer.json"
import es from "@/lib/words/es/employer.json"
import { localeNames, locales } from "@/lib/words/locales"
import { type Column, columns, type GivenEmployer, placesOf, type Reason } from "./schema"

export type Refusal = { column: Column; reason: Reason; text: string }
export type ReadRow = { row: number; name: string; given: GivenEmployer | null; refusals: Refusal[] }

type Line = { number: number; cells: readonly string[] }
type Cells = Partial<Record<Column, string>>

/** The lines under their headings; nothing where no column says what the company is called. */
export function readEmployers([first, ...lines]: readonly Line[]): ReadRow[] | null {
  const places = placesOf(first?.cells ?? [])
  return places.includes("name") ? lines.map((line) => readRow(line, cellsOf(line, places))) : null
}

function cellsOf({ cells }: Line, places: readonly (Column | null)[]): Cells {
  const named = places.flatMap((column, place) => {
    const cell = cells[place]?.replaceAll(/\s+/g, " ").trim()
    return column && cell ? [[column, cell] as const] : []
  })
  return Object.fromEntries(named)
}

const longest = 300

type Reading = {
  refuse: (column: Column, reason: Reason) => null
  /** One of a list, by its code or its words in either language. */
  one: (column: Column, reason: Reason, known: Known) => string | null
}

function readRow({ number }: Line, cells: Cells): ReadRow {
  const refusals: Refusal[] = []
  const refuse = (column: Column, reason: Reason) => {
    refusals.push({ column, reason, text: (cells[column] ?? "").slice(0, 80) })
    return null
  }
  const one: Reading["one"] = (column, reason, known) => {
    const typed = cells[column]
    return typed === undefined ? null : (known.get(plain(typed)) ?? refuse(column, reason))
  }
  for (const column of columns) if ((cells[column]?.length ?? 0) > longest) refuse(column, "tooLong")
  const reading = { refuse, one }
  const given = {
    facts: factsIn(cells, reading),
    site: siteIn(cells),
    contact: contactIn(cells, reading),
  }
  return { row: number, name: given.facts.name, given: refusals.length > 0 ? null : given, refusals }
}

function factsIn(cells: Cells, { refuse, one }: Reading): GivenEmployer["facts"] {
  const { name = "", activity = null, accessibility = null, website } = cells
  if (name === "") refuse("name", "nameMissing")
  const measures = measuresIn(cells.familyFriendly)
  return {
    ...{ name, activity, accessibility },
    sector: one("sector", "sectorUnknown", known.sectors),
    size: one("size", "sizeUnknown", known.sizes),
    ownership: one("ownership", "ownershipUnknown", known.ownerships),
    registration: registration.safeParse(cells.registration).data ?? null,
    socialEnterprise: one("socialEnterprise", "yesNoUnclear", known.yesNo) === "yes",
    familyFriendly: measures.known,
    familyFriendlyNote: measures.others,
    website: website ? (websiteIn(website) ?? refuse("website", "websiteUnclear")) : null,
  }
}

type Known = ReadonlyMap<string, string>

/** A code, or the words that either language has for it. */
function worded<Code extends string>(
  codes: readonly Code[],
  ...said: readonly Record<Code, string>[]
): Known {
  return new Map(
    codes.flatMap((code) =>
      [code, ...said.map((words) => words[code])].map((word) => [plain(word), code] as const),
    ),
  )
}

const known = {
  sectors: worded(sectors, en.sectors, es.sectors),
  sizes: worded(employerSizes, en.sizes, es.sizes),
  ownerships: worded(ownerships, en.ownerships, es.ownerships),
  measures: worded(familyMeasures, en.measures, es.measures),
  languages: worded(locales, localeNames),
  yesNo: new Map([
    ...["yes", "y", "si", "s", "x", "1", "true"].map((word) => [word, "yes"] as const),
    ...["no", "n", "0", "false", "-"].map((word) => [word, "no"] as const),
  ]),
}

function measuresIn(cell: string | undefined) {
  const said = (cell ?? "").split(/[;|]/).flatMap((word) => word.trim() || [])
  const codes = said.map((word) => known.measures.get(plain(word)))
  return {
    known: familyMeasures.filter((measure) => codes.includes(measure)),
    others: said.filter((_, place) => codes[place] === undefined).join("; ") || null,
  }
}

function websiteIn(cell: string): string | null {
  const address = /^https?:\/\//i.test(cell) ? cell : `https://${cell}`
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) ? address : null
}

function siteIn({ address, postcode, town, transport }: Cells): GivenEmployer["site"] {
  const [street, code, place, way] = [address, postcode, town, transport].map((one) => one ?? null)
  const site = {
    address: street ?? null,
    postcode: code ?? null,
    town: place ?? null,
    transport: way ?? null,
  }
  return Object.values(site).some((one) => one !== null) ? site : null
}

function contactIn(cells: Cells, { refuse, one }: Reading): GivenEmployer["contact"] {
  const { contactName: name, contactEmail, contactPhone: phone = null } = cells
  const locale = one("contactLanguage", "languageUnknown", known.languages) ?? ""
  if (!name && !contactEmail) return phone ? refuse("contactName", "contactIncomplete") : null
  if (!name || !contactEmail) return refuse(name ? "contactEmail" : "contactName", "contactIncomplete")
  const email = emailAddress.safeParse(contactEmail)
  return email.success ? { name, email: email.data, phone, locale } : refuse("contactEmail", "emailUnclear")
}

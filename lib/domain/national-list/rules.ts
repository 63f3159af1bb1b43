import { emailAddress } from "@/lib/domain/employer/schema"
import { tidy } from "@/lib/domain/participant/schema"
import {
  costsOfSchema,
  type Entry,
  type Given,
  type NationalFile,
  narrowerThemes,
  type Read,
  type Refusal,
  topicsOfThemes,
  womenOfSchema,
} from "./schema"

const needed = ["id", "source", "nom", "thematiques"]

/** A file of JSON: a list of services, or services beside the structures that offer them. Nothing where it is neither. */
export function entriesOfJson(text: string): NationalFile | null {
  const parsed = parsedOrNull(text)
  const file: Entry = Array.isArray(parsed) ? { services: parsed } : isEntry(parsed) ? parsed : {}
  const { services, structures: given } = file
  const structures: unknown[] = Array.isArray(given) ? given : []
  if (!Array.isArray(services) || !looksLikeServices(services)) return null
  return {
    services: services.map((entry, place) => ({ row: place + 1, entry: isEntry(entry) ? entry : {} })),
    structures: structures.filter(isEntry),
  }
}

function looksLikeServices([first]: unknown[]): boolean {
  return first === undefined || (isEntry(first) && needed.some((name) => name in first))
}

/** The same columns in lines, the first of them their names. */
export function entriesOfSheet(rows: readonly { number: number; cells: string[] }[]): NationalFile | null {
  const [head, ...lines] = rows
  const names = head?.cells.map((cell) => cell.replace("\uFEFF", "").trim()) ?? []
  if (!needed.every((name) => names.includes(name))) return null
  return {
    services: lines.map(({ number, cells }) => ({
      row: number,
      entry: Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""])),
    })),
    structures: [],
  }
}

/** Every service of a file, or why it is refused. The first of two with one id counts. */
export function readServices({ services, structures }: NationalFile): Read[] {
  const known = new Map(structures.map((structure) => [textOf(structure.id), structure]))
  const met = new Set<string>()
  return services.map(({ row, entry }) => {
    const structure = known.get(textOf(entry.structure_id)) ?? {}
    const given = givenOf(entry, structure)
    const name = given.name.slice(0, 150)
    const key = `${given.source} ${given.sourceId}`
    const refusal = refusalOf(entry, given) ?? (met.has(key) ? { reason: "twice" as const, text: key } : null)
    met.add(key)
    return refusal ? { row, name, given: null, refusal } : { row, name, given, refusal }
  })
}

function givenOf(entry: Entry, structure: Entry): Given {
  const either = (name: string) => textOf(entry[name]) ?? textOf(structure[name])
  const audiences = listOf(entry.publics)
  /* One place or the other, never a street of one in the town of the other. */
  const place = textOf(entry.adresse) || textOf(entry.commune) ? entry : structure
  const street = [textOf(place.adresse), textOf(place.complement_adresse)].filter(Boolean).join(", ")
  return {
    source: textOf(entry.source) ?? "",
    sourceId: textOf(entry.id) ?? "",
    name: textOf(entry.nom) ?? "",
    provider: textOf(structure.nom),
    description: longTextOf(entry.description),
    language: "fr",
    topics: [...new Set(listOf(entry.thematiques).flatMap((theme) => topicOf(theme) ?? []))],
    /* Whoever fits one of several audiences is received: women alone only where no other is named. */
    womenOnly: audiences.length > 0 && audiences.every((audience) => audience === womenOfSchema),
    cost: costOf(entry),
    opening: either("horaires_accueil"),
    address: street || null,
    postcode: textOf(place.code_postal),
    city: textOf(place.commune),
    phone: either("telephone"),
    email: either("courriel")?.toLowerCase() ?? null,
    website: webOf(entry.lien_source) ?? webOf(structure.site_web),
  }
}

function costOf(entry: Entry): string | null {
  return textOf(entry.frais_precisions) ?? costsOfSchema[textOf(entry.frais) ?? ""] ?? null
}

function topicOf(theme: string) {
  const [first = "", second] = theme.split("--")
  return second ? (narrowerThemes[theme] ?? topicsOfThemes[first]) : undefined
}

const longest: Readonly<Record<string, number>> = {
  ...{ provider: 150, description: 4000, cost: 200, opening: 300, address: 200, postcode: 12, city: 100 },
  ...{ phone: 40, website: 300 },
}

type Asked = { entry: Entry; given: Given; strange: string | undefined; cost: string | null }

/** Why a service is refused; the first that holds is said. */
const reasons: readonly [Refusal["reason"], (asked: Asked) => string | boolean][] = [
  ["notService", ({ entry }) => Object.keys(entry).length === 0],
  ["sourceMissing", ({ given }) => !isBetween(given.source, 1, 100)],
  ["idMissing", ({ given }) => !isBetween(given.sourceId, 1, 200)],
  ["nameMissing", ({ given }) => !isBetween(given.name, 3, 150)],
  ["topicUnknown", ({ strange }) => strange ?? false],
  ["topicMissing", ({ given }) => given.topics.length === 0],
  ["costUnknown", ({ cost }) => (cost !== null && !(cost in costsOfSchema) ? cost : false)],
  [
    "emailUnclear",
    ({ given: { email } }) => email !== null && !emailAddress.safeParse(email).success && email,
  ],
  ["tooLong", ({ given }) => tooLongOf(given) ?? false],
]

function refusalOf(entry: Entry, given: Given): Refusal | null {
  const strange = listOf(entry.thematiques).find((theme) => !topicOf(theme))
  const asked = { entry, given, strange, cost: textOf(entry.frais) }
  for (const [reason, broken] of reasons) {
    const said = broken(asked)
    if (said !== false) return { reason, text: said === true ? "" : said.slice(0, 120) }
  }
  return null
}

function isBetween(text: string, least: number, most: number): boolean {
  return text.length >= least && text.length <= most
}

function tooLongOf(given: Given): string | undefined {
  const values: Readonly<Record<string, unknown>> = given
  return Object.entries(longest).find(([name, most]) => String(values[name] ?? "").length > most)?.[0]
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? tidy(value) || null : typeof value === "number" ? String(value) : null
}

/** An address that a browser only opens, and never carries out. */
function webOf(value: unknown): string | null {
  const text = textOf(value)
  return text && /^https?:\/\/\S+$/i.test(text) ? text : null
}

function longTextOf(value: unknown): string | null {
  if (typeof value !== "string") return null
  return value.normalize("NFC").replaceAll("\r\n", "\n").trim() || null
}

/** A list as JSON has it, or as one cell does: JSON again, braces, or words between commas or bars. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textOf(one) ?? [])
  const text = textOf(value)
  if (text === null) return []
  const parsed = text.startsWith("[") ? parsedOrNull(text) : null
  if (Array.isArray(parsed)) return listOf(parsed)
  return text
    .replaceAll(/[[\]{}"']/g, "")
    .split(/[,;|]/)
    .map((one) => one.trim())
    .filter(Boolean)
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    return null
  }
}

function isEntry(value: unknown): value is Entry & Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

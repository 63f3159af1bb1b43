import { z } from "zod"
import { familyMeasures } from "@/lib/domain/employer/schema"
import { plain } from "@/lib/platform/named-codes"
import en from "@/lib/words/en/employer-import.json"
import es from "@/lib/words/es/employer-import.json"

/** The columns of a list of companies, in the order in which they are written and in any order in which they are read. */
export const columns = [
  ...(["name", "activity", "sector", "size", "ownership", "registration", "socialEnterprise"] as const),
  ...(["familyFriendly", "accessibility", "website"] as const),
  ...(["address", "postcode", "town", "transport"] as const),
  ...(["contactName", "contactEmail", "contactPhone", "contactLanguage"] as const),
] as const
export type Column = (typeof columns)[number]

export const mostRows = 500
export const mostBytes = 2_000_000

/** Why a row stays outside. */
export const reasons = [
  ...([
    "nameMissing",
    "tooLong",
    "sectorUnknown",
    "sizeUnknown",
    "ownershipUnknown",
    "yesNoUnclear",
  ] as const),
  ...(["websiteUnclear", "emailUnclear", "contactIncomplete", "languageUnknown", "siteAlone"] as const),
  ...(["twice", "registrationElsewhere"] as const),
] as const
export type Reason = (typeof reasons)[number]

const text = z.string().nullable()

/** What a row says of a company. */
export const givenEmployer = z.object({
  facts: z.object({
    ...{ name: z.string(), activity: text, sector: text, size: text, ownership: text, registration: text },
    socialEnterprise: z.boolean(),
    familyFriendly: z.array(z.enum(familyMeasures)),
    ...{ familyFriendlyNote: text, accessibility: text, website: text },
  }),
  site: z.object({ address: text, postcode: text, town: text, transport: text }).nullable(),
  contact: z.object({ name: z.string(), email: z.string(), phone: text, locale: z.string() }).nullable(),
})
export type GivenEmployer = z.output<typeof givenEmployer>

/* What lists that people already keep call these columns, beside the names in the template. */
const also: Partial<Record<Column, readonly string[]>> = {
  name: ["name", "employer", "organisation", "nombre", "razon social"],
  activity: ["activity", "branch", "actividad"],
  sector: ["sector", "nace", "cnae"],
  size: ["employees", "plantilla"],
  registration: ["vat", "tax id", "register number", "cif", "nif"],
  address: ["address", "street", "direccion", "calle"],
  postcode: ["zip", "cp"],
  town: ["city", "ciudad", "localidad"],
  contactName: ["contact person", "persona de contacto"],
  contactEmail: ["e-mail", "email", "mail", "correo"],
  contactPhone: ["phone", "telephone", "telefono"],
}

const columnOf = new Map(
  columns.flatMap((column) =>
    [en.columns[column], es.columns[column], ...(also[column] ?? [])].map(
      (name) => [plain(name), column] as const,
    ),
  ),
)

/** Which column stands where, whatever the order and in either language. */
export function placesOf(headings: readonly string[]): (Column | null)[] {
  const found = headings.map((name) => columnOf.get(plain(name)) ?? null)
  return found.map((column, place) => (found.indexOf(column) < place ? null : column))
}

const words = { en, es }

/** The template: the names of the columns and one example. */
export function templateRows(language: "en" | "es"): { sheet: string; rows: string[][] } {
  const { columns: names, example, sheet } = words[language]
  return {
    sheet,
    rows: [columns.map((column) => names[column]), columns.map((column) => example[column])],
  }
}

import { isSameName } from "@/lib/domain/employer/rules"
import type { ReadRow } from "@/lib/domain/listed-employer/rules"
import type { GivenEmployer } from "@/lib/domain/listed-employer/schema"
import type { Outcome, Problems } from "@/lib/platform/outcome"
import { type AddedPart, addedParts, fates, type Judged, lifeOfCheck } from "./schema"

/** A company of the country as it is, for a list to be held against. */
export type Standing = GivenEmployer["facts"] & {
  id: string
  /** Addresses of those we know there. */
  emails: readonly string[]
  /** Where it works, each as street and town. */
  places: readonly string[]
}

/** What each row would do to the companies as they are. */
export function judge(read: readonly ReadRow[], standing: readonly Standing[]): Judged[] {
  const byName = new Map(standing.map((company) => [keyOf(company.name), company]))
  const byNumber = new Map(
    standing
      .filter(({ registration }) => registration)
      .map((company) => [company.registration ?? "", company]),
  )
  const met = new Set<string>()
  return read.map(({ row, name, given, refusals }) => {
    const judged = { row, name, employerId: null, adds: [], refusals, given }
    if (!given) return { ...judged, fate: "refused" }
    const number = given.facts.registration ?? ""
    const company = byName.get(keyOf(name))
    const wrong = refusalOf(given, { company, numbered: byNumber.get(number), met })
    met.add(keyOf(name)).add(number)
    return wrong
      ? { ...judged, fate: "refused", refusals: [wrong], given: null }
      : { ...judged, ...fateOf(given, company) }
  })
}

function fateOf(
  given: GivenEmployer,
  company: Standing | undefined,
): Pick<Judged, "fate" | "employerId" | "adds"> {
  if (!company) return { fate: "new", employerId: null, adds: [] }
  const adds = addsTo(company, given)
  return { fate: adds.length > 0 ? "completed" : "unchanged", employerId: company.id, adds }
}

const keyOf = (name: string) => name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim()

type Known = { company: Standing | undefined; numbered: Standing | undefined; met: ReadonlySet<string> }

function refusalOf({ facts, site, contact }: GivenEmployer, { company, numbered, met }: Known) {
  const { name, registration } = facts
  if (met.has(keyOf(name))) return { column: "name", reason: "twice", text: name } as const
  if (registration && met.has(registration))
    return { column: "registration", reason: "twice", text: registration } as const
  if (numbered && !isSameName(numbered.name, name))
    return { column: "registration", reason: "registrationElsewhere", text: numbered.name } as const
  const deals = contact !== null || (company?.emails.length ?? 0) > 0
  return site && !deals
    ? ({ column: "address", reason: "siteAlone", text: site.town ?? site.address ?? "" } as const)
    : null
}

/** A company we deal with, or begin to deal with by this row, takes what is not yet known of it. */
function addsTo(company: Standing, { facts, site, contact }: GivenEmployer): AddedPart[] {
  const isNew = {
    contact: contact !== null && !company.emails.includes(contact.email),
    site: site !== null && !company.places.includes(placeOf(site)),
  }
  const deals = company.emails.length > 0 || isNew.contact
  return addedParts.filter((part) => {
    if (part === "contact" || part === "site") return isNew[part]
    const [held, given] = [company[part], facts[part]]
    return deals && isEmpty(held) && !isEmpty(given)
  })
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0)
}

/** A place by its street and town, for telling whether it is known. */
export function placeOf(site: { address: string | null; town: string | null }): string {
  return keyOf([site.address, site.town].map((part) => part ?? "").join(" / "))
}

/** How many rows of each fate. */
export function countsOf(rows: readonly Pick<Judged, "fate">[]): Record<Judged["fate"], number> {
  const count = (fate: Judged["fate"]) => rows.filter((row) => row.fate === fate).length
  const [first, second, third, fourth] = fates
  return { [first]: count(first), [second]: count(second), [third]: count(third), [fourth]: count(fourth) }
}

/** The rows that would change something. */
export function takenOf(rows: readonly Judged[]): (Judged & { given: GivenEmployer })[] {
  return rows.flatMap((row) =>
    row.given && (row.fate === "new" || row.fate === "completed") ? [{ ...row, given: row.given }] : [],
  )
}

/** Whether two judgements come to the same. */
export function isSameFate(one: Judged, other: Judged | undefined): boolean {
  return one.fate === other?.fate && one.adds.join() === other.adds.join()
}

type Batch = { createdAt: Date; importedAt: Date | null; now: Date }

/** A list can be imported once, and within a day. */
export function checkProblems({ createdAt, importedAt, now }: Batch): Problems | null {
  if (importedAt) return { form: { key: "employer-import.problems.alreadyImported" } }
  const isOld = now.getTime() - createdAt.getTime() > lifeOfCheck
  return isOld ? { form: { key: "employer-import.problems.expired" } } : null
}

/** Something is wrong before the list is even read. */
export function refusal(why: "signedOut" | "fileMissing" | "tooLarge" | "unreadable"): Outcome<never> {
  if (why === "signedOut")
    return { done: false, problems: { form: { key: "form.problems.signedOut" } }, signedOut: true }
  return { done: false, problems: { file: { key: `employer-import.problems.${why}` } } }
}

/** Where a plain form is led after it was posted. */
export function importPlace(outcome: Outcome<{ batchId: string }>): string {
  if (outcome.done) return `/employers/import?batch=${outcome.value.batchId}`
  if (outcome.signedOut) return "/sign-in"
  const [problem] = Object.values(outcome.problems)
  return `/employers/import?problem=${problem?.key.split(".").at(-1) ?? ""}`
}

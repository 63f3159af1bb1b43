import type { Given, Read } from "@/lib/domain/national-list/schema"
import type { Outcome, Problems } from "@/lib/platform/outcome"
import { fates, givenFields, type Judged, lifeOfCheck } from "./schema"

/** A service of the directory that a list can speak of. */
export type Listed = Pick<Given, (typeof givenFields)[number] | "source" | "sourceId">

/** What each row would do to the directory as it is. */
export function judge(read: readonly Read[], directory: ReadonlyMap<string, Listed>): Judged[] {
  return read.map(({ row, name, given, refusal }) => {
    if (!given) return { row, name, fate: "refused", fields: [], refusal, given }
    const before = directory.get(keyOf(given))
    const fields = before ? givenFields.filter((field) => !same(before[field], given[field])) : []
    const fate = !before ? "new" : fields.length > 0 ? "changed" : "unchanged"
    return { row, name, fate, fields, refusal, given }
  })
}

export function keyOf({ source, sourceId }: Pick<Given, "source" | "sourceId">): string {
  return `${source} ${sourceId}`
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** How many rows of each fate. */
export function countsOf(rows: readonly Pick<Judged, "fate">[]): Record<Judged["fate"], number> {
  const count = (fate: Judged["fate"]) => rows.filter((row) => row.fate === fate).length
  const [first, second, third, fourth] = fates
  return { [first]: count(first), [second]: count(second), [third]: count(third), [fourth]: count(fourth) }
}

/** The rows that would change something. */
export function takenOf(rows: readonly Judged[]): Given[] {
  return rows.flatMap(({ fate, given }) => (given && (fate === "new" || fate === "changed") ? [given] : []))
}

/** A list can be imported once, and within a day. */
export function checkProblems(batch: {
  createdAt: Date
  importedAt: Date | null
  now: Date
}): Problems | null {
  if (batch.importedAt) return { form: { key: "directory-import.problems.alreadyImported" } }
  const isOld = batch.now.getTime() - batch.createdAt.getTime() > lifeOfCheck
  return isOld ? { form: { key: "directory-import.problems.expired" } } : null
}

/** Something is wrong before the list is even read. */
export function refusal(why: "signedOut" | "fileMissing" | "tooLarge" | "unreadable"): Outcome<never> {
  if (why === "signedOut")
    return { done: false, problems: { form: { key: "form.problems.signedOut" } }, signedOut: true }
  return { done: false, problems: { file: { key: `directory-import.problems.${why}` } } }
}

/** Where a plain form is led after it was posted. */
export function importPlace(outcome: Outcome<{ batchId: string }>): string {
  if (outcome.done) return `/services/import?batch=${outcome.value.batchId}`
  if (outcome.signedOut) return "/sign-in"
  const [problem] = Object.values(outcome.problems)
  return `/services/import?problem=${problem?.key.split(".").at(-1) ?? ""}`
}

import "server-only"
import type { Refused } from "./outcome"
import type { Tx } from "./transaction"

type Changed = {
  /** The table and the row, as the database keeps its revisions. */
  kind: string
  id: string
  version: number
  /** The form's fields as they stand now, under the names the form knows them by. */
  values: Record<string, unknown>
}

/** Somebody saved first: nothing is written, and the second person sees both versions. */
export async function conflictWith(tx: Tx, { kind, id, version, values }: Changed): Promise<Refused> {
  const [last] = await tx.$queryRaw<{ at: Date; name: string | null }[]>`
    select r.at, t.name from revision r left join sec.staff() t on t.id = r.changed_by
    where r.record_kind = ${kind} and r.record_id = ${id}::uuid order by r.id desc limit 1`
  const conflict = { version, values, by: last?.name ?? null, at: (last?.at ?? new Date(0)).toISOString() }
  return { done: false, problems: { form: { key: "form.problems.changedSince" } }, conflict }
}

/** The same where no revision is kept: when it was saved is known, and not by whom. */
export function conflictAt(at: Date, { version, values }: Pick<Changed, "version" | "values">): Refused {
  const conflict = { version, values, by: null, at: at.toISOString() }
  return { done: false, problems: { form: { key: "form.problems.changedSince" } }, conflict }
}

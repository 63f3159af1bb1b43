import { decideMerge, proposeMerge } from "@/lib/domain/merge/actions"
import { as } from "./as"
import type { Cast } from "./cast"
import { caseFile } from "./cast/case-file"
import { stage } from "./cast/stage"
import { owner } from "./own-database"

type Pair = readonly [kept: string, other: string]
type Tables = Record<string, string[]>

/** The cast holds a waiting merge and a drafted transfer of some: these would stand in the way. */
export async function withoutWaiting() {
  await owner("delete from merge")
  await owner("delete from transfer")
}

/** A whole file for somebody of the cast who has none. */
export async function wholeFile(c: Cast, participant: string) {
  const set = stage((sql, values) => owner(sql, values), c.now)
  const unique = Math.random().toString(36).slice(2, 8)
  const by = { ...c.noor, name: `${c.noor.name}-${unique}` }
  await owner("delete from not_same_person")
  await caseFile(set, {
    organisation: c.harbour,
    participant,
    by,
    elsewhere: c.elbe,
    alike: participant === c.hana ? c.basma : c.hana,
  })
  await withoutWaiting()
}

/** Proposed by one, confirmed by another. */
export async function merged(c: Cast, pair: Pair, choices = {}) {
  const mergeId = await proposed(c, pair, choices)
  const outcome = await decideAs(c, mergeId)
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problems))
  return mergeId
}

export const decideAs = (c: Cast, mergeId: string) =>
  as(c.clara, () => decideMerge({ mergeId, decision: "confirm" }))

/** By Noor where she may, written as the database holds it: how it is proposed has tests of its own. */
export async function proposed(c: Cast, [kept, other]: Pair, choices = {}): Promise<string> {
  return c.put("merge", {
    organisation_id: c.harbour,
    kept_id: kept,
    merged_id: other,
    proposed_by: c.noor.id,
    proposed_at: c.now,
    choices: JSON.stringify(choices),
  })
}

export const propose = (c: Cast, who: "noor" | "tomas" | "clara" | "konrad", pair: [string, string]) =>
  as(c[who], () => proposeMerge({ keptId: pair[0], mergedId: pair[1] }))

const told = ["audit_entry", "merge", "submission", "_prisma_migrations", "revision", "demo_mark"]

/** Every row of every table but for the trail, the merges and how often a row was changed. */
export async function everything(): Promise<Tables> {
  const tables = await owner<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  )
  const all: Tables = {}
  for (const { name } of tables.filter(
    (table) => !told.includes(table.name) && !table.name.startsWith("esco"),
  )) {
    const rows = await owner<{ row: string }>(
      `select (to_jsonb(t) - 'version' - 'updated_at')::text as row from ${name} t order by 1`,
    )
    all[name] = rows.map(({ row }) => row)
  }
  return all
}

/** The histories that exist up to now, with whose they are. */
export async function histories(until?: string) {
  return owner<{ id: string; row: string }>(
    `select id::text, to_jsonb(r)::text as row from revision r where $1::bigint is null or id <= $1 order by r.id`,
    [until ?? null],
  )
}

/** How many rows each of two files holds, by kind. */
export async function rowsOf(participant: string): Promise<Record<string, number>> {
  const kinds = await owner<{ kind: string }>("select kind from sec.kinds_of_a_file()")
  const counts: Record<string, number> = {}
  for (const { kind } of kinds) {
    const [row] = await owner<{ n: number }>(
      `select count(*)::int as n from ${kind} where participant_id = $1`,
      [participant],
    )
    counts[kind] = row?.n ?? 0
  }
  return counts
}

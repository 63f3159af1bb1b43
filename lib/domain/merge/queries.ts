import "server-only"
import { z } from "zod"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { differences, stateOf, takeBackUntil } from "./rules"
import { type Choices, choosable } from "./schema"

/** How many rows of each kind. */
export type Counts = Record<string, number>

export type MergeRow = {
  id: string
  keptId: string
  mergedId: string
  keptCode: string
  mergedCode: string
  keptName: string | null
  mergedName: string | null
  proposedBy: string | null
  own: boolean
  proposedAt: Date
  confirmedBy: string | null
  confirmedAt: Date | null
  refusedBy: string | null
  refusedAt: Date | null
  undoneBy: string | null
  undoneAt: Date | null
  choices: Choices
  rows: Counts | null
  stayed: Counts | null
  remained: { kind: string; field: string }[] | null
  written: Counts | null
}

/** Merges as far as the person may know of them, the latest first. */
export function mergesIn(tx: Tx, id: string | null): Promise<MergeRow[]> {
  return tx.$queryRaw<MergeRow[]>`
    select id, kept_id as "keptId", merged_id as "mergedId", kept_code as "keptCode", merged_code as "mergedCode",
      kept_name as "keptName", merged_name as "mergedName", proposed_by as "proposedBy", own, proposed_at as "proposedAt",
      confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", refused_by as "refusedBy", refused_at as "refusedAt",
      undone_by as "undoneBy", undone_at as "undoneAt", choices, rows, stayed, remained, written
    from sec.merges(${id}::uuid)`
}

const lineOf = (row: MergeRow, now: Date) => ({
  ...row,
  state: stateOf(row),
  takeBackUntil: takeBackUntil(row, now),
})
export type MergeLine = ReturnType<typeof lineOf>

/** What waits for a second person, what was made one, and what was refused. */
export const merges = defineQuery("merge.decide", async ({ tx, now, seen }) => {
  const rows = await mergesIn(tx, null)
  const ids = rows.flatMap(({ keptId, mergedId }) => [keptId, mergedId])
  seen({ kind: "participant", ids: [...new Set(ids)], fields: ["identity"] })
  return rows.map((row) => lineOf(row, now))
})

type File = Record<string, unknown> & { id: string; pseudonym: string; known_as: string; phase: string }
type Preview = {
  kept: File
  merged: File
  after: Record<string, unknown>
  keptContact: boolean
  mergedContact: boolean
  keptEntry: string | null
  mergedEntry: string | null
  moving: Counts
  staying: Counts
}

/** Both files side by side before they are one. */
async function previewIn(tx: Tx, pair: { keptId: string; mergedId: string; choices: Choices }) {
  const { keptId, mergedId, choices } = pair
  const [row] = await tx.$queryRaw<{ preview: Preview }[]>`
    select p as preview from sec.merge_preview(${keptId}::uuid, ${mergedId}::uuid, ${JSON.stringify(choices)}::jsonb) p
    where p is not null`
  const preview = row?.preview
  if (!preview) return null
  return { ...preview, fields: differences({ ...preview, choices }, choosable) }
}
export type MergePreview = NonNullable<Awaited<ReturnType<typeof previewIn>>>

/** A pair that a coordinator looks at before she proposes it. */
export const pairPreview = defineQuery(
  "merge.decide",
  async ({ tx, seen }, keptId: string, mergedId: string) => {
    if (![keptId, mergedId].every((id) => z.uuid().safeParse(id).success)) missing()
    const preview = (await previewIn(tx, { keptId, mergedId, choices: {} })) ?? missing()
    const [row] = await tx.$queryRaw<{ blocker: string | null }[]>`
    select sec.merge_blocker(${keptId}::uuid, ${mergedId}::uuid, null) as blocker`
    seen({ kind: "participant", ids: [keptId, mergedId], fields: ["identity"] })
    return { ...preview, blocker: row?.blocker ?? null }
  },
)

export type PairPreview = Awaited<ReturnType<typeof pairPreview>>

/** One merge, with both files side by side while it waits. */
export const mergePage = defineQuery("merge.decide", async ({ tx, now, seen }, id: string) => {
  if (!z.uuid().safeParse(id).success) missing()
  const [row] = await mergesIn(tx, id)
  const line = lineOf(row ?? missing(), now)
  seen({ kind: "participant", ids: [line.keptId, line.mergedId], fields: ["identity"] })
  return { line, preview: line.state === "waiting" ? await previewIn(tx, line) : null }
})
export type MergePage = Awaited<ReturnType<typeof mergePage>>

import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import type { SecondFile } from "@/lib/domain/look-alike/queries"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { blockerNamed, differences, stateOf, takeBackUntil, turned } from "./rules"
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
  /** Said to be two women. */
  apart: boolean
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
      undone_by as "undoneBy", undone_at as "undoneAt",
      exists (select 1 from not_same_person n where n.one_id = least(kept_id, merged_id)
        and n.other_id = greatest(kept_id, merged_id)) as apart, choices, rows, stayed, remained, written
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

type File = Record<string, unknown> & {
  id: string
  pseudonym: string
  known_as: string
  phase: string
  registered_on: string
}
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

type Asked = { keptId: string; mergedId: string; besides: string | null }

/** What stands in the way now, said before anybody presses. */
async function blockerIn(tx: Tx, { keptId, mergedId, besides }: Asked) {
  const [row] = await tx.$queryRaw<{ blocker: string | null }[]>`
    select sec.merge_blocker(${keptId}::uuid, ${mergedId}::uuid, ${besides}::uuid) as blocker`
  return blockerNamed(row?.blocker ?? null)
}

/** A pair that a coordinator looks at before she proposes it. */
export const pairPreview = defineQuery(
  "merge.decide",
  async ({ tx, seen }, keptId: string, mergedId: string) => {
    if (![keptId, mergedId].every((id) => z.uuid().safeParse(id).success)) missing()
    const preview = (await previewIn(tx, { keptId, mergedId, choices: {} })) ?? missing()
    const blocker = await blockerIn(tx, { keptId, mergedId, besides: null })
    seen({ kind: "participant", ids: [keptId, mergedId], fields: ["identity"] })
    return { ...preview, blocker }
  },
)

export type PairPreview = Awaited<ReturnType<typeof pairPreview>>

/** One merge; while it waits with both files side by side, the one that is asked for as the one that stays. */
export const mergePage = defineQuery(
  "merge.decide",
  async ({ tx, now, seen }, id: string, keep: string | null) => {
    if (!z.uuid().safeParse(id).success) missing()
    const [row] = await mergesIn(tx, id)
    const line = lineOf(row ?? missing(), now)
    seen({ kind: "participant", ids: [line.keptId, line.mergedId], fields: ["identity"] })
    if (line.state !== "waiting") return { line, preview: null, blocker: null }
    const { keptId, mergedId, choices } = line
    const isTurned = keep === mergedId
    const pair = isTurned ? { keptId: mergedId, mergedId: keptId, choices: turned(choices) } : line
    const blocker = await blockerIn(tx, { keptId, mergedId, besides: id })
    return { line: { ...line, choices: pair.choices }, preview: await previewIn(tx, pair), blocker }
  },
)
export type MergePage = Awaited<ReturnType<typeof mergePage>>

/** Files here that may be hers too, whoever was said to be somebody else among them. */
export const secondFilePage = defineQuery("merge.propose", async ({ actor, tx, seen }, id: string) => {
  if (!z.uuid().safeParse(id).success) missing()
  const hers = await tx.participant.count({ where: { AND: [within(actor, "participant"), { id }] } })
  if (hers === 0) missing()
  const files = await tx.$queryRaw<SecondFile[]>`
    select id, code, birth_year as "birthYear", name, latin_name as "latinName", phase, counsellors, hers,
      same_birth as "sameBirth", whole, told_apart as "toldApart", earlier, proposal, proposed_at as "proposedAt"
    from sec.second_files(${id}::uuid)`
  seen({ kind: "participant", ids: [id, ...files.map((file) => file.id)], fields: ["identity"] })
  return { participantId: id, files }
})
export type SecondFilePage = Awaited<ReturnType<typeof secondFilePage>>

import "server-only"
import { z } from "zod"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import { type Columns, calledBy, changesOf, groupOf } from "./rules"
import { type Group, groups, type HistoryAsked } from "./schema"

const pageLength = 30

type Row = {
  id: string
  kind: string
  version: number
  removed: boolean
  at: string
  by: string | null
  values: Columns
  after: Columns | null
}
type Found = {
  here: boolean
  counts: Record<string, number>
  rows: Row[]
  staff: Record<string, string>
}

/** What was changed in a file, by whom and when, from what to what: the last first. The walls decide of which records. */
export const historyOf = defineQuery(
  "history.read",
  async ({ actor, tx, seen }, id: string, { group, after }: HistoryAsked) => {
    if (!z.uuid().safeParse(id).success) missing()
    const kinds = group ? [...groups[group]] : []
    const [found] = await tx.$queryRaw<Found[]>`
      with hers as materialized (
        select r.id, r.record_kind, r.record_id, r.version, r.removed, r.at, r.changed_by, r.values,
          lead(r.values) over (partition by r.record_kind, r.record_id order by r.id) as next_values
        from revision r where r.organisation_id = ${actor.organisationId}::uuid and r.participant_id = ${id}::uuid
      ), page as materialized (
        select * from hers
        where (cardinality(${kinds}::text[]) = 0 or record_kind = any(${kinds}::text[]))
          and (${after ?? null}::text is null or id < ${after ?? null}::bigint)
        order by id desc limit ${pageLength + 1}
      )
      select exists (select 1 from participant p where p.id = ${id}::uuid and p.phase not in ('merged', 'erased')
          and p.organisation_id = ${actor.organisationId}::uuid) as here,
        (select coalesce(jsonb_object_agg(record_kind, n), '{}') from (
          select record_kind, count(*) as n from hers group by record_kind) c) as counts,
        (select coalesce(jsonb_agg(jsonb_build_object('id', p.id::text, 'kind', p.record_kind, 'version', p.version,
            'removed', p.removed, 'at', p.at, 'by', t.name, 'values', p.values,
            'after', case when not p.removed then coalesce(p.next_values, sec.standing(p.record_kind, p.record_id)) end)
            order by p.id desc), '[]')
          from page p left join sec.staff() t on t.id = p.changed_by) as rows,
        (select coalesce(jsonb_object_agg(t.id, t.name), '{}') from sec.staff() t) as staff`
    if (!found?.here) missing()
    seen({ kind: "participant", ids: [id], fields: ["history"] })
    const rows = found.rows.slice(0, pageLength)
    return {
      id,
      counts: byGroup(found.counts),
      staff: found.staff,
      entries: rows.map(({ values, after: later, ...row }) => ({
        ...row,
        at: new Date(row.at),
        called: calledBy(values),
        changes: changesOf(values, row.removed ? null : (later ?? values)),
      })),
      hasOlder: found.rows.length > pageLength,
      timezone: actor.organisation.timezone,
    }
  },
)
export type History = Awaited<ReturnType<typeof historyOf>>

function byGroup(counts: Record<string, number>): Partial<Record<Group, number>> {
  const sums: Partial<Record<Group, number>> = {}
  for (const [kind, count] of Object.entries(counts)) {
    const group = groupOf(kind)
    sums[group] = (sums[group] ?? 0) + count
  }
  return sums
}

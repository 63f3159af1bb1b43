import "server-only"
import { defineQuery } from "@/lib/platform/query"

const changesShown = 20

type Change = { id: string; before: number; after: number; changedAt: string; by: string | null }

/** For how many days marks are changed now, and who changed that number when. */
export const correctionDays = defineQuery("correction-days.read", async ({ actor, tx }) => {
  const [row] = await tx.$queryRaw<{ days: number; changes: Change[] }[]>`
    select o.correction_days as days, (
      select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'before', c.days_before, 'after', c.days,
        'changedAt', c.changed_at, 'by', c.name) order by c.changed_at desc, c.id), '[]')
      from (select c.*, t.name from correction_setting c left join sec.staff() t on t.id = c.changed_by
        where c.organisation_id = o.id order by c.changed_at desc, c.id limit ${changesShown}) c) as changes
    from organisation o where o.id = ${actor.organisationId}::uuid`
  if (!row) throw new Error("An organisation cannot be read by its own staff")
  const { name: organisation, timezone } = actor.organisation
  return {
    ...{ days: row.days, organisation, timezone, mine: actor.role === "coordinator" },
    changes: row.changes.map(({ changedAt, ...change }) => ({ ...change, changedAt: new Date(changedAt) })),
  }
})
export type CorrectionDays = Awaited<ReturnType<typeof correctionDays>>

import "server-only"
import type { StepOwner } from "@/lib/domain/needs-step/schema"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { employerSteps, type StepSource } from "@/lib/platform/employer-steps"
import { defineQuery } from "@/lib/platform/query"
import { spanOf } from "./rules"
import { planOrigin, type StepFilter } from "./schema"

export const stepsOnAPage = 50

type Line = {
  id: string
  what: string
  origin: string | null
  dueOn: CivilDate | null
  pausedUntil: CivilDate | null
  /** Whom it is for: a participant, or a company with which it was agreed. */
  participantId: string | null
  participant: string | null
  employer: { id: string; name: string; source: StepSource; who: StepOwner } | null
  assignee: string | null
}
type Row = { lines: Line[]; counts: Record<StepFilter, number> }

/** Every open next step of a counsellor's caseload and with the companies she deals with, a page at a time, with how many there are of each kind. */
export const openSteps = defineQuery(
  "today.read",
  async ({ actor, tx, seen }, show: StepFilter, page: number) => {
    const today = fromDateColumn(actor.today)
    const { from, until } = spanOf(show, today)
    const week = spanOf("week", today)
    const [row] = await tx.$queryRaw<Row[]>`
    with open as materialized (
      select n.id, n.what, n.origin, n.due_on, n.created_at, n.assignee_id, p.id as participant_id,
        concat_ws(' ', p.known_as, p.family_name) as participant, p.reminders_paused_until as paused_until,
        coalesce(p.reminders_paused_until > ${today}::date, false) as paused, null::jsonb as employer
      from next_step n join participant p on p.organisation_id = n.organisation_id and p.id = n.participant_id
      where n.organisation_id = ${actor.organisationId}::uuid and n.done_at is null
        and n.participant_id in (select sec.caseload()) and p.phase not in ('merged', 'erased')
        and (n.origin is distinct from ${planOrigin} or p.phase not in ('exited', 'followed_up', 'closed'))
      union all
      select s.id, s.what, null, s.due_on, s.created_at, ${actor.id}::uuid, null, null, null, false,
        jsonb_build_object('id', s.employer_id, 'name', s.employer, 'source', s.source, 'who', s.who)
      from ${employerSteps(actor)} s
    ), chosen as (
      select * from open
      where paused = (${show} = 'paused')
        and (${from}::date is null or due_on >= ${from}::date) and (${until}::date is null or due_on <= ${until}::date)
      order by due_on nulls last, created_at, id limit ${stepsOnAPage} offset ${(page - 1) * stepsOnAPage}
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'what', c.what, 'origin', c.origin, 'dueOn', c.due_on,
          'pausedUntil', case when c.paused then c.paused_until end, 'participantId', c.participant_id, 'participant', c.participant, 'employer', c.employer,
          'assignee', (select t.name from sec.staff() t where t.id = c.assignee_id))
          order by c.due_on nulls last, c.created_at, c.id), '[]') from chosen c) as lines,
      (select jsonb_build_object('all', count(*) filter (where not paused), 'paused', count(*) filter (where paused),
          'overdue', count(*) filter (where not paused and due_on < ${today}::date),
          'week', count(*) filter (where not paused and due_on between ${week.from}::date and ${week.until}::date))
        from open) as counts`
    if (!row) throw new Error("The next steps cannot be read")
    const hers = row.lines.filter(({ participantId }) => participantId !== null)
    seen({ kind: "next_step", ids: hers.map(({ id }) => id), fields: ["what"] })
    return { ...row, today, ...placesOf(row.counts[show], row.lines.length, page) }
  },
)

export type OpenSteps = Awaited<ReturnType<typeof openSteps>>

function placesOf(total: number, shown: number, page: number) {
  const before = (page - 1) * stepsOnAPage
  const pages = Math.max(1, Math.ceil(total / stepsOnAPage))
  return { total, page, pages, first: shown === 0 ? 0 : before + 1, last: before + shown }
}

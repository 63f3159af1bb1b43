import "server-only"
import { addDays, civilDate } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import { lastDayFor } from "./rules"
import type { Moment } from "./schema"

/** What comes due within so many days is shown beside what is due. */
const daysAhead = 14

type Due = {
  id: string
  participantId: string
  code: string
  name: string
  moment: Moment
  dueOn: string
  exitOn: string | null
  tries: number
  counsellors: string[]
  phone: string | null
  okHours: string | null
  mayLeaveMessage: boolean | null
}

/** Whom to ask how she is: a counsellor sees hers and how to reach them, a coordinator everyone's and no contact. */
export const followUpsDue = defineQuery("follow-up.list", async ({ actor, tx, now, seen }) => {
  const { timezone } = actor.organisation
  const day = civilDate(now, timezone)
  const own = actor.role === "counsellor" ? actor.id : null
  const rows = await tx.$queryRaw<Due[]>`
    select f.id, p.id as "participantId", p.pseudonym as code, concat_ws(' ', p.known_as, p.family_name) as name, f.moment,
      f.due_on::text as "dueOn", e.exit_on::text as "exitOn",
      (select count(*)::int from follow_up_try t where t.follow_up_id = f.id) as tries,
      (select coalesce(jsonb_agg(t.name order by t.name), '[]') from assignment a join sec.staff() t on t.id = a.counsellor_id
        where a.organisation_id = f.organisation_id and a.participant_id = f.participant_id
          and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)) as counsellors,
      c.phone, c.ok_hours as "okHours", c.may_leave_message as "mayLeaveMessage"
    from follow_up f join participant p on p.id = f.participant_id
    left join enrolment e on e.participant_id = f.participant_id
    left join participant_contact c on ${own}::uuid is not null and c.participant_id = f.participant_id
    where f.organisation_id = ${actor.organisationId}::uuid and f.state = 'due' and f.due_on <= ${addDays(day, daysAhead)}::date
      and p.phase not in ('merged', 'erased')
      and (${own}::uuid is null or f.participant_id in (
        select a.participant_id from assignment a where a.counsellor_id = ${own}::uuid
          and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)))
    order by f.due_on, p.search_name, f.id`
  const fields = own ? ["identity", "contact"] : ["identity"]
  seen({ kind: "participant", ids: [...new Set(rows.map(({ participantId }) => participantId))], fields })
  const lines = rows.map((row) => {
    const until = lastDayFor(row.dueOn)
    return { ...row, until, standing: row.dueOn > day ? "soon" : until < day ? "late" : "due" } as const
  })
  return { day, timezone, lines }
})
export type FollowUpLine = Awaited<ReturnType<typeof followUpsDue>>["lines"][number]

import "server-only"
import type { Person } from "@/lib/access/actor"
import { keptSince } from "@/lib/domain/draft/rules"
import { lastDayFor } from "@/lib/domain/follow-up/rules"
import type { Moment } from "@/lib/domain/follow-up/schema"
import type { StepOwner } from "@/lib/domain/needs-step/schema"
import { planOrigin } from "@/lib/domain/next-step/schema"
import { privateDraft } from "@/lib/domain/safeguarding/schema"
import { type FoundHeld, heldFrom } from "@/lib/domain/session-queue/rules"
import { addDays, type CivilDate, civilDate, endOfDay, startOfDay } from "@/lib/platform/dates"
import { employerSteps, type StepSource } from "@/lib/platform/employer-steps"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type FoundLine, lineOf, person } from "./rules"

const openShown = 50
/** What a draft is about may be a record, or words of the form's own. */
const recordId = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
const stepsAhead = 7

type Named = { id: string; knownAs: string; familyName: string | null }
type TodayRow = {
  openTotal: number
  correctionDays: number
  open: FoundLine[]
  agenda: FoundLine[]
  held: FoundHeld[]
  steps: { id: string; what: string; origin: string | null; dueOn: CivilDate; participant: Named }[]
  agreed: {
    id: string
    source: StepSource
    what: string
    who: StepOwner
    dueOn: CivilDate
    employer: { id: string; name: string }
  }[]
  followUps: { id: string; moment: Moment; dueOn: CivilDate; participant: Named }[]
  drafts: {
    id: string
    form: string
    subject: string
    savedAt: string
    participant: Named | null
    title: string | null
  }[]
}

/** A counsellor's day: what took place and is not recorded, what is planned, what was promised, what was begun. */
export const today = defineQuery("today.read", async ({ actor, tx, now }) => {
  const { timezone } = actor.organisation
  const day = civilDate(now, timezone)
  const row = await readDay(tx, actor, { now, day })
  const calendar = { timezone, correctionDays: row.correctionDays }
  return {
    day,
    timezone,
    openTotal: row.openTotal,
    open: row.open.map((line) => lineOf(line, now, calendar)),
    agenda: row.agenda.map((line) => lineOf(line, now, calendar)),
    held: row.held.map(heldFrom),
    steps: row.steps.map(({ participant, ...step }) => {
      return { ...step, overdue: step.dueOn < day, person: person(participant) }
    }),
    agreed: row.agreed.map((step) => ({ ...step, overdue: step.dueOn < day })),
    followUps: row.followUps.map(({ participant, ...followUp }) => {
      return { ...followUp, late: lastDayFor(followUp.dueOn) < day, person: person(participant) }
    }),
    drafts: row.drafts.map(({ participant, title, savedAt, ...draft }) => {
      return { ...draft, savedAt: new Date(savedAt), name: participant ? person(participant).name : title }
    }),
  }
})

async function readDay(tx: Tx, actor: Person, { now, day }: { now: Date; day: CivilDate }) {
  const { id: me, organisation, organisationId } = actor
  const [from, until] = [startOfDay(day, organisation.timezone), endOfDay(day, organisation.timezone)]
  const [row] = await tx.$queryRaw<TodayRow[]>`
    with open as (
      select s.* from counselling_session s
      where s.counsellor_id = ${me}::uuid and s.state = 'scheduled' and s.starts_at < ${now} and s.ends_at <= ${now}
      union all
      select s.* from counselling_session s
      where s.id in (select sec.helped_sessions()) and s.state = 'scheduled' and s.ends_at <= ${now}
    ), shown as (
      (select o.*, true as is_open from open o order by o.starts_at desc limit ${openShown})
      union all
      (select s.*, false from counselling_session s
       where s.counsellor_id = ${me}::uuid and s.state in ('scheduled', 'held', 'cancelled')
         and s.starts_at >= ${from} and s.starts_at < ${until})
      union all
      (select s.*, false from counselling_session s
       where s.id in (select sec.helped_sessions()) and s.state in ('scheduled', 'held', 'cancelled')
         and s.starts_at >= ${from} and s.starts_at < ${until})
    ), lines as (
      select s.is_open, s.starts_at, jsonb_build_object(
        'id', s.id, 'kind', s.kind, 'title', s.title, 'topics', s.topics, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
        'mode', s.mode, 'place', s.place, 'interpreter', s.interpreter, 'childcare', s.childcare, 'state', s.state,
        'people', coalesce(r.people, '[]'), 'expected', coalesce(r.expected, 0), 'attendance', r.attendance,
        'children', (select count(*) from childcare_booking b
                     where b.organisation_id = s.organisation_id and b.session_id = s.id
                     and b.state in ('confirmed', 'checked_in', 'checked_out'))) as line
      from shown s left join lateral (
        select count(*) filter (where a.state not in ('waitlisted', 'offered', 'lapsed', 'cancelled_by_participant')) as expected,
          case when s.state <> 'scheduled' and min(a.state) = max(a.state) then min(a.state) end as attendance,
          jsonb_agg(jsonb_build_object('id', p.id, 'knownAs', p.known_as, 'familyName', p.family_name)
            order by p.known_as, p.id) filter (where p.id is not null) as people
        from attendance a left join participant p on p.id = a.participant_id
        where a.organisation_id = s.organisation_id and a.session_id = s.id
      ) r on true
    ), begun as materialized (
      select d.id, d.form, d.subject, d.saved_at, case when d.about ~ ${recordId} then d.about::uuid end as about
      from (
        select d.*, coalesce(nullif(d.subject, ''), d.values -> 'participantIds' ->> 0) as about
        from draft d where d.membership_id = ${me}::uuid and d.form <> ${privateDraft} and d.saved_at >= ${keptSince(now)}) d
    )
    select (select count(*)::int from open) as "openTotal",
      (select o.correction_days from organisation o where o.id = ${organisationId}::uuid) as "correctionDays",
      (select coalesce(jsonb_agg(line order by starts_at desc), '[]') from lines where is_open) as open,
      (select coalesce(jsonb_agg(line order by starts_at), '[]') from lines where not is_open) as agenda,
      (select coalesce(jsonb_agg(jsonb_build_object('about', h.about, 'sessionId', h.session_id, 'participantId', h.participant_id,
         'knownAs', h.known_as, 'familyName', h.family_name, 'children', h.children, 'answerBy', h.answer_by, 'kind', h.kind,
         'title', h.title, 'startsAt', h.starts_at)), '[]') from sec.places_to_confirm(${now}) h) as held,
      (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'what', n.what, 'origin', n.origin, 'dueOn', n.due_on, 'participant',
         jsonb_build_object('id', p.id, 'knownAs', p.known_as, 'familyName', p.family_name)) order by n.due_on, n.created_at), '[]')
       from next_step n join participant p on p.id = n.participant_id
       where n.organisation_id = p.organisation_id and n.done_at is null and n.due_on <= ${addDays(day, stepsAhead)}::date
         and n.participant_id in (select sec.caseload()) and (n.origin is distinct from ${planOrigin} or p.phase not in ('exited', 'followed_up', 'closed'))
         and (p.reminders_paused_until is null or p.reminders_paused_until <= ${day}::date)
         and (n.assignee_id is null or n.assignee_id = ${me}::uuid or not exists (
           select 1 from assignment a where a.organisation_id = n.organisation_id and a.participant_id = n.participant_id
             and a.counsellor_id = n.assignee_id and a.from_on <= ${day}::date
             and (a.until_on is null or a.until_on >= ${day}::date)))) as steps,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'source', s.source, 'what', s.what, 'who', s.who, 'dueOn', s.due_on,
         'employer', jsonb_build_object('id', s.employer_id, 'name', s.employer)) order by s.due_on, s.created_at), '[]')
       from ${employerSteps(actor)} s
       where s.due_on <= case s.who when 'employer' then ${day}::date else ${addDays(day, stepsAhead)}::date end) as agreed,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'moment', f.moment, 'dueOn', f.due_on, 'participant',
         jsonb_build_object('id', p.id, 'knownAs', p.known_as, 'familyName', p.family_name)) order by f.due_on, f.id), '[]')
       from follow_up f join participant p on p.id = f.participant_id
       where f.state = 'due' and f.due_on <= ${day}::date and p.phase in ('exited', 'followed_up')
         and f.participant_id in (select sec.caseload())) as "followUps",
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'form', d.form, 'subject', d.subject, 'savedAt', d.saved_at,
         'participant', (select jsonb_build_object('id', p.id, 'knownAs', p.known_as, 'familyName', p.family_name)
           from participant p where p.id = d.about),
         'title', (select s.title from counselling_session s where s.id = d.about))
         order by d.saved_at desc), '[]')
       from begun d) as drafts`
  if (!row) throw new Error("The day cannot be read")
  return row
}

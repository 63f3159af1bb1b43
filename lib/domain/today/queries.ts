import "server-only"
import type { Person } from "@/lib/access/actor"
import { keptSince } from "@/lib/domain/draft/rules"
import { lastDayFor } from "@/lib/domain/follow-up/rules"
import type { Moment } from "@/lib/domain/follow-up/schema"
import { planOrigin } from "@/lib/domain/next-step/schema"
import { privateDraft } from "@/lib/domain/safeguarding/schema"
import { type FoundHeld, heldFrom } from "@/lib/domain/session-queue/rules"
import { addDays, type CivilDate, civilDate, endOfDay, startOfDay, timeOfDay } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { childChoice, type FoundLine, lastHalfHour, lineOf, person } from "./rules"

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
    followUps: row.followUps.map(({ participant, ...followUp }) => {
      return { ...followUp, late: lastDayFor(followUp.dueOn) < day, person: person(participant) }
    }),
    drafts: row.drafts.map(({ participant, title, savedAt, ...draft }) => {
      return { ...draft, savedAt: new Date(savedAt), name: participant ? person(participant).name : title }
    }),
  }
})

async function readDay(
  tx: Tx,
  { id: me, organisation, organisationId }: Person,
  { now, day }: { now: Date; day: CivilDate },
) {
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

type ChoicesRow = {
  people: (Named & {
    code: string
    also: string | null
    children: { id: string; givenName: string | null; birth: string }[]
  })[]
  recent: string[]
  last: { kind: string; mode: string; topics: string[]; minutes: number } | null
  draft: { values: unknown; submitKey: string; savedAt: string } | null
}

/** Whom and what the quick log offers; for the page. The panel asks through openLog. */
export const logChoices = defineQuery("session.prepare", async ({ actor, tx, now, seen }) => {
  const choices = await readChoices(tx, actor, now)
  seen({ kind: "participant", ids: choices.people.map(({ id }) => id), fields: ["children"] })
  return choices
})

export type Choices = Awaited<ReturnType<typeof readChoices>>

export async function readChoices(tx: Tx, actor: Person, now: Date) {
  const { timezone } = actor.organisation
  const [row] = await tx.$queryRaw<ChoicesRow[]>`
    with latest as (
      select s.id, s.organisation_id, s.kind, s.mode, s.topics, s.starts_at, s.ends_at from counselling_session s
      where s.counsellor_id = ${actor.id}::uuid and s.state = 'held' order by s.starts_at desc limit 20
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'knownAs', p.known_as, 'familyName', p.family_name,
         'code', p.pseudonym, 'also', p.latin_name, 'children', (
           select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'givenName', c.given_name, 'birth', c.birth)
             order by c.birth), '[]')
           from child c where c.organisation_id = p.organisation_id and c.participant_id = p.id)) order by p.search_name), '[]')
       from participant p where p.id in (select sec.caseload())
         and p.phase not in ('not_eligible', 'closed', 'merged', 'erased')) as people,
      (select coalesce(jsonb_agg(id order by at desc), '[]') from (
         select a.participant_id as id, max(l.starts_at) as at from latest l join attendance a on a.organisation_id = l.organisation_id and a.session_id = l.id
         where a.participant_id in (select sec.caseload()) group by 1 order by 2 desc limit 5) r) as recent,
      (select jsonb_build_object('kind', kind, 'mode', mode, 'topics', topics,
         'minutes', round(extract(epoch from ends_at - starts_at) / 60)) from latest order by starts_at desc limit 1) as last,
      (select jsonb_build_object('values', d.values, 'submitKey', d.submit_key, 'savedAt', d.saved_at)
       from draft d where d.membership_id = ${actor.id}::uuid and d.form = 'session.log' and d.subject = ''
         and d.saved_at >= ${keptSince(now)}) as draft`
  if (!row) throw new Error("The choices cannot be read")
  const day = civilDate(now, timezone)
  const people = row.people.map(({ knownAs, familyName, children, ...other }) => {
    const choices = children.map((child) => childChoice(child, day))
    return { ...other, name: [knownAs, familyName].filter(Boolean).join(" "), children: choices }
  })
  const draft = row.draft && { ...row.draft, savedAt: new Date(row.draft.savedAt) }
  return {
    today: day,
    time: timeOfDay(lastHalfHour(now), timezone),
    timezone,
    people,
    recent: row.recent,
    last: row.last,
    draft,
  }
}

import "server-only"
import { z } from "zod"
import { isMember, type Member, type Person } from "@/lib/access/actor"
import type { Flag } from "@/lib/domain/cohort/schema"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import type { EventWords, FileEvent } from "./rules"
import type { Chip, EventKind, TimelineAsked } from "./schema"

const pageLength = 30
const shownOfSearch = 50

/** A file at a glance: how she stands now, and what has happened, the last first. */
export const fileOverview = defineQuery(
  "timeline.read",
  async ({ actor, tx, now, seen }, id: string, asked: TimelineAsked) => {
    if (!z.uuid().safeParse(id).success || !isMember(actor)) missing()
    const of: Of = { actor, id, now }
    const { steps, contact, pausedUntil, ...standing } = (await standingOf(tx, of)) ?? missing()
    const { counts, events } = await pageOf(tx, of, asked)
    const hers = actor.role === "counsellor" ? { steps, contact, pausedUntil } : null
    seen({ kind: "participant", ids: [id], fields: confidential(events, hers?.contact != null) })
    return {
      ...standing,
      hers,
      counts,
      events: events.slice(0, pageLength),
      hasOlder: events.length > pageLength,
      now,
      timezone: actor.organisation.timezone,
    }
  },
)
export type FileOverview = Awaited<ReturnType<typeof fileOverview>>

type Of = { actor: Member; id: string; now: Date }

type Standing = {
  id: string
  latin: string | null
  birth: string | null
  citizenships: string[]
  countryOfBirth: string | null
  registeredOn: string
  enrolledOn: string | null
  exitOn: string | null
  lastSessionAt: Date | null
  individualMinutes: number
  groupMinutes: number
  shadowingMinutes: number
  shadowingCounted: boolean
  careNeeded: number
  careGiven: number
  flags: Flag[]
  next: { id: string; startsAt: string; kind: string; place: string | null } | null
  goal: string | null
  /** For a counsellor who accompanies her; the walls leave nothing here for anybody else. */
  steps: { id: string; what: string; origin: string | null; dueOn: string | null }[]
  contact: { phone: string | null; okHours: string | null; mayLeaveMessage: boolean } | null
  pausedUntil: string | null
}

async function standingOf(tx: Tx, { actor, id, now }: Of): Promise<Standing | undefined> {
  const { organisationId: home, today } = actor
  const own = actor.role === "counsellor" ? actor.id : null
  const [standing] = await tx.$queryRaw<Standing[]>`
    with file as materialized (
      select f.* from sec.files(${home}::uuid, ${own}::uuid, ${today}::date, ${now}::timestamptz,
        ${actor.organisation.timezone}) f where f.id = ${id}::uuid and f.listed
    )
    select f.id, f.latin_name as latin, p.birth, p.citizenships, p.country_of_birth as "countryOfBirth",
      p.registered_on::text as "registeredOn", e.enrolled_on::text as "enrolledOn", e.exit_on::text as "exitOn",
      f.last_session_at as "lastSessionAt", f.individual_minutes as "individualMinutes", f.group_minutes as "groupMinutes",
      f.shadowing_minutes as "shadowingMinutes", f.shadowing_counted as "shadowingCounted",
      p.reminders_paused_until::text as "pausedUntil", f.care_needed as "careNeeded", f.care_given as "careGiven", f.flags,
      (select jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'kind', s.kind, 'place', s.place)
        from attendance a join counselling_session s on s.organisation_id = a.organisation_id and s.id = a.session_id
        where a.organisation_id = ${home}::uuid and a.participant_id = f.id and a.state = 'booked'
          and s.state = 'scheduled' and s.starts_at > ${now}::timestamptz order by s.starts_at limit 1) as next,
      (select i.objective from itinerary i where i.organisation_id = ${home}::uuid and i.participant_id = f.id) as goal,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'what', s.what, 'origin', s.origin, 'dueOn', s.due_on)
          order by s.due_on nulls last, s.created_at), '[]')
        from next_step s where s.organisation_id = ${home}::uuid and s.participant_id = f.id and s.done_at is null) as steps,
      (select jsonb_build_object('phone', c.phone, 'okHours', c.ok_hours, 'mayLeaveMessage', c.may_leave_message)
        from participant_contact c where c.organisation_id = ${home}::uuid and c.participant_id = f.id) as contact
    from file f join participant p on p.id = f.id left join enrolment e on e.participant_id = f.id`
  return standing
}

type Row = {
  id: string
  kind: EventKind
  at: string
  wholeDay: boolean
  author: string | null
  words: EventWords | null
}
type Counts = Partial<Record<Chip | "all", number>>

/** One page of what has happened: the light rows are counted and cut, and only those shown are looked up. */
async function pageOf(tx: Tx, { actor, id, now }: Of, { show, after }: TimelineAsked) {
  const { timezone } = actor.organisation
  const [found] = await tx.$queryRaw<{ counts: Counts; rows: Row[] | null }[]>`
    with happened as materialized (
      select * from sec.happened(${id}::uuid, ${actor.organisationId}::uuid, ${timezone}, ${now}::timestamptz)
    ), page as materialized (
      select h.kind, h.record_id, h.happened_at, h.whole_day, h.kind || ':' || h.record_id as key from happened h
      where (${show ?? null}::text is null or ${show ?? null} = any(h.chips))
        and (${after?.at ?? null}::timestamptz is null or (h.happened_at, (h.kind || ':' || h.record_id) collate "C")
          < (${after?.at ?? null}::timestamptz, ${after?.key ?? null}::text collate "C"))
      order by h.happened_at desc, (h.kind || ':' || h.record_id) collate "C" desc limit ${pageLength + 1}
    )
    select
      (select coalesce(jsonb_object_agg(chip, n), '{}') from (
        select chip, count(*) as n from happened, unnest(chips) chip group by chip
        union all select 'all', count(*) from happened) c) as counts,
      (select jsonb_agg(jsonb_build_object('id', p.record_id, 'kind', p.kind, 'at', p.happened_at, 'wholeDay', p.whole_day,
          'author', t.name, 'words', w.words - 'by') order by p.happened_at desc, p.key collate "C" desc)
        from page p left join sec.event_words(${id}::uuid, (select array_agg(kind) from page),
            (select array_agg(record_id) from page)) w on w.kind = p.kind and w.record_id = p.record_id
        left join sec.staff() t on t.id = (w.words ->> 'by')::uuid) as rows`
  return { counts: found?.counts ?? {}, events: (found?.rows ?? []).map(eventOf) }
}

/** Everything whose texts hold what was typed, the last first; case and accents aside. */
export async function eventsHolding(
  tx: Tx,
  of: Of,
  { text, show }: { text: string; show?: Chip | undefined },
) {
  const { actor, id, now } = of
  const rows = await tx.$queryRaw<Row[]>`
    with happened as materialized (
      select * from sec.happened(${id}::uuid, ${actor.organisationId}::uuid, ${actor.organisation.timezone}, ${now}::timestamptz)
      where ${show ?? null}::text is null or ${show ?? null} = any(chips)
    )
    select h.record_id as id, h.kind, h.happened_at::text as at, h.whole_day as "wholeDay", t.name as author,
      w.words - 'by' as words
    from happened h join sec.event_words(${id}::uuid, (select array_agg(kind) from happened),
      (select array_agg(record_id) from happened)) w on w.kind = h.kind and w.record_id = h.record_id
    left join sec.staff() t on t.id = (w.words ->> 'by')::uuid
    where sec.plain(${text}) <> ''
      and position(sec.plain(${text}) in sec.plain(concat_ws(' ', w.words ->> 'title', w.words ->> 'text', w.words ->> 'who',
        w.words ->> 'children', w.words ->> 'addenda', t.name))) > 0
    order by h.happened_at desc limit ${shownOfSearch}`
  return rows.map(eventOf)
}

function eventOf({ at, words, ...row }: Row): FileEvent {
  return { ...row, at: new Date(at), words: words ?? {} }
}

/** Which groups of confidential fields these events show, for the trail. */
export function confidential(events: readonly FileEvent[], withContact = false): string[] {
  const kinds = new Set<string>(events.map(({ kind }) => kind))
  return [
    "identity",
    ...(withContact ? ["contact"] : []),
    ...(kinds.has("note") ? ["notes"] : []),
    ...(kinds.has("document") ? ["documents"] : []),
    ...(kinds.has("self_assessment") ? ["self-assessment"] : []),
    ...(kinds.has("referral") || kinds.has("referral_answer") ? ["referrals"] : []),
  ]
}

/** The file that a search is about, if whoever asks reaches it. */
export async function reachedFile(tx: Tx, actor: Person, of: { id: string; now: Date }): Promise<Of> {
  if (!isMember(actor)) missing()
  return (await standingOf(tx, { actor, ...of })) ? { actor, ...of } : missing()
}

import "server-only"
import type { Member } from "@/lib/access/actor"
import type { AppointmentFacts, Room } from "@/lib/domain/appointment/rules"
import { isLocked, lastDayOf } from "@/lib/domain/attendance/rules"
import type { HouseholdChild, Offer } from "@/lib/domain/childcare/rules"
import type { Busy, Colleague } from "@/lib/domain/facilitator/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { sessionNews } from "@/lib/domain/session-letter/rules"
import { addMonths, civilDate, dayName, startOfDay } from "@/lib/platform/dates"
import { holidayOn, type Region } from "@/lib/platform/holidays"
import { defineQuery } from "@/lib/platform/query"
import { tellLeaders } from "@/lib/platform/session-news"
import type { Tx } from "@/lib/platform/transaction"
import type { Around, Meeting } from "./rules"

type Named = { id: string; knownAs: string; familyName: string | null }
export type Facts = Around & AppointmentFacts & { people: Named[]; colleagues: Colleague[]; busy: Busy[] }
type Asked = { actor: Member; now: Date; meeting: Meeting; roomId: string | null; helping: readonly string[] }

type FactsRow = {
  people: Named[]
  children: HouseholdChild[]
  elsewhere: string[]
  hers: { participantId: string; from: string; until: string }[]
  yours: { from: string; until: string }[]
  colleagues: Colleague[]
  busy: Busy[]
  programme: { startsOn: string | null; endsOn: string | null }
  region: Region & { correctionDays: number }
  room: Room | null
  offers: (Omit<Offer, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string })[]
}

/** Everything the rules ask about a session that is to be written, in one look. */
export async function meetingFacts(tx: Tx, { actor, now, meeting, roomId, helping }: Asked): Promise<Facts> {
  const { timezone } = actor.organisation
  const { organisationId: home } = actor
  const { participantIds, startsAt, endsAt, childIds } = meeting
  const [row] = await tx.$queryRaw<FactsRow[]>`
    with people as (
      select p.id, p.known_as, p.family_name, p.programme_id from participant p
      where p.id = any(${participantIds}::uuid[]) and p.id in (select sec.caseload())
    ), same_hours as (
      select s.id, s.counsellor_id = ${actor.id}::uuid or s.id in (select sec.helped_sessions()) as is_yours,
        to_char(s.starts_at at time zone ${timezone}, 'HH24:MI') as from_time,
        to_char(s.ends_at at time zone ${timezone}, 'HH24:MI') as until_time
      from counselling_session s
      where s.organisation_id = ${home}::uuid and s.state in ('scheduled', 'held')
        and s.starts_at < ${endsAt} and s.ends_at > ${startsAt} and s.starts_at > ${startsAt}::timestamptz - interval '1 day'
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'knownAs', known_as, 'familyName', family_name)), '[]')
       from people) as people,
      (select coalesce(jsonb_agg(jsonb_build_object(
         'id', c.id, 'participantId', c.participant_id, 'birth', c.birth, 'livesWith', c.lives_with)), '[]')
       from child c where c.organisation_id = ${home}::uuid and c.participant_id in (select id from people)) as children,
      (select coalesce(jsonb_agg(jsonb_build_object('from', from_time, 'until', until_time)), '[]')
       from same_hours where is_yours) as yours,
      (select coalesce(jsonb_agg(jsonb_build_object(
         'participantId', a.participant_id, 'from', h.from_time, 'until', h.until_time)), '[]')
       from same_hours h join attendance a on a.organisation_id = ${home}::uuid and a.session_id = h.id
       where not h.is_yours and a.participant_id in (select id from people)
         and a.state in ('booked', 'present', 'late', 'left_early')) as hers,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name)), '[]')
       from sec.staff() t where t.role = 'counsellor' and not t.ended) as colleagues,
      (select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'from', to_char(u.starts_at at time zone ${timezone}, 'HH24:MI'),
         'until', to_char(u.ends_at at time zone ${timezone}, 'HH24:MI')) order by t.name, u.starts_at), '[]')
       from sec.taken_hours(${startsAt}, ${endsAt}) u join sec.staff() t on t.id = any(${helping}::uuid[]) and (
         t.id = u.counsellor_id or exists (
           select 1 from session_facilitator f where f.session_id = u.session_id and f.membership_id = t.id))) as busy,
      (select coalesce(jsonb_agg(distinct b.child_id), '[]') from childcare_booking b
       where b.organisation_id = ${home}::uuid and b.child_id = any(${childIds}::uuid[]) and sec.holds_place(b.state)
         and b.session_starts_at < ${endsAt} and b.session_ends_at > ${startsAt}) as elsewhere,
      (select jsonb_build_object('startsOn', min(g.starts_on), 'endsOn', max(g.ends_on))
       from programme g where g.id in (select programme_id from people)) as programme,
      (select jsonb_build_object('country', o.country, 'nuts2', o.nuts2, 'correctionDays', o.correction_days) from organisation o where o.id = ${home}::uuid) as region,
      (select jsonb_build_object('name', r.name, 'capacity', r.capacity, 'uses', (
         select coalesce(jsonb_agg(jsonb_build_object('from', to_char(u.starts_at at time zone ${timezone}, 'HH24:MI'),
           'until', to_char(u.ends_at at time zone ${timezone}, 'HH24:MI')) order by u.starts_at), '[]')
         from sec.taken_hours(${startsAt}, ${endsAt}) u where u.room_id = r.id))
       from room r where r.organisation_id = ${home}::uuid and r.id = ${roomId}::uuid and r.archived_at is null) as room,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'sessionId', o.session_id, 'places', o.places,
         'taken', o.taken, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'waiting', sec.waiting_groups(o.id))), '[]')
       from childcare_offer o
       where ${childIds.length} > 0 and o.organisation_id = ${home}::uuid and o.cancelled_at is null
         and o.session_id is null and o.starts_at <= ${startsAt} and o.ends_at >= ${endsAt}) as offers`
  if (!row) throw new Error("The facts of a session cannot be read")
  const { people, programme, colleagues, busy } = row
  const nameOf = new Map(people.map((person) => [person.id, shortName(person)]))
  const hers = row.hers.map(({ participantId, from, until }) => ({
    name: nameOf.get(participantId) ?? "",
    from,
    until,
  }))
  const day = civilDate(startsAt, timezone)
  const calendar = { timezone, correctionDays: row.region.correctionDays }
  return {
    ...{ people, colleagues, busy },
    now,
    day,
    lockedSince: isLocked(meeting, calendar, now)
      ? dayName(lastDayOf(meeting, calendar), "UTC", actor.locale)
      : null,
    room: row.room,
    holiday: holidayOn(row.region, day, actor.locale),
    reachedIds: people.map(({ id }) => id),
    children: row.children,
    elsewhere: row.elsewhere,
    overlaps: [...row.yours.map((span) => ({ name: null, ...span })), ...hers],
    programme:
      programme.startsOn && programme.endsOn
        ? { startsOn: programme.startsOn, endsOn: programme.endsOn }
        : null,
    offers: row.offers.map((offer) => ({
      ...offer,
      startsAt: new Date(offer.startsAt),
      endsAt: new Date(offer.endsAt),
    })),
  }
}

const perPage = 50

type Listed = {
  kind?: "individual" | "group"
  /** "counted" is what the figures count: it took place and somebody came */
  state?: "counted" | "scheduled" | "to_record" | "cancelled"
  /** "2026-10", of the organisation's calendar */
  month?: string
  page?: number
}
type Fact = {
  id: string
  kind: string
  title: string | null
  topics: string[]
  state: string
  minutes: number
}
type ListedRow = Fact & { startsAt: string; counsellor: string | null; attended: number }

/** The sessions behind a figure: facts only, fifty to a page, newest first. The walls decide whose. */
export const sessionsList = defineQuery("session.list", async ({ actor, tx, now }, asked: Listed) => {
  const { kind = null, state = "counted", month, page = 1 } = asked
  const { timezone } = actor.organisation
  const monthStart = (later: number) => (month ? startOfDay(addMonths(`${month}-01`, later), timezone) : null)
  const [from, until] = [monthStart(0), monthStart(1)]
  const [found] = await tx.$queryRaw<{ total: number; minutes: number; rows: ListedRow[] }[]>`
    with listed as (
      select s.id, s.kind, s.title, s.topics, s.state, s.starts_at, s.counsellor_id,
        round(extract(epoch from s.ends_at - s.starts_at) / 60)::int - s.break_minutes as minutes
      from counselling_session s
      where s.organisation_id = ${actor.organisationId}::uuid
        and (${kind}::text is null or (s.kind = 'individual') = (${kind}::text = 'individual'))
        and (${from}::timestamptz is null or (s.starts_at >= ${from} and s.starts_at < ${until}))
        and case ${state}::text
          when 'counted' then s.state = 'held' and s.kind <> 'training_staff' and exists (
            select 1 from attendance a
            where a.organisation_id = s.organisation_id and a.session_id = s.id and a.state in ('present', 'late', 'left_early'))
          when 'to_record' then s.state = 'scheduled' and s.ends_at <= ${now}
          else s.state = ${state}::text end
    ), shown as (
      select * from listed order by starts_at desc, id limit ${perPage} offset ${(page - 1) * perPage}
    )
    select (select count(*)::int from listed) as total, (select coalesce(sum(minutes), 0)::int from listed) as minutes,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'topics', s.topics,
         'state', s.state, 'minutes', s.minutes, 'startsAt', s.starts_at, 'counsellor', t.name, 'attended', (
           select count(*) from attendance a
           where a.organisation_id = ${actor.organisationId}::uuid and a.session_id = s.id and a.state in ('present', 'late', 'left_early')))
         order by s.starts_at desc, s.id), '[]')
       from shown s left join sec.staff() t on t.id = s.counsellor_id) as rows`
  const { rows = [], total = 0, minutes = 0 } = found ?? {}
  return {
    ...{ total, minutes, page },
    pages: Math.max(1, Math.ceil(total / perPage)),
    timezone,
    rows: rows.map(({ startsAt, counsellor, ...row }) => {
      return { ...row, startsAt: new Date(startsAt), counsellor: counsellor ?? "" }
    }),
  }
})

export type SessionsList = Awaited<ReturnType<typeof sessionsList>>

type Planned = { actor: Member; meeting: Meeting & { kind: string }; sessionId: string; now: Date }

/** Whoever is to lead it too is told so, with the file that puts it into her calendar. */
export async function tellHelping(tx: Tx, { actor, meeting, sessionId, now }: Planned): Promise<void> {
  const planned = { ...meeting, timezone: actor.organisation.timezone, sequence: 0, now }
  await tellLeaders(
    tx,
    { id: sessionId, by: actor },
    () => (to, from) => sessionNews(to, { ...planned, ...from, change: "joined" }),
  )
}

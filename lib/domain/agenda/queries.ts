import "server-only"
import type { Person } from "@/lib/access/actor"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { shortName } from "@/lib/domain/participant/rules"
import { civilDate, endOfDay, startOfDay } from "@/lib/platform/dates"
import { holidaysBetween, type Region } from "@/lib/platform/holidays"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { isOf, spanOf } from "./rules"
import type { AgendaAsked } from "./schema"

type Named = { knownAs: string; familyName: string | null }
/** In the order of the statement: hundreds of rows that name their fields are twice as much to send and to read. */
type MeetingRow = [
  id: string,
  kind: string,
  title: string | null,
  startsAt: number,
  endsAt: number,
  mode: string,
  place: string | null,
  roomId: string | null,
  state: string,
  counsellorId: string,
  helpers: string[],
  childcare: string,
  series: boolean,
  people: Named[] | null,
  expected: number,
  children: number,
  places: number,
]
type TakenRow = {
  id: string
  counsellorId: string
  helpers: string[]
  roomId: string | null
  startsAt: string
  endsAt: string
}
type AgendaRow = {
  region: Region
  rooms: { id: string; name: string; archived: boolean }[]
  staff: { id: string; name: string; gone: boolean }[]
  meetings: MeetingRow[]
  taken: TakenRow[]
}

/** Appointments of people, rooms and childcare over some days; what is behind a wall is only hours that are taken. */
export const agenda = defineQuery("agenda.read", async ({ actor, tx, now }, asked: AgendaAsked) => {
  const { timezone } = actor.organisation
  const today = civilDate(now, timezone)
  const date = asked.date ?? today
  const of = asked.of ?? (actor.role === "counsellor" ? "me" : "all")
  const span = spanOf(asked.view, date)
  const hours = { from: startOfDay(span.from, timezone), until: endOfDay(span.until, timezone) }
  const whose = of === "all" ? null : of === "me" ? actor.id : of
  const row = await readAgenda(tx, actor, {
    ...hours,
    whose,
    room: asked.room ?? null,
    care: asked.care === "1",
  })
  const names = new Map(row.staff.map(({ id, name }) => [id, name]))
  const rooms = new Map(row.rooms.map(({ id, name }) => [id, name]))
  const lead = (id: string) => names.get(id) ?? ""
  const roomOf = (id: string | null) => id && (rooms.get(id) ?? null)
  return {
    ...{ today, date, of, timezone, span },
    mayPlan: may(principalOf(actor), "session.plan"),
    coordinates: actor.role === "coordinator",
    me: actor.id,
    staff: row.staff.filter(({ gone }) => !gone).map(({ id, name }) => ({ id, name })),
    rooms: row.rooms.filter((room) => !room.archived),
    holidays: holidaysBetween(row.region, span, actor.locale),
    meetings: row.meetings.map((found) => {
      const meeting = meetingOf(found, actor)
      return Object.assign(meeting, { counsellor: lead(meeting.counsellorId), room: roomOf(meeting.roomId) })
    }),
    taken: row.taken.map(({ id, counsellorId, helpers, roomId, startsAt, endsAt }) => ({
      ...{ id, counsellorId, helpers, counsellor: lead(counsellorId), room: roomOf(roomId) },
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
  }
})

function meetingOf(row: MeetingRow, reader: Person) {
  const [
    id,
    kind,
    title,
    starts,
    ends,
    mode,
    place,
    roomId,
    state,
    counsellorId,
    helpers,
    childcare,
    ...more
  ] = row
  const [series, people, expected, children, places] = more
  const [startsAt, endsAt] = [new Date(starts), new Date(ends)]
  const mine = isOf({ counsellorId, helpers }, reader.id)
  return {
    id,
    kind,
    title,
    startsAt,
    endsAt,
    mode,
    place,
    roomId,
    state,
    counsellorId,
    helpers,
    childcare,
    series,
    people: people?.map(shortName) ?? [],
    /* of a colleague's group she sees only those whom she accompanies: not a number to show */
    expected: mine || reader.role === "coordinator" ? expected : null,
    mine,
    children,
    places,
  }
}

export type Agenda = Awaited<ReturnType<typeof agenda>>

type Asked = { from: Date; until: Date; whose: string | null; room: string | null; care: boolean }

async function readAgenda(tx: Tx, actor: Person, asked: Asked): Promise<AgendaRow> {
  const { organisationId: home } = actor
  const { from, until, whose, room, care } = asked
  const [row] = await tx.$queryRaw<AgendaRow[]>`
    with shown as materialized (
      select s.* from counselling_session s
      where s.organisation_id = ${home}::uuid and s.state in ('draft', 'scheduled', 'held', 'cancelled')
        and s.starts_at < ${until} and s.starts_at > ${from}::timestamptz - interval '1 day' and s.ends_at > ${from}
        and (${whose}::uuid is null or s.counsellor_id = ${whose}::uuid
          or s.id in (select f.session_id from session_facilitator f where f.membership_id = ${whose}::uuid))
        and (${room}::uuid is null or s.room_id = ${room}::uuid)
    ), lines as (
      select s.starts_at, s.id, json_build_array(s.id, s.kind, s.title, floor(extract(epoch from s.starts_at) * 1000)::bigint,
        floor(extract(epoch from s.ends_at) * 1000)::bigint, s.mode, s.place, s.room_id, s.state, s.counsellor_id,
        array(select f.membership_id from session_facilitator f where f.session_id = s.id), s.childcare, s.series_id is not null,
        seats.people, seats.expected, greatest(cared.children, offered.taken, 0), coalesce(offered.places, 0)) as line
      from shown s
      /* asked session by session: what is joined in one go is planned for one session, and then read three hundred times */
      cross join lateral (
        select count(*) filter (where a.state not in ('waitlisted', 'offered', 'lapsed', 'cancelled_by_participant'))::int as expected,
          json_agg(json_build_object('knownAs', p.known_as, 'familyName', p.family_name) order by p.known_as)
            filter (where p.known_as is not null) as people
        from attendance a left join lateral (
          select p.known_as, p.family_name from participant p where s.kind = 'individual' and p.id = a.participant_id limit 1) p on true
        where a.organisation_id = ${home}::uuid and a.session_id = s.id
      ) seats
      cross join lateral (
        select count(*)::int as children from childcare_booking b
        where b.organisation_id = ${home}::uuid and b.session_id = s.id
          and b.state in ('confirmed', 'offered', 'checked_in', 'checked_out', 'no_show')
      ) cared
      cross join lateral (
        select sum(o.places)::int as places, sum(o.taken)::int as taken from childcare_offer o
        where o.organisation_id = ${home}::uuid and o.session_id = s.id and o.cancelled_at is null
      ) offered
      where not ${care} or s.childcare = 'offered' or cared.children > 0
    )
    select (select json_build_object('country', o.country, 'nuts2', o.nuts2) from organisation o where o.id = ${home}::uuid) as region,
      (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'archived', r.archived_at is not null)
         order by r.name), '[]') from room r where r.organisation_id = ${home}::uuid) as rooms,
      (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'gone', t.ended) order by t.name), '[]')
       from sec.staff() t where t.role = 'counsellor') as staff,
      (select coalesce(json_agg(line order by starts_at, id), '[]') from lines) as meetings,
      (select coalesce(json_agg(json_build_object('id', u.session_id, 'counsellorId', u.counsellor_id, 'roomId', u.room_id,
         'helpers', array(select f.membership_id from session_facilitator f where f.session_id = u.session_id),
         'startsAt', u.starts_at, 'endsAt', u.ends_at) order by u.starts_at, u.session_id), '[]')
       from sec.taken_hours(${from}, ${until}) u
       where not ${care} and u.session_id not in (select id from shown)
         and (${whose}::uuid is null or u.counsellor_id = ${whose}::uuid
           or u.session_id in (select f.session_id from session_facilitator f where f.membership_id = ${whose}::uuid))
         and (${room}::uuid is null or u.room_id = ${room}::uuid)) as taken`
  if (!row) throw new Error("The agenda cannot be read")
  return row
}

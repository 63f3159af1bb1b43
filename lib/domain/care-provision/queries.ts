import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { adultsForAges, ratiosOf } from "@/lib/domain/care-ratio/rules"
import { addDays, civilDate, startOfDay } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { mondayOf, shortened } from "./rules"

type Shared = { id: string; title: string | null; kind: string; startsAt: string }
type OfferRow = {
  id: string
  place: string | null
  startsAt: Date
  endsAt: Date
  places: number
  taken: number
  own: boolean
  cancelledAt: Date | null
  cancelReason: string | null
  version: number
  waiting: number
  ages: number[]
  sessions: Shared[]
}

type Place = Pick<OfferRow, "id" | "startsAt" | "places" | "taken" | "waiting">

/** How full the offers of some days are: enough to say which of them are shown. */
function placesBetween(tx: Tx, of: { organisation: string | null; from: Date; until: Date }) {
  return tx.$queryRaw<Place[]>`
    with these as materialized (
      select o.id, o.starts_at, o.places, o.taken from childcare_offer o
      where o.organisation_id = ${of.organisation}::uuid and o.starts_at >= ${of.from} and o.starts_at < ${of.until}
    )
    select o.id, o.starts_at as "startsAt", o.places, o.taken, coalesce(w.waiting, 0) as waiting
    from these o left join sec.care_waiting(array(select id from these)) w on w.offer_id = o.id
    order by o.starts_at, o.id`
}

/** Offers with the ages in them and who shares them: the sessions that somebody who asks may see. */
function offersOf(tx: Tx, of: { organisation: string | null; ids: string[] }) {
  return tx.$queryRaw<OfferRow[]>`
    with shown as materialized (
      select o.* from childcare_offer o where o.organisation_id = ${of.organisation}::uuid and o.id = any(${of.ids}::uuid[])
    ), care as materialized (
      select c.offer_id, json_agg(json_build_object('id', s.id, 'title', s.title, 'kind', s.kind, 'startsAt', s.starts_at)
        order by s.starts_at, s.id) as sessions
      from sec.care_sessions(array(select id from shown)) c join counselling_session s on s.id = c.session_id
      group by c.offer_id
    )
    select o.id, o.place, o.starts_at as "startsAt", o.ends_at as "endsAt", o.places, o.taken, o.session_id is not null as own,
      o.cancelled_at as "cancelledAt", o.cancel_reason as "cancelReason", o.version, n.waiting, n.ages,
      coalesce(care.sessions, '[]') as sessions
    from shown o join sec.care_numbers(array(select id from shown)) n on n.offer_id = o.id
    left join care on care.offer_id = o.id
    order by o.starts_at, o.id`
}

async function ratiosFor(tx: Tx, { organisation }: Person) {
  const [row] = await tx.$queryRaw<{ ratios: unknown }[]>`select sec.care_ratios() as ratios`
  return ratiosOf(row?.ratios, organisation.country)
}

type Ratios = Awaited<ReturnType<typeof ratiosFor>>

function shownOffer({ ages, sessions, ...offer }: OfferRow, ratios: Ratios) {
  return {
    ...offer,
    adults: adultsForAges(ages, ratios),
    sessions: sessions.map(({ startsAt, ...session }) => ({ ...session, startsAt: new Date(startsAt) })),
  }
}

type Held = { sessionId: string; participantId: string; name: string; answerBy: Date; children: number }

/** Places that are held for her women until they answer: she asks them. */
async function placesToConfirm(tx: Tx, actor: Person): Promise<Held[]> {
  if (actor.role !== "counsellor") return []
  return tx.$queryRaw<Held[]>`
    select b.session_id as "sessionId", b.participant_id as "participantId", concat_ws(' ', p.known_as, p.family_name) as name,
      min(b.answer_by) as "answerBy", count(*)::int as children
    from childcare_booking b join participant p on p.id = b.participant_id
    where b.organisation_id = ${actor.organisationId}::uuid and b.state = 'offered' and p.id in (select sec.caseload())
    group by b.session_id, b.participant_id, p.id order by 4, 2`
}

/** The childcare of a week, day by day; of a long day so much as is usual, until it is opened. */
export const provisionWeek = defineQuery(
  "childcare.list",
  async ({ actor, tx, now, seen }, { week, day: opened }: { week?: string; day?: string } = {}) => {
    const { timezone } = actor.organisation
    const organisation = actor.organisationId
    const today = civilDate(now, timezone)
    const monday = mondayOf(week ?? opened ?? today)
    const from = startOfDay(monday, timezone)
    const until = startOfDay(addDays(monday, 7), timezone)
    const places = await placesBetween(tx, { organisation, from, until })
    const days = Array.from({ length: 7 }, (_, nth) => {
      const day = addDays(monday, nth)
      const itsOwn = places.filter(({ startsAt }) => civilDate(startsAt, timezone) === day)
      return { day, count: itsOwn.length, ...shortened(itsOwn, day === opened) }
    })
    const ids = days.flatMap(({ shown }) => shown.map(({ id }) => id))
    const rows = ids.length > 0 ? await offersOf(tx, { organisation, ids }) : []
    const ratios = await ratiosFor(tx, actor)
    const offers = new Map(rows.map((row) => [row.id, shownOffer(row, ratios)]))
    const held = await placesToConfirm(tx, actor)
    seen({ kind: "participant", ids: held.map(({ participantId }) => participantId), fields: ["childcare"] })
    return {
      timezone,
      today,
      monday,
      held,
      coordinates: actor.role === "coordinator",
      days: days.map(({ shown, ...day }) => ({
        ...day,
        offers: shown.flatMap(({ id }) => offers.get(id) ?? []),
      })),
    }
  },
)
export type ProvisionWeek = Awaited<ReturnType<typeof provisionWeek>>

type BookingRow = {
  sessionId: string
  participantId: string
  name: string
  requestedAt: Date
  answerBy: Date | null
  state: string
  reason: string | null
  children: number
  session: string | null
  kind: string
  mine: boolean
}

/** One offer with who has a place, who was asked and who waits, family by family: no child has a name here. */
export const provision = defineQuery("childcare.list", async ({ actor, tx, now, seen }, offerId: string) => {
  if (!z.uuid().safeParse(offerId).success) return missing()
  const [row] = await offersOf(tx, { organisation: actor.organisationId, ids: [offerId] })
  if (!row) return missing()
  const bookings = await tx.$queryRaw<BookingRow[]>`
    select b.session_id as "sessionId", b.participant_id as "participantId", concat_ws(' ', p.known_as, p.family_name) as name,
      b.requested_at as "requestedAt", min(b.answer_by) as "answerBy", b.state, min(b.reason) as reason, count(*)::int as children,
      s.title as session, s.kind, bool_or(p.id in (select sec.caseload())) as mine
    from childcare_booking b
    join participant p on p.id = b.participant_id
    join counselling_session s on s.organisation_id = b.organisation_id and s.id = b.session_id
    where b.offer_id = ${offerId}::uuid and b.state <> 'cancelled'
    group by b.session_id, b.participant_id, p.id, b.requested_at, b.state, s.title, s.kind
    order by b.requested_at, b.session_id, b.participant_id`
  seen({
    kind: "participant",
    ids: [...new Set(bookings.map(({ participantId }) => participantId))],
    fields: ["childcare"],
  })
  const [next] = await tx.$queryRaw<{ next: number }[]>`select sec.next_in_line(${offerId}::uuid) as next`
  const { timezone } = actor.organisation
  return {
    ...shownOffer(row, await ratiosFor(tx, actor)),
    timezone,
    isOver: row.endsAt <= now,
    coordinates: actor.role === "coordinator",
    next: next?.next ?? 0,
    bookings,
  }
})
export type ProvisionShown = Awaited<ReturnType<typeof provision>>

/** An offer as far as its change is concerned, with the hours of the sessions whose children have places. */
export async function provisionFacts(tx: Tx, actor: Person, offerId: string) {
  const offer = await tx.childcareOffer.findFirst({
    where: { AND: [within(actor, "childcareOffer"), { id: offerId }] },
    select: { cancelledAt: true, endsAt: true, version: true, taken: true },
  })
  if (!offer) return null
  const needed = await tx.$queryRaw<{ startsAt: Date; endsAt: Date }[]>`
    select starts_at as "startsAt", ends_at as "endsAt" from sec.care_sessions(array[${offerId}::uuid]) where needed`
  return { ...offer, needed }
}

import "server-only"
import { within } from "@/lib/access/reach"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type HouseholdChild, type Offer, placedStates, type Span, unmetStates } from "./rules"

const perPage = 50

/** Needs of sessions that took place, as the coverage figure counts them: given, unmet or both. The child is not shown. */
export const careList = defineQuery(
  "childcare.list",
  async ({ actor, tx, seen }, asked: { need?: "all" | "unmet" | "given"; page?: number }) => {
    const { need = "all", page = 1 } = asked
    const states =
      need === "given" ? placedStates : need === "unmet" ? unmetStates : [...placedStates, ...unmetStates]
    const where = {
      AND: [
        within(actor, "childcareBooking"),
        { state: { in: [...states] } },
        { session: { state: "held" } },
      ],
    }
    const [total, rows] = await Promise.all([
      tx.childcareBooking.count({ where }),
      tx.childcareBooking.findMany({
        where,
        orderBy: [{ session: { startsAt: "desc" } }, { id: "asc" }],
        skip: (page - 1) * perPage,
        take: perPage,
        select: {
          id: true,
          state: true,
          reason: true,
          participant: { select: { id: true, knownAs: true, familyName: true } },
          session: { select: { id: true, startsAt: true, kind: true, title: true } },
        },
      }),
    ])
    seen({
      kind: "participant",
      ids: [...new Set(rows.map((row) => row.participant.id))],
      fields: ["childcare"],
    })
    const { timezone } = actor.organisation
    return { total, page, pages: Math.max(1, Math.ceil(total / perPage)), timezone, rows: rows.map(careRow) }
  },
)

export type CareList = Awaited<ReturnType<typeof careList>>

type Found = {
  id: string
  state: string
  reason: string | null
  participant: { id: string; knownAs: string; familyName: string | null }
  session: { id: string; startsAt: Date; kind: string; title: string | null }
}

function careRow({ id, state, reason, participant, session }: Found) {
  const { knownAs, familyName } = participant
  const name = [knownAs, familyName].filter(Boolean).join(" ")
  const { id: sessionId, ...when } = session
  return { id, state, reason, participantId: participant.id, name, sessionId, ...when }
}

type BookingRow = {
  organisationId: string
  startsAt: Date
  endsAt: Date
  state: string
  timezone: string
  isExpected: boolean
  children: HouseholdChild[]
  placedIds: string[]
  waiting: { childId: string; offerId: string; requestedAt: string }[]
  elsewhere: { childId: string; offerId: string }[]
  offers: (Omit<Offer, keyof Span> & { startsAt: string; endsAt: string })[]
}

/** From here on neither the clock nor a colleague asks the next in a line that she stands in. */
export async function holdHerOffers(tx: Tx, whose: { sessionId: string; participantId: string }) {
  await tx.$executeRaw`select 1 from childcare_offer o where o.id in (
      select b.offer_id from childcare_booking b
      where b.participant_id = ${whose.participantId}::uuid
        and (b.session_id = ${whose.sessionId}::uuid or b.state = 'waitlisted' or sec.holds_place(b.state))
      union all
      select e.id from counselling_session s join childcare_offer e on e.organisation_id = s.organisation_id
        and e.cancelled_at is null and (e.session_id = s.id or e.session_id is null)
        and e.starts_at <= s.starts_at and e.ends_at >= s.ends_at
      where s.id = ${whose.sessionId}::uuid)
    order by o.id for update`
}

/** Everything the rules ask about children who are to be booked, in one look. */
export async function bookingFacts(
  tx: Tx,
  { sessionId, participantId }: { sessionId: string; participantId: string },
) {
  const [row] = await tx.$queryRaw<BookingRow[]>`
    select s.organisation_id as "organisationId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.state, s.timezone,
      exists (select 1 from attendance a
        where a.organisation_id = s.organisation_id and a.session_id = s.id and a.participant_id = ${participantId}::uuid
        and a.state in ('booked', 'present', 'late', 'left_early')) as "isExpected",
      (select coalesce(jsonb_agg(jsonb_build_object(
         'id', c.id, 'participantId', c.participant_id, 'birth', c.birth, 'livesWith', c.lives_with)), '[]')
       from child c where c.organisation_id = s.organisation_id and c.participant_id = ${participantId}::uuid) as children,
      (select coalesce(jsonb_agg(b.child_id), '[]') from childcare_booking b
       where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = ${participantId}::uuid
         and sec.holds_place(b.state)) as "placedIds",
      (select coalesce(jsonb_agg(jsonb_build_object('childId', b.child_id, 'offerId', b.offer_id, 'requestedAt', b.requested_at)), '[]')
       from childcare_booking b
       where b.organisation_id = s.organisation_id and b.session_id = s.id and b.participant_id = ${participantId}::uuid
         and b.state = 'waitlisted') as waiting,
      (select coalesce(jsonb_agg(jsonb_build_object('childId', b.child_id, 'offerId', b.offer_id)), '[]')
       from childcare_booking b
       where b.organisation_id = s.organisation_id and b.participant_id = ${participantId}::uuid and b.session_id <> s.id
         and sec.holds_place(b.state) and b.session_starts_at < s.ends_at and b.session_ends_at > s.starts_at) as elsewhere,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'sessionId', o.session_id, 'places', o.places,
         'taken', o.taken, 'startsAt', o.starts_at, 'endsAt', o.ends_at, 'waiting', sec.waiting_groups(o.id),
         'writtenAfterwards', o.session_id is not null and o.created_at >= s.starts_at)), '[]')
       from childcare_offer o
       where o.organisation_id = s.organisation_id and o.cancelled_at is null
         and (o.session_id = s.id or o.session_id is null)
         and o.starts_at <= s.starts_at and o.ends_at >= s.ends_at) as offers
    from counselling_session s
    where s.id = ${sessionId}::uuid
      and exists (select 1 from participant p where p.id = ${participantId}::uuid and p.id in (select sec.caseload()))`
  if (!row) return null
  const offers = row.offers.map((offer) => ({
    ...offer,
    startsAt: new Date(offer.startsAt),
    endsAt: new Date(offer.endsAt),
  }))
  const [first] = row.waiting
  return {
    ...row,
    offers,
    waitingIds: row.waiting.map(({ childId }) => childId),
    waitingSince: first ? { offerId: first.offerId, requestedAt: new Date(first.requestedAt) } : null,
  }
}

/** Whoever is next in the lines of these offers, and in the other lines their children stand in, is asked; the database knows the order. */
export async function settleCare(tx: Tx, offerIds: readonly string[], now: Date): Promise<void> {
  if (offerIds.length > 0) await tx.$executeRaw`select sec.settle_care(${offerIds}::uuid[], ${now})`
}

/** Her children's place in the line: 1 is asked next. */
export async function placeInLine(tx: Tx, of: { sessionId: string; participantId: string }): Promise<number> {
  const [row] = await tx.$queryRaw<{ place: number }[]>`
    select sec.place_in_line(${of.sessionId}::uuid, ${of.participantId}::uuid) as place`
  return row?.place ?? 0
}

import { expect } from "vitest"
import { confirmPlaces, offerPlace } from "@/lib/domain/care-waiting/actions"
import { bookChildren, releaseChildren } from "@/lib/domain/childcare/actions"
import { settleCare } from "@/lib/platform/care-round"
import { civilDate } from "@/lib/platform/dates"
import { as } from "./as"
import { plan } from "./care-laws"
import { type Booked, type Family, meant, roomOf, type Step, type World } from "./care-world"
import type { Ask, Cast } from "./cast"

/** The same small place, in the database: Noor's sessions, her women and their children, and the rooms. */
export async function built(ask: Ask, members: Cast, now: Date): Promise<World> {
  const { put, harbour, programme, noor } = members
  const { sessions, rooms, births } = plan(now, (name) => name)
  const known = new Map<string, string>()
  for (const { id, startsAt, endsAt } of sessions)
    known.set(
      id,
      await put("counselling_session", {
        ...{ organisation_id: harbour, counsellor_id: noor.id, kind: "group", timezone: "Europe/Madrid" },
        ...{ childcare: "offered", starts_at: startsAt, ends_at: endsAt },
      }),
    )
  const idOf = (name: string) => known.get(name) ?? ""
  for (const { id, sessionId, startsAt, endsAt, places } of rooms)
    known.set(
      id,
      await put("childcare_offer", {
        ...{ organisation_id: harbour, session_id: sessionId && idOf(sessionId), places },
        ...{ starts_at: startsAt, ends_at: endsAt },
      }),
    )
  const families: Family[] = []
  for (const hers of births) {
    const [woman] = await ask(
      `with woman as (
         insert into participant (organisation_id, programme_id, known_as, phase, registered_on)
         values ($1, $2, 'Mother', 'enrolled', '2026-01-01') returning id
       ), hers as (
         insert into assignment (organisation_id, participant_id, counsellor_id, from_on) select $1, id, $3, '2026-01-01' from woman
       ), seats as (
         insert into attendance (organisation_id, session_id, participant_id) select $1, unnest($4::uuid[]), id from woman
       ) select id from woman`,
      [harbour, programme, noor.id, sessions.map(({ id }) => idOf(id))],
    )
    const participantId = String(woman?.id)
    const child = (birth: string) =>
      put("child", { organisation_id: harbour, participant_id: participantId, birth })
    const ids = []
    for (const birth of hers) ids.push({ birth, id: await child(birth) })
    families.push({ participantId, children: ids })
  }
  return { now, ...plan(now, idOf), families, bookings: [] }
}

/** One step, through the doors, at that time or now. A refusal is an answer like any other. */
export async function carriedOut(
  ask: Ask,
  members: Cast,
  [world, step, now]: [World, Step, Date?],
): Promise<void> {
  const { noor, clara } = members
  const round = () => as(null, () => settleCare(), now)
  if (step.act === "wait") return round()
  if (step.act === "ask") {
    await as(clara, () => offerPlace({ offerId: roomOf(world, step).id }), now)
    return
  }
  if (step.act === "resize") {
    const of = [roomOf(world, step).id, step.by]
    await ask("update childcare_offer set places = greatest(taken, places + $2) where id = $1", of)
    return round()
  }
  const { whose, session, family, children } = meant(world, step)
  const named = (of: readonly { id: string }[]) => ({ ...whose, childIds: of.map(({ id }) => id) })
  if (step.act === "confirm") await as(noor, () => confirmPlaces(whose), now)
  if (step.act === "release") await as(noor, () => releaseChildren(named(family.children)), now)
  if (step.act === "book" && session.startsAt > world.now)
    await as(noor, () => bookChildren(named(children)), now)
}

/** What the database says of these sessions now. */
export async function readBack(ask: Ask, world: World): Promise<World> {
  const rows = await ask(
    `select b.*, c.birth from childcare_booking b join child c on c.id = b.child_id where b.session_id = any($1)`,
    [world.sessions.map(({ id }) => id)],
  )
  const offers = await ask("select id, places, taken from childcare_offer where id = any($1)", [
    world.rooms.map(({ id }) => id),
  ])
  const bookings = rows.flatMap((row): Booked[] => {
    const session = world.sessions.find(({ id }) => id === row.session_id)
    if (!session) return []
    const { startsAt, endsAt } = session
    return [
      {
        id: `${row.session_id} ${row.child_id}`,
        sessionId: String(row.session_id),
        participantId: String(row.participant_id),
        childId: String(row.child_id),
        offerId: String(row.offer_id),
        birth: String(row.birth),
        state: String(row.state),
        reason: row.reason === null ? null : String(row.reason),
        requestedAt: instant(row.requested_at),
        answerBy: row.answer_by === null ? null : instant(row.answer_by),
        session: { startsAt, endsAt, state: "scheduled", day: civilDate(startsAt, "Europe/Madrid") },
        isExpected: true,
        isElsewhere: false,
      },
    ]
  })
  for (const { id, taken } of offers) {
    const held = bookings.filter((one) => one.offerId === id && ["offered", "confirmed"].includes(one.state))
    expect(taken, "places are counted").toBe(held.length)
  }
  const rooms = world.rooms.map((room) => {
    const found = offers.find(({ id }) => id === room.id)
    return { ...room, places: Number(found?.places) }
  })
  return { ...world, rooms, bookings }
}

/** Every booking in a line, so that two worlds can be compared. */
export function told({ bookings, rooms }: World): string[] {
  const lines = bookings.map(({ id, state, offerId, reason, requestedAt, answerBy }) =>
    [id, state, offerId, reason, requestedAt.toISOString(), answerBy?.toISOString()].join(" | "),
  )
  return [...lines.sort(), ...rooms.map(({ id, places }) => `${id} ${places}`)]
}

function instant(value: unknown): Date {
  if (value instanceof Date) return value
  throw new Error("Not an instant")
}

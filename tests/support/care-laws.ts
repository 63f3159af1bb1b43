import fc from "fast-check"
import { expect } from "vitest"
import { adultsNeeded } from "@/lib/domain/care-ratio/rules"
import { lineOf } from "@/lib/domain/care-waiting/rules"
import { covers } from "@/lib/domain/childcare/rules"
import { addMonths, ageOn, civilDate } from "@/lib/platform/dates"
import { type Booked, heldAt, type Room, type Session, type Step, type World } from "./care-world"

const hour = 3_600_000
const open = ["waitlisted", "offered", "confirmed"]

/** One step of many: of every four two ask, the others give back, answer, change places or let time pass. */
export const steps = (most: number) => fc.array(step, { minLength: 4, maxLength: most })
const family = fc.nat(5)
const session = fc.nat(3)
const room = fc.nat(2)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant("book" as const), family, session, children: fc.nat(7) }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("release" as const), family, session }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("confirm" as const), family, session }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("resize" as const), room, by: fc.integer({ min: -2, max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("ask" as const), room }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant("wait" as const), hours: fc.constantFrom(1, 6, 25) }),
  },
)

type Hours = { hours: [number, number]; places: number; own?: string }

/** Three days from now two sessions overlap, a third follows; a fourth is a week later. One room is the first's own, two are shared. */
export function plan(now: Date, id: (name: string) => string) {
  const start = new Date(Math.ceil(now.getTime() / hour) * hour + 72 * hour)
  const from = (hours: number) => new Date(start.getTime() + hours * hour)
  const sessions: Session[] = [
    { id: id("first"), startsAt: from(0), endsAt: from(1) },
    { id: id("second"), startsAt: from(0.5), endsAt: from(1.5) },
    { id: id("third"), startsAt: from(2), endsAt: from(3) },
    { id: id("later"), startsAt: from(168), endsAt: from(169) },
  ]
  const room = (name: string, { hours, places, own }: Hours): Room => ({
    id: id(name),
    sessionId: own ? id(own) : null,
    startsAt: from(hours[0]),
    endsAt: from(hours[1]),
    places,
    isCancelled: false,
    answerHours: 24,
  })
  const rooms = [
    room("own", { hours: [0, 1], places: 2, own: "first" }),
    room("shared", { hours: [0, 3], places: 3 }),
    room("weekly", { hours: [160, 170], places: 2 }),
  ]
  /** Thirteen on the day of the last session, and not on the days before. */
  const turns = addMonths(civilDate(from(168), "Europe/Madrid"), -13 * 12)
  const large = ["2023", "2019-09-09", "2026"]
  const births = [
    ["2023-05-05"],
    ["2024-01-01", "2021-02"],
    ["2020"],
    [turns, "2022-03-03"],
    ["2025-07-07"],
    large,
  ]
  return { sessions, rooms, births }
}

/** What must hold in every world, whatever was done to reach it. */
export function expectLawful(world: World, before: World): void {
  for (const one of world.rooms) {
    const held = heldAt(world, one)
    expect(held.length, "capacity").toBeLessThanOrEqual(one.places)
    expectStaffed(held)
    expectInOrder(world, before, one)
  }
  for (const group of groupsOf(world.bookings.filter(({ state }) => open.includes(state))))
    expect(new Set(group.map(({ state, offerId }) => `${state} ${offerId}`)).size, "siblings together").toBe(
      1,
    )
  for (const booking of world.bookings) {
    if (!open.includes(booking.state) && booking.state !== "lapsed") continue
    expect(ageOn(latest(booking.birth), booking.session.day), "age on the day").toBeLessThan(13)
    const places = world.bookings.filter((other) => isTwin(booking, other))
    expect(places, "in two places").toEqual([])
  }
}

const holding = ["offered", "confirmed"]
function isTwin(one: Booked, other: Booked): boolean {
  return (
    holding.includes(one.state) &&
    holding.includes(other.state) &&
    one.childId === other.childId &&
    one.offerId !== other.offerId &&
    one.session.startsAt < other.session.endsAt &&
    other.session.startsAt < one.session.endsAt
  )
}

/** Whoever got a place just now had nobody before her in the line who could have come. */
function expectInOrder(world: World, before: World, room: Room): void {
  const got = world.bookings.filter((booking) => {
    const was = before.bookings.find(({ id }) => id === booking.id)
    return (
      booking.offerId === room.id && holding.includes(booking.state) && !holding.includes(was?.state ?? "")
    )
  })
  const waits = lineOf(world.bookings.filter(({ offerId }) => offerId === room.id)).filter((group) =>
    group.every(
      (one) =>
        covers(room, one.session) && !world.bookings.some((two) => isTwin({ ...one, state: "offered" }, two)),
    ),
  )
  const [first] = waits
  const [head] = first ?? []
  for (const booking of got) if (head) expect(orderOf(booking) < orderOf(head), "order").toBe(true)
  if (first)
    expect(heldAt(world, room).length + first.length, "nobody waits for nothing").toBeGreaterThan(room.places)
}

function orderOf({ requestedAt, sessionId, participantId }: Booked): string {
  return `${requestedAt.toISOString()} ${sessionId} ${participantId}`
}

function groupsOf(bookings: readonly Booked[]): Booked[][] {
  return [
    ...new Map(
      bookings.map((one) => [orderOf(one), bookings.filter((two) => orderOf(two) === orderOf(one))]),
    ).values(),
  ]
}

/** The formula, written once more: two at least, a whole adult for every share that was begun. */
function expectStaffed(held: readonly Booked[]): void {
  for (const day of new Set(held.map(({ session }) => session.day))) {
    const births = held.filter((one) => one.session.day === day).map(({ birth }) => birth)
    const share = births.reduce((sum, birth) => sum + 120 / perAdult(ageOn(latest(birth), day)), 0)
    expect(adultsNeeded(births, day), "staff").toBe(Math.max(2, Math.ceil(Math.round(share) / 120)))
  }
}

function perAdult(age: number): number {
  return age < 2 ? 3 : age < 3 ? 4 : age < 6 ? 8 : 10
}

function latest(birth: string): string {
  if (birth.length === 10) return birth
  return birth.length === 7 ? `${birth}-28` : `${birth}-12-31`
}

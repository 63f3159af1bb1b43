import { lineOf, type Provision, type Standing, settled } from "@/lib/domain/care-waiting/rules"
import {
  type BookingFacts,
  bookingProblems,
  covers,
  holdingStates,
  mustWait,
  offerFor,
  unplaced,
} from "@/lib/domain/childcare/rules"
import { civilDate } from "@/lib/platform/dates"

const timezone = "Europe/Madrid"
const hour = 3_600_000

export type Child = { id: string; birth: string }
export type Family = { participantId: string; children: readonly Child[] }
export type Session = { id: string; startsAt: Date; endsAt: Date }
export type Room = Provision & { id: string; sessionId: string | null }
export type Booked = Standing & { childId: string; offerId: string }
/** A small place with childcare, as the rules alone keep it. */
export type World = {
  now: Date
  rooms: Room[]
  sessions: readonly Session[]
  families: readonly Family[]
  bookings: Booked[]
}

export type Step =
  | { act: "book"; family: number; session: number; children: number }
  | { act: "release"; family: number; session: number }
  | { act: "confirm"; family: number; session: number }
  | { act: "resize"; room: number; by: number }
  | { act: "ask"; room: number }
  | { act: "wait"; hours: number }

const at = <Item>(items: readonly Item[], place: number): Item => {
  const found = items[place % items.length]
  if (found === undefined) throw new Error("An empty world")
  return found
}

/** Who and what a step is about. */
export function meant(world: World, step: { family: number; session: number; children?: number }) {
  const family = at(world.families, step.family)
  const session = at(world.sessions, step.session)
  const chosen = family.children.filter((_, nth) => ((step.children ?? 0) >> nth) & 1)
  const children = chosen.length > 0 ? chosen : family.children
  return { session, family, children, whose: { sessionId: session.id, participantId: family.participantId } }
}
export const roomOf = (world: World, step: { room: number }) => at(world.rooms, step.room)

const holds = ({ state }: { state: string }) => holdingStates.includes(state)
const together = (one: Session | Standing["session"], other: Session | Standing["session"]) =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt
export const heldAt = (world: World, room: Room) =>
  world.bookings.filter((booking) => booking.offerId === room.id && holds(booking))

/** The world after a step, which takes a minute. */
export function stepped(before: World, step: Step): World {
  const world = { ...before, now: new Date(before.now.getTime() + hour / 60) }
  switch (step.act) {
    case "book":
      return booked(world, step)
    case "release":
      return released(world, step)
    case "confirm": {
      const { whose } = meant(world, step)
      const mine = hers(world, whose).filter(({ state }) => state === "offered")
      if (mine.some(({ answerBy }) => answerBy !== null && answerBy <= world.now)) return world
      return marked(world, mine, { state: "confirmed", answerBy: null })
    }
    case "resize": {
      const room = roomOf(world, step)
      const places = Math.max(heldAt(world, room).length, room.places + step.by, 0)
      return settle({ ...world, rooms: world.rooms.map((one) => (one === room ? { ...room, places } : one)) })
    }
    case "ask":
      return askedFirst(world, roomOf(world, step))
    case "wait":
      return settle({ ...world, now: new Date(world.now.getTime() + step.hours * hour) })
  }
}

const hers = (world: World, whose: { sessionId: string; participantId: string }) =>
  world.bookings.filter(
    ({ sessionId, participantId }) => sessionId === whose.sessionId && participantId === whose.participantId,
  )

function marked(world: World, which: readonly Booked[], as: Partial<Booked>): World {
  return {
    ...world,
    bookings: world.bookings.map((booking) => (which.includes(booking) ? { ...booking, ...as } : booking)),
  }
}

export function factsOf(world: World, step: { family: number; session: number }): BookingFacts {
  const { session, family, whose } = meant(world, step)
  const mine = hers(world, whose)
  const offers = world.rooms
    .filter((room) => !room.isCancelled && (room.sessionId === null || room.sessionId === session.id))
    .filter((room) => covers(room, session))
    .map((room) => {
      const waiting = lineOf(world.bookings.filter(({ offerId }) => offerId === room.id)).length
      return { ...room, taken: heldAt(world, room).length, waiting }
    })
  return {
    session: {
      ...session,
      state: "scheduled",
      day: civilDate(session.startsAt, timezone),
      hasBegun: session.startsAt <= world.now,
    },
    isExpected: true,
    children: family.children.map((child) => ({
      ...child,
      participantId: family.participantId,
      livesWith: true,
    })),
    placedIds: mine.filter(holds).map(({ childId }) => childId),
    waitingIds: mine.filter(({ state }) => state === "waitlisted").map(({ childId }) => childId),
    elsewhere: world.bookings
      .filter(
        (one) => one.participantId === family.participantId && one.sessionId !== session.id && holds(one),
      )
      .filter((one) => together(one.session, session)),
    offers,
  }
}

function booked(world: World, step: { family: number; session: number; children: number }): World {
  const { session, family, children, whose } = meant(world, step)
  const facts = factsOf(world, step)
  const input = { childIds: children.map(({ id }) => id) }
  if (facts.session.hasBegun || bookingProblems(input, facts)) return world
  const ids = unplaced(input, facts)
  const offer = offerFor(facts, ids.length)
  if (ids.length === 0 || !offer) return world
  const waits = mustWait(input, facts)
  const since = hers(world, whose).find(({ state }) => state === "waitlisted")
  const stand = waits && since ? since : { offerId: offer.id, requestedAt: world.now }
  const added = family.children
    .filter(({ id }) => ids.includes(id))
    .map(
      ({ id, birth }): Booked => ({
        ...whose,
        id: `${session.id} ${id}`,
        childId: id,
        birth,
        offerId: stand.offerId,
        requestedAt: stand.requestedAt,
        state: waits ? "waitlisted" : "confirmed",
        reason: null,
        answerBy: null,
        session: facts.session,
        isExpected: true,
        isElsewhere: false,
      }),
    )
  const kept = world.bookings.filter((one) => !added.some(({ id }) => id === one.id))
  const next = { ...world, bookings: [...kept, ...added] }
  return settle(next, [stand.offerId])
}

function released(world: World, step: { family: number; session: number }): World {
  const { whose } = meant(world, step)
  const mine = hers(world, whose).filter((booking) => booking.state === "waitlisted" || holds(booking))
  const next = marked(world, mine, { state: "cancelled", answerBy: null })
  return settle(
    next,
    mine.map(({ offerId }) => offerId),
  )
}

function askedFirst(world: World, room: Room): World {
  const here = seen(world).filter(({ offerId }) => offerId === room.id)
  const able = lineOf(here).find((group) =>
    group.every((one) => !one.isElsewhere && covers(room, one.session)),
  )
  if (!able || room.endsAt <= world.now) return world
  const lack = Math.max(0, able.length - (room.places - heldAt(world, room).length))
  const larger = { ...room, places: room.places + lack }
  return settle({ ...world, rooms: world.rooms.map((one) => (one === room ? larger : one)) }, [room.id])
}

/** What each booking is told about the others. */
function seen(world: World): Booked[] {
  return world.bookings.map((booking) => ({
    ...booking,
    isElsewhere: world.bookings.some(
      (other) =>
        other.childId === booking.childId &&
        other.offerId !== booking.offerId &&
        holds(other) &&
        together(other.session, booking.session),
    ),
  }))
}

/** As the database does it: the rooms that have somebody waiting or asked, or these and those whose lines meet theirs, until nothing changes. */
function settle(world: World, which?: readonly string[]): World {
  const pending = world.bookings.filter(({ state }) => state === "waitlisted" || state === "offered")
  const ids = meeting(world, which ?? pending.map(({ offerId }) => offerId))
  const after = ids.reduce(settledAt, world)
  return told(after) === told(world) ? after : settle(after, ids)
}

const told = ({ bookings }: World) =>
  bookings
    .map(({ id, state }) => `${id} ${state}`)
    .sort()
    .join()

/** Where the children of these rooms wait at the same time, and where the children of those wait, and so on. */
function meeting(world: World, ids: readonly string[]): string[] {
  const here = world.bookings.filter(({ offerId }) => ids.includes(offerId))
  const there = world.bookings.filter(
    (one) =>
      one.state === "waitlisted" &&
      here.some((two) => two.childId === one.childId && together(two.session, one.session)),
  )
  const wider = [...new Set([...ids, ...there.map(({ offerId }) => offerId)])].sort()
  return wider.length === new Set(ids).size ? wider : meeting(world, wider)
}

function settledAt(world: World, id: string): World {
  const room = world.rooms.find((one) => one.id === id)
  if (!room) return world
  const here = seen(world).filter(({ offerId }) => offerId === id)
  const others = world.bookings.filter(({ offerId }) => offerId !== id)
  return { ...world, bookings: [...others, ...settled(room, here, world.now)] }
}

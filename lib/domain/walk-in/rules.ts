import { attendedStates, isCalledOff } from "@/lib/domain/attendance/rules"
import { awaitsApproval } from "@/lib/domain/care-breach/rules"
import {
  coveringOffer,
  type HouseholdChild,
  isEligible,
  needingCare,
  type Offer,
  placesLeft,
} from "@/lib/domain/childcare/rules"
import { inLineStates } from "@/lib/domain/session-queue/rules"
import { undoHours } from "@/lib/domain/session-undo/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { WalkInInput } from "./schema"

/** Her row on the roster, where she has one. */
export type Seat = { state: string; walkIn: boolean; recordedAt: Date | null }

/** What the rules must know beyond the form. */
export type Around = {
  now: Date
  day: CivilDate
  locked: boolean
  session: {
    kind: string
    startsAt: Date
    endsAt: Date
    state: string
    recordedAt: Date | null
    capacity: number | null
    childcare: string
    isApproved: boolean
  }
  /** whether the facilitator accompanies her */
  isHers: boolean
  seat: Seat | null
  /** how many came already */
  came: number
  children: readonly HouseholdChild[]
  /** who of them has a place at another session at that time */
  elsewhere: readonly string[]
  offers: readonly Offer[]
  overlaps: readonly { name: string; from: string; until: string }[]
}

type Asked = Pick<WalkInInput, "childIds">

const withoutWalkIns: readonly string[] = ["individual", "training_staff"]

const say = (key: string) => `walk-in.problems.${key}`
const sayMark = (key: string) => `counselling-session.problems.${key}`
const sayCare = (key: string) => `childcare.problems.${key}`

const rules: readonly Rule<Asked, Around>[] = [
  { broken: (_, { locked }) => locked, at: "form", say: sayMark("locked") },
  { broken: (_, { session }) => isCalledOff(session), at: "form", say: sayMark("sessionCancelled") },
  { broken: (_, { session }) => session.state === "draft", at: "form", say: sayMark("notPlanned") },
  {
    broken: (_, { session }) => awaitsApproval(session),
    at: "form",
    say: "care-breach.problems.notApproved",
  },
  { broken: (_, { session }) => !takesWalkIns(session.kind), at: "form", say: say("onlyGroups") },
  { broken: (_, { isHers }) => !isHers, at: "participantId", say: sayMark("participantNotYours") },
  { broken: (_, { seat }) => isExpected(seat), at: "participantId", say: say("expected") },
  {
    broken: ({ childIds }, { session }) =>
      childIds.length > 0 && session.childcare === "not_needed_confirmed",
    at: "childIds",
    say: sayMark("careContradiction"),
  },
  {
    broken: ({ childIds }, { children }) => childIds.some((id) => !children.some((child) => child.id === id)),
    at: "childIds",
    say: sayCare("childUnknown"),
  },
  {
    broken: ({ childIds }, { children, day }) =>
      children.some((child) => childIds.includes(child.id) && !isEligible(child, day)),
    at: "childIds",
    say: sayCare("childTooOld"),
  },
  {
    broken: ({ childIds }, { elsewhere, session }) =>
      session.childcare !== "not_possible" && childIds.some((id) => elsewhere.includes(id)),
    at: "childIds",
    say: sayCare("childElsewhere"),
  },
  {
    broken: (asked, around) => needsPlaces(asked, around) && offerFor(asked, around) === null,
    at: "childIds",
    say: (asked, { offers }) => {
      const free = Math.max(0, ...offers.map(placesLeft))
      return { key: say("noPlace"), values: { needed: asked.childIds.length, free } }
    },
  },
]

const doubts: readonly Doubt<Asked, Around>[] = [
  {
    broken: (_, { session, now }) => session.startsAt > now,
    say: "counselling-session.doubts.future",
  },
  {
    broken: (_, { session, came }) => session.capacity !== null && came >= session.capacity,
    say: (_, { session, came }) => {
      return { key: "walk-in.doubts.full", values: { capacity: session.capacity ?? 0, came } }
    },
  },
]

/** A group, a visit, an event, a course, a circle: one woman's own hour has room for nobody else. */
export function takesWalkIns(kind: string): boolean {
  return !withoutWalkIns.includes(kind)
}

export function walkInProblems(asked: Asked, around: Around): Problems | null {
  return problemsOf(rules, asked, around)
}

export function walkInDoubts(asked: Asked, around: Around): Problem[] {
  const elsewhere = around.overlaps.map((values) => ({
    key: "counselling-session.doubts.overlapHers",
    values,
  }))
  return [...doubtsOf(doubts, asked, around), ...elsewhere]
}

/** On the list without a place she is not expected. */
export function isPlaced(state: string): boolean {
  return !inLineStates.includes(state)
}

/** She was added a moment ago: said twice it counts once. */
export function isThere(seat: Seat | null): boolean {
  return seat?.walkIn === true && attendedStates.includes(seat.state)
}

/** What becomes of her children: a place where there is one, a need that was not met where there was no childcare at all. */
export function careOfWalkIn(asked: Asked, around: Around) {
  const { session, children, day } = around
  if (session.childcare === "not_possible") {
    const named = asked.childIds.length > 0 ? asked.childIds : needingCare(children, day).map(({ id }) => id)
    return { kind: "unmet" as const, childIds: named }
  }
  const offer = needsPlaces(asked, around) ? offerFor(asked, around) : null
  return offer ? { kind: "placed" as const, childIds: asked.childIds, offer } : { kind: "none" as const }
}

type Leaving = { now: Date; locked: boolean; seat: Seat; inCare: boolean }

const takeOffRules: readonly Rule<object, Leaving>[] = [
  { broken: (_, { locked }) => locked, at: "form", say: sayMark("locked") },
  { broken: (_, { seat }) => !seat.walkIn, at: "form", say: say("wasExpected") },
  {
    broken: (_, { seat, now }) =>
      seat.recordedAt !== null && now.getTime() - seat.recordedAt.getTime() > undoHours,
    at: "form",
    say: sayMark("undoTooLate"),
  },
  { broken: (_, { inCare }) => inCare, at: "form", say: say("inCare") },
]

/** Taken for another woman: for a day she is taken off the list again. */
export function takeOffProblems(leaving: Leaving): Problems | null {
  return problemsOf(takeOffRules, {}, leaving)
}

function isExpected(seat: Seat | null): boolean {
  return seat !== null && !isThere(seat) && isPlaced(seat.state) && !isWaiting(seat)
}

/** Her mark was taken back with all others: she came once more. */
function isWaiting({ walkIn, state }: Seat): boolean {
  return walkIn && state === "booked"
}

function needsPlaces({ childIds }: Asked, { session }: Around): boolean {
  return childIds.length > 0 && session.childcare !== "not_possible"
}

function offerFor({ childIds }: Asked, { offers, session }: Around): Offer | null {
  const offer = coveringOffer(offers, session, childIds.length)
  return offer && placesLeft(offer) >= childIds.length ? offer : null
}

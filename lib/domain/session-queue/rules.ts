import { shortName } from "@/lib/domain/participant/rules"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

/** On the list without a place that is hers: not asked for at roll call. */
export const inLineStates: readonly string[] = ["waitlisted", "offered", "lapsed"]
/** Whoever takes a place away from others: an offered one is held until she answers. */
const holdingStates: readonly string[] = ["booked", "offered", "present", "late", "left_early", "absent"]

export function holdsSeat({ state }: { state: string }): boolean {
  return holdingStates.includes(state)
}

const say = (key: string) => `session-queue.problems.${key}`

export type AroundSeat = {
  now: Date
  session: { kind: string; state: string; startsAt: Date }
  /** of her who is asked for, where she is on the list already */
  standing: string | null
}

const seatRules: readonly Rule<object, AroundSeat>[] = [
  { broken: (_, { session }) => session.kind === "individual", at: "form", say: say("individual") },
  {
    broken: (_, { session, now }) => session.state !== "scheduled" || session.startsAt <= now,
    at: "form",
    say: say("over"),
  },
  {
    broken: (_, { standing }) => standing !== null && holdsSeat({ state: standing }),
    at: "participantId",
    say: say("hasPlace"),
  },
  { broken: (_, { standing }) => standing === "waitlisted", at: "participantId", say: say("waits") },
]

/** Whether she can be put on the list. */
export function seatProblems(around: AroundSeat): Problems | null {
  return problemsOf(seatRules, {}, around)
}

type AroundAnswer = { now: Date; standing: string | null; answerBy: Date | null }

const answerRules: readonly Rule<object, AroundAnswer>[] = [
  { broken: (_, { standing }) => standing !== "offered", at: "form", say: say("nothingOffered") },
  {
    broken: (_, { answerBy, now }) => answerBy !== null && answerBy <= now,
    at: "form",
    say: say("answeredTooLate"),
  },
]

/** She says yes to the place that is held for her, in time. */
export function answerProblems(around: AroundAnswer): Problems | null {
  return problemsOf(answerRules, {}, around)
}

type AroundCapacity = { taken: number; kind: string }

const capacityRules: readonly Rule<{ capacity: number | null }, AroundCapacity>[] = [
  { broken: (_, { kind }) => kind === "individual", at: "form", say: say("individual") },
  {
    broken: ({ capacity }, { taken }) => capacity !== null && capacity < taken,
    at: "capacity",
    say: (_, { taken }) => ({ key: say("tooFew"), values: { taken } }),
  },
]

/** Whoever has a place keeps it: there cannot be fewer places than are taken. */
export function capacityProblems(
  asked: { capacity: number | null },
  around: AroundCapacity,
): Problems | null {
  return problemsOf(capacityRules, asked, around)
}

type Seat = { participantId: string; state: string }

/** Marks taken back would give places that have gone to others since. */
export function seatsGone(taken: readonly Seat[], marks: readonly Seat[], capacity: number | null): boolean {
  if (capacity === null) return false
  const again = marks.filter(({ state }) => state === "booked").map(({ participantId }) => participantId)
  const back = taken.filter((seat) => again.includes(seat.participantId) && !holdsSeat(seat))
  return back.length > 0 && taken.filter(holdsSeat).length + back.length > capacity
}

/** The list of a session as the database tells of it. */
export type FoundLine = {
  capacity: number | null
  taken: number
  waiting: number
  people: FoundInLine[]
}
type FoundInLine = {
  participantId: string
  knownAs: string
  familyName: string | null
  state: string
  place: number
  answerBy: string | null
  hers: boolean
  children: number
}

/** How full it is, and who stands in the line, as far as this person may know of them. */
export function queueFrom({ people, ...counted }: FoundLine) {
  return { ...counted, people: people.map(inLineFrom) }
}
export type Queue = ReturnType<typeof queueFrom>

function inLineFrom({ knownAs, familyName, answerBy, ...person }: FoundInLine) {
  const until = answerBy === null ? null : new Date(answerBy)
  return { ...person, name: shortName({ knownAs, familyName }), answerBy: until }
}

/** A place that is held until somebody asks her, as the database tells of it: hers, or her children's. */
export type FoundHeld = {
  about: "seat" | "care"
  sessionId: string
  participantId: string
  knownAs: string
  familyName: string | null
  children: number
  answerBy: string
  kind: string
  title: string | null
  startsAt: string
}

export function heldFrom({ knownAs, familyName, answerBy, startsAt, ...held }: FoundHeld) {
  const name = shortName({ knownAs, familyName })
  return { ...held, name, answerBy: new Date(answerBy), startsAt: new Date(startsAt) }
}
export type HeldPlace = ReturnType<typeof heldFrom>

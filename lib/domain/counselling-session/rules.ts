import {
  coveringOffer,
  type HouseholdChild,
  isEligible,
  needingCare,
  type Offer,
  roomProblem,
  type Span,
} from "@/lib/domain/childcare/rules"
import type { ChildcareAnswer } from "@/lib/domain/childcare/schema"
import { type CivilDate, instantAt } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { LogInput, PlanInput } from "./schema"

/** A session as the rules see it, whether it is planned or is said to have taken place. */
export type Meeting = Span & {
  place: string | null
  participantIds: readonly string[]
  /** still to come, took place with her, or did not take place with her */
  course: "planned" | "attended" | "missed"
  capacity: number | null
  childcare: ChildcareAnswer
  childIds: readonly string[]
  /** places that are offered along with it */
  newPlaces: number | null
}

/** Another session in the same hours: hers who counsels (no name), or a participant's. */
export type Overlap = { name: string | null; from: string; until: string }

/** What the rules must know beyond the form. */
export type Around = {
  now: Date
  day: CivilDate
  reachedIds: readonly string[]
  children: readonly HouseholdChild[]
  /** who of the children has a place at another session at that time */
  elsewhere: readonly string[]
  overlaps: readonly Overlap[]
  /** the days in which the programmes of its participants run */
  programme: { startsOn: CivilDate; endsOn: CivilDate } | null
  offers: readonly Offer[]
  /** the last day on which what happened that day is still written down by whoever led it, once it is over */
  lockedSince?: CivilDate | null
}

/** Where the children go: nowhere, into an offer that is there, into one made for them, or without a place. */
export type Care =
  | { kind: "none" }
  | { kind: "placed"; childIds: string[]; offer: Offer }
  | { kind: "offered"; childIds: string[]; places: number }
  | { kind: "unmet"; childIds: string[] }

const longestUsual = 4 * 3_600_000

const say = (key: string) => `counselling-session.problems.${key}`
const ask = (key: string) => `counselling-session.doubts.${key}`

const meetingRules: readonly Rule<Meeting, Around>[] = [
  {
    broken: ({ participantIds }, { reachedIds }) => participantIds.some((id) => !reachedIds.includes(id)),
    at: "participantIds",
    say: say("participantNotYours"),
  },
  {
    broken: ({ participantIds, capacity }) => capacity !== null && participantIds.length > capacity,
    at: "participantIds",
    say: ({ capacity }) => ({ key: say("overCapacity"), values: { capacity: capacity ?? 0 } }),
  },
  {
    broken: ({ course }, { lockedSince }) => course !== "planned" && lockedSince != null,
    at: "date",
    say: (_, { lockedSince }) => ({ key: say("logLocked"), values: { day: lockedSince ?? "" } }),
  },
  /* The wall clock of the night when summer time begins has an hour that never is. */
  { broken: ({ startsAt, endsAt }) => startsAt >= endsAt, at: "endTime", say: say("endBeforeStart") },
  {
    broken: ({ childcare, childIds }) => childcare === "not_needed_confirmed" && childIds.length > 0,
    at: "childcare",
    say: say("careContradiction"),
  },
  {
    broken: ({ course, childIds }) => course === "missed" && childIds.length > 0,
    at: "childIds",
    say: say("careWithoutHer"),
  },
  {
    broken: ({ childIds }, { children }) => childIds.some((id) => !children.some((child) => child.id === id)),
    at: "childIds",
    say: "childcare.problems.childUnknown",
  },
  {
    broken: ({ childIds }, { children, day }) =>
      children.some((child) => childIds.includes(child.id) && !isEligible(child, day)),
    at: "childIds",
    say: "childcare.problems.childTooOld",
  },
  {
    broken: (meeting, around) =>
      meeting.childcare !== "not_possible" && meeting.childIds.some((id) => around.elsewhere.includes(id)),
    at: "childIds",
    say: "childcare.problems.childElsewhere",
  },
  {
    broken: (meeting, around) => placeProblem(meeting, around) !== null,
    at: "childIds",
    say: (meeting, around) => placeProblem(meeting, around) ?? { key: "childcare.problems.full" },
  },
]

const meetingDoubts: readonly Doubt<Meeting, Around>[] = [
  {
    broken: ({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() > longestUsual,
    say: ask("long"),
  },
  { broken: ({ course, startsAt }, { now }) => course !== "planned" && startsAt > now, say: ask("future") },
  { broken: ({ course, endsAt }, { now }) => course === "planned" && endsAt <= now, say: ask("past") },
  {
    broken: (_, { day, programme }) =>
      programme !== null && (day < programme.startsOn || day > programme.endsOn),
    say: ask("outsideProgramme"),
  },
  {
    broken: ({ course, childcare, childIds }, { children, day }) =>
      course === "attended" &&
      childcare === "unanswered" &&
      childIds.length === 0 &&
      needingCare(children, day).length > 0,
    say: ask("childcareUnanswered"),
  },
]

export function meetingPlanned(input: PlanInput): Meeting {
  const { participantIds, startsAt, endsAt, capacity = null, childcare, childIds, childcareOffer } = input
  const said = { participantIds, startsAt, endsAt, capacity, childcare, childIds }
  const place = input.place || null
  return { ...said, place, course: "planned", newPlaces: childcareOffer?.places ?? null }
}

/** A day and times on the wall of the organisation become instants. */
export function meetingLogged(input: LogInput, timezone: string): Meeting {
  const { participantIds, attendance, childcare, childIds } = input
  return {
    participantIds,
    startsAt: instantAt(input.date, input.startTime, timezone),
    endsAt: instantAt(input.date, input.endTime, timezone),
    course: attendance === "planned" ? "planned" : attendance === "present" ? "attended" : "missed",
    place: input.place || null,
    capacity: null,
    childcare,
    childIds,
    newPlaces: null,
  }
}

export function meetingProblems(meeting: Meeting, around: Around): Problems | null {
  return problemsOf(meetingRules, meeting, around)
}

export function meetingDoubtsOf(meeting: Meeting, around: Around): Problem[] {
  return [...around.overlaps.map(overlapDoubt), ...doubtsOf(meetingDoubts, meeting, around)]
}

function overlapDoubt({ name, from, until }: Overlap): Problem {
  if (name === null) return { key: ask("overlapYours"), values: { from, until } }
  return { key: ask("overlapHers"), values: { name, from, until } }
}

/** Where the children of a meeting that breaks no rule go. */
export function careOf(meeting: Meeting, around: Around): Care {
  const childIds = [...meeting.childIds]
  if (meeting.childcare === "not_possible") {
    const named =
      childIds.length > 0 ? childIds : needingCare(around.children, around.day).map(({ id }) => id)
    return meeting.course === "attended" ? { kind: "unmet", childIds: named } : { kind: "none" }
  }
  if (meeting.newPlaces !== null) return { kind: "offered", childIds, places: meeting.newPlaces }
  if (childIds.length === 0) return { kind: "none" }
  const offer = coveringOffer(around.offers, meeting, childIds.length)
  return offer ? { kind: "placed", childIds, offer } : { kind: "offered", childIds, places: childIds.length }
}

function placeProblem(meeting: Meeting, around: Around): Problem | null {
  const care = careOf(meeting, around)
  if (care.kind === "placed")
    return meeting.course === "planned" ? null : roomProblem(care.offer, care.childIds.length)
  if (care.kind !== "offered" || care.childIds.length === 0) return null
  if (meeting.newPlaces === null)
    return meeting.course === "planned" ? roomProblem(null, care.childIds.length) : null
  return roomProblem({ places: care.places, taken: 0 }, care.childIds.length)
}

/** Children who are cared for make the answer, where none was given. */
export function answerOf(meeting: Meeting): ChildcareAnswer {
  const isOffered = meeting.childIds.length > 0 || meeting.newPlaces !== null
  return meeting.childcare === "unanswered" && isOffered ? "offered" : meeting.childcare
}

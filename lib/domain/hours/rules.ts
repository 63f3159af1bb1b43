import { neverWas, shadowingHours } from "@/lib/domain/placement/rules"
import {
  type HoursState,
  hoursStates,
  type PlacementKind,
  type PlacementState,
  placementKinds,
  placementStates,
} from "@/lib/domain/placement/schema"
import { addDays, type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { HoursInput } from "./schema"

const hour = 60
const mostMinutes = shadowingHours.most * hour
const leastMinutes = shadowingHours.least * hour

/** How long after a placement's end its employer may still answer. */
export const answerDays = 30

/** After so many letters, and so many days after the last of them, somebody calls. */
export const remindersMost = 2
const callAfterDays = 3

/** The moment by which the last letter must have gone out for a call to be due. */
export function calledAfter(now: Date): Date {
  return new Date(now.getTime() - callAfterDays * 86_400_000)
}

type Reminded = { state: string; reminders: number; remindedAt: Date | null }

export function isToCall({ state, reminders, remindedAt }: Reminded, now: Date): boolean {
  const last = reminders === remindersMost ? remindedAt : null
  return state === "self_reported" && last !== null && last <= calledAfter(now)
}

type Entry = {
  startsAt: Date
  endsAt: Date
  minutes: number
  confirmedMinutes: number | null
  state: HoursState
}

type Times = Pick<HoursInput, "date" | "breakMinutes">

/** What the rules must know beyond the form. */
export type Around = {
  kind: PlacementKind
  state: PlacementState
  startsOn: CivilDate
  endsOn: CivilDate
  startsAt: Date
  endsAt: Date
  now: Date
  today: CivilDate
  /** Her other hours: with this employer, and anywhere. */
  withEmployer: readonly Entry[]
  anywhere: readonly Entry[]
  contactHasLeft: boolean
}

type Kept = {
  placement: {
    employerId: string
    kind: string
    state: string
    startsOn: Date
    endsOn: Date
    contact: { leftOn: Date | null }
  }
  hers: readonly (Omit<Entry, "state"> & {
    state: string
    placement: { kind: string; employerId: string }
  })[]
  today: Date
}

/** What the database holds of a placement and of her other hours, as the rules ask for it. */
export function aroundOf(
  { placement, hers, today }: Kept,
  moment: Pick<Around, "startsAt" | "endsAt" | "now">,
): Around {
  const { employerId, kind, contact } = placement
  const anywhere = hers.map((row) => ({
    ...row,
    state: hoursStates.find((one) => one === row.state) ?? "draft",
  }))
  return {
    ...moment,
    kind: placementKinds.find((one) => one === kind) ?? "shadowing",
    state: placementStates.find((one) => one === placement.state) ?? "confirmed",
    startsOn: fromDateColumn(placement.startsOn),
    endsOn: fromDateColumn(placement.endsOn),
    today: fromDateColumn(today),
    contactHasLeft: contact.leftOn !== null && contact.leftOn <= today,
    anywhere,
    withEmployer: anywhere.filter(
      (entry) => entry.placement.employerId === employerId && entry.placement.kind === kind,
    ),
  }
}

const overlap = (one: Around, other: Entry) => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** Minutes between two instants, less the break. */
export function minutesOf(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  breakMinutes: number,
): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) - breakMinutes
}

/** What an entry comes to: as confirmed where it is, else as reported; nothing where she did not come. */
export function countedMinutes(entries: readonly Omit<Entry, "startsAt" | "endsAt">[]): number {
  const minutes = entries.map((entry) =>
    entry.state === "rejected" ? 0 : (entry.confirmedMinutes ?? entry.minutes),
  )
  return minutes.reduce((sum, one) => sum + one, 0)
}

/** All her minutes with the employer once this entry is among them. */
function together({ breakMinutes }: Times, around: Around): number {
  return countedMinutes(around.withEmployer) + minutesOf(around, breakMinutes)
}

const isTooLate = ({ today, endsOn }: { today: CivilDate; endsOn: CivilDate }) =>
  today > addDays(endsOn, answerDays)
const tooLate = () => ({ key: "hours.problems.tooLate", values: { days: answerDays } })

const hoursRules: readonly Rule<Times, Around>[] = [
  {
    broken: (_, { state }) => neverWas(state),
    at: "form",
    say: "hours.problems.placementCancelled",
  },
  { broken: (_, { contactHasLeft }) => contactHasLeft, at: "form", say: "hours.problems.contactLeft" },
  { broken: (_, around) => isTooLate(around), at: "form", say: tooLate },
  {
    broken: ({ date }, { startsOn, endsOn }) => date < startsOn || date > endsOn,
    at: "date",
    say: "hours.problems.outsidePlacement",
  },
  {
    broken: (_, { startsAt, endsAt }) => endsAt <= startsAt,
    at: "endTime",
    say: "hours.problems.endBeforeStart",
  },
  {
    broken: (input, around) => around.startsAt < around.endsAt && minutesOf(around, input.breakMinutes) <= 0,
    at: "breakMinutes",
    say: "hours.problems.breakTooLong",
  },
  {
    broken: (_, around) =>
      around.anywhere.some((other) => other.state !== "rejected" && overlap(around, other)),
    at: "startTime",
    say: "hours.problems.overlaps",
  },
  {
    broken: (input, around) => around.kind === "shadowing" && together(input, around) > mostMinutes,
    at: "endTime",
    say: (_, around) => ({
      key: "hours.problems.shadowingTooLong",
      values: { most: shadowingHours.most, known: countedMinutes(around.withEmployer) / hour },
    }),
  },
]

const hoursDoubts: readonly Doubt<Times, Around>[] = [
  { broken: (_, { endsAt, now }) => endsAt > now, say: "hours.doubts.inFuture" },
  {
    broken: (input, around) => around.kind === "shadowing" && together(input, around) < leastMinutes,
    say: () => ({ key: "hours.doubts.shadowingTooShort", values: { least: shadowingHours.least } }),
  },
]

export function reportProblems(input: Times, around: Around): Problems | null {
  return problemsOf(hoursRules, input, around)
}

export function reportDoubts(input: Times, around: Around): Problem[] {
  return doubtsOf(hoursDoubts, input, around)
}

/** What must be known before another letter goes out. */
export type Waiting = { isWaiting: boolean; contactHasLeft: boolean; today: CivilDate; endsOn: CivilDate }

const reminderRules: readonly Rule<null, Waiting>[] = [
  { broken: (_, { isWaiting }) => !isWaiting, at: "form", say: "hours.problems.alreadyAnswered" },
  { broken: (_, { contactHasLeft }) => contactHasLeft, at: "form", say: "hours.problems.contactLeft" },
  { broken: (_, waiting) => isTooLate(waiting), at: "form", say: tooLate },
]

export function reminderProblems(waiting: Waiting): Problems | null {
  return problemsOf(reminderRules, null, waiting)
}

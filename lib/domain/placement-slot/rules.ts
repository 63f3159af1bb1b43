import { isEligible } from "@/lib/domain/childcare/rules"
import { isClosed, shadowingHours } from "@/lib/domain/placement/rules"
import type { PlacementKind, PlacementState } from "@/lib/domain/placement/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { AgreementInput, CareAnswer, SlotFacts } from "./schema"

/* Where school is out at two, nobody relies on a later hour; who is not of school age yet is minded whatever the hour. */
const schoolHours = { from: "09:00", to: "14:00", age: 6 } as const

export type Span = { startsAt: Date; endsAt: Date }

export const minutesIn = ({ startsAt, endsAt }: Span) =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)

export const plannedMinutes = (spans: readonly Span[]) =>
  spans.reduce((sum, span) => sum + minutesIn(span), 0)

type Hours = Pick<SlotFacts, "date" | "startTime" | "endTime">
type Household = { births: readonly string[]; isHoliday: boolean }

function isInSchoolHours({ date, startTime, endTime }: Hours, isHoliday: boolean): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const isSchoolDay = weekday >= 1 && weekday <= 5 && !isHoliday
  return isSchoolDay && startTime >= schoolHours.from && endTime <= schoolHours.to
}

/** Who minds her children on a day: as was said, or nobody has to; nothing where somebody has to and nobody was named. */
export function careOn(input: Hours & Pick<SlotFacts, "care">, household: Household): CareAnswer | null {
  if (input.care) return input.care
  const young = household.births.filter((birth) => isEligible({ birth }, input.date))
  if (young.length === 0) return "not_needed"
  const atSchool = young.every((birth) => ageRangeOn(birth, input.date).least >= schoolHours.age)
  return atSchool && isInSchoolHours(input, household.isHoliday) ? "school" : null
}

export type Around = Span & {
  kind: PlacementKind
  state: PlacementState
  today: CivilDate
  /** Her other planned days: with this company, and anywhere. */
  withEmployer: readonly Span[]
  anywhere: readonly Span[]
  /** Somebody agreed to the days as they stand. */
  isAgreed: boolean
}

const overlap = (one: Span, other: Span) => one.startsAt < other.endsAt && other.startsAt < one.endsAt
const together = (around: Around) => plannedMinutes(around.withEmployer) + minutesIn(around)

const slotRules: readonly Rule<SlotFacts, Around>[] = [
  { broken: (_, { kind }) => kind !== "shadowing", at: "form", say: "placement-slot.problems.notShadowing" },
  { broken: (_, { state }) => isClosed(state), at: "form", say: "placement-slot.problems.over" },
  {
    broken: (_, { startsAt, endsAt }) => endsAt <= startsAt,
    at: "endTime",
    say: "placement-slot.problems.endBeforeStart",
  },
  {
    broken: (_, around) => around.anywhere.some((other) => overlap(around, other)),
    at: "startTime",
    say: "placement-slot.problems.overlaps",
  },
  {
    broken: (_, around) => together(around) > shadowingHours.most * 60,
    at: "endTime",
    say: (_, around) => ({
      key: "placement-slot.problems.tooLong",
      values: { most: shadowingHours.most, planned: plannedMinutes(around.withEmployer) / 60 },
    }),
  },
  {
    broken: ({ care, careWho }) => care !== null && careWho === null,
    at: "careWho",
    say: "placement-slot.problems.whoMissing",
  },
]

const slotDoubts: readonly Doubt<SlotFacts, Around>[] = [
  { broken: (_, { isAgreed }) => isAgreed, say: "placement-slot.doubts.agreed" },
  { broken: ({ date }, { today }) => date < today, say: "placement-slot.doubts.past" },
]

export function slotProblems(input: SlotFacts, around: Around): Problems | null {
  return problemsOf(slotRules, input, around)
}

/** A change of who minds the children alone is nobody else's business: nobody is asked again. */
export function slotDoubtsOf(input: SlotFacts, around: Around, isSameTime: boolean): Problem[] {
  return isSameTime ? [] : doubtsOf(slotDoubts, input, around)
}

export type Standing = { kind: PlacementKind; state: PlacementState; days: number; version: number }

const agreementRules: readonly Rule<AgreementInput, Standing>[] = [
  { broken: (_, { kind }) => kind !== "shadowing", at: "form", say: "placement-slot.problems.notShadowing" },
  { broken: (_, { state }) => isClosed(state), at: "form", say: "placement-slot.problems.over" },
  {
    broken: (input, { version }) => input.version !== version,
    at: "form",
    say: "placement-slot.problems.changed",
  },
  {
    broken: ({ agrees }, { days }) => agrees && days === 0,
    at: "form",
    say: "placement-slot.problems.noDays",
  },
]

export function agreementProblems(input: AgreementInput, standing: Standing): Problems | null {
  return problemsOf(agreementRules, input, standing)
}

type Facts = {
  employerAgreed: boolean
  participantAgreed: boolean
  days: readonly { care: string | null }[]
  insuranceOk: boolean
}

export const gapKeys = ["days", "employer", "participant", "care", "insurance"] as const

/** What a shadowing still waits for before it is confirmed; insurance is asked about and does not hold it up. */
export function missingFor({ employerAgreed, participantAgreed, days, insuranceOk }: Facts) {
  const isMissing = {
    days: days.length === 0,
    employer: !employerAgreed,
    participant: !participantAgreed,
    care: days.some(({ care }) => care === null),
    insurance: !insuranceOk,
  }
  return gapKeys.filter((key) => isMissing[key])
}

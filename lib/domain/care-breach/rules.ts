import { adultsForAges, type Ratios } from "@/lib/domain/care-ratio/rules"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

const hour = 3_600_000
/** So long before a session its coordinator is told. */
const warnedHours = 48

/** Days of the calendar, from today on, in which those hours lie. */
export const warnedDays = 2

export function warnedUntil(now: Date): Date {
  return new Date(now.getTime() + warnedHours * hour)
}

/** Childcare as it is planned: the ages of the children, and who looks after them. */
export type Planned = {
  offer: string
  place: string | null
  startsAt: string
  ages: readonly number[]
  carers: readonly { fits: boolean }[]
}

/** Where fewer adults with valid checks are assigned than the children need, in the days of which a coordinator is told. */
export function lackingCarers(plan: readonly Planned[], ratios: Ratios, now: Date) {
  return plan
    .map(({ offer, place, startsAt, ages, carers }) => ({
      offer,
      place,
      startsAt: new Date(startsAt),
      needed: adultsForAges(ages, ratios),
      present: carers.filter(({ fits }) => fits).length,
    }))
    .filter(
      ({ startsAt, needed, present }) => now < startsAt && startsAt <= warnedUntil(now) && present < needed,
    )
}

type Approvable = { state: string; childcare: string; isApproved: boolean }

/** Childcare that is not possible keeps a session from being planned, and one that lost it from being held. */
export function awaitsApproval({ state, childcare, isApproved }: Approvable): boolean {
  return childcare === "not_possible" && !isApproved && (state === "draft" || state === "scheduled")
}

/** Planned without the childcare that is needed it is a draft, until a coordinator approves it. */
export function plannedState(childcare: string): "draft" | "scheduled" {
  return childcare === "not_possible" ? "draft" : "scheduled"
}

const approvalRules: readonly Rule<object, Approvable>[] = [
  { broken: (_, { isApproved }) => isApproved, at: "form", say: "care-breach.problems.approvedAlready" },
  {
    broken: (_, session) => !awaitsApproval(session),
    at: "form",
    say: "care-breach.problems.nothingToApprove",
  },
]

export function approvalProblems(around: Approvable): Problems | null {
  return problemsOf(approvalRules, {}, around)
}

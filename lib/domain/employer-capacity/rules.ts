import { addDays, addMonths, type CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { CapacityFacts } from "./schema"

/** How many women a month, of both kinds together and of each; null where nothing was agreed. */
export type Limits = { perMonth: number | null; shadowing: number | null; workExperience: number | null }
export type Used = { shadowing: number; workExperience: number }
export type Pause = { pausedFrom: CivilDate | null; pausedUntil: CivilDate | null }

export type Free = {
  /** Nothing was agreed: nobody can say. */
  total: number | null
  shadowing: number | null
  workExperience: number | null
}

/** What is still free in a month; never less than nothing. */
export function freePlaces(limits: Limits, used: Used, isPaused: boolean): Free {
  const all = left(limits.perMonth, used.shadowing + used.workExperience)
  const shadowing = least(left(limits.shadowing, used.shadowing), all)
  const workExperience = least(left(limits.workExperience, used.workExperience), all)
  const both =
    limits.shadowing === null || limits.workExperience === null ? null : sum(shadowing, workExperience)
  const total = least(all, both) ?? most(shadowing, workExperience)
  const none = (free: number | null) => (free === null ? null : 0)
  if (!isPaused) return { total, shadowing, workExperience }
  return { total: none(total), shadowing: none(shadowing), workExperience: none(workExperience) }
}

export function isPaused({ pausedFrom, pausedUntil }: Pause, today: CivilDate): boolean {
  return pausedFrom !== null && pausedFrom <= today && (pausedUntil === null || today <= pausedUntil)
}

/** The first and the last day of the month of a day. */
export function monthOf(day: CivilDate): [CivilDate, CivilDate] {
  const first = `${day.slice(0, 7)}-01`
  return [first, addDays(addMonths(first, 1), -1)]
}

const left = (limit: number | null, used: number) => (limit === null ? null : Math.max(0, limit - used))

function least(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}

function most(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}

function sum(one: number | null, other: number | null): number {
  return (one ?? 0) + (other ?? 0)
}

export type Around = { today: CivilDate; deals: boolean }

const capacityRules: readonly Rule<CapacityFacts, Around>[] = [
  { broken: (_, { deals }) => !deals, at: "form", say: "employer.problems.notOurs" },
  {
    broken: ({ agreementOn }, { today }) => agreementOn !== null && agreementOn > today,
    at: "agreementOn",
    say: "employer-capacity.problems.agreementAhead",
  },
  {
    broken: ({ perMonth, shadowing, workExperience }) =>
      perMonth !== null && Math.max(shadowing ?? 0, workExperience ?? 0) > perMonth,
    at: "perMonth",
    say: "employer-capacity.problems.kindAboveAll",
  },
  {
    broken: ({ pausedFrom, pausedUntil, pauseReason }) =>
      pausedFrom === null && (pausedUntil !== null || pauseReason !== null),
    at: "pausedFrom",
    say: "employer-capacity.problems.pauseStart",
  },
  {
    broken: ({ pausedFrom, pausedUntil }) =>
      pausedFrom !== null && pausedUntil !== null && pausedUntil < pausedFrom,
    at: "pausedUntil",
    say: "employer-capacity.problems.pauseEnd",
  },
]

export function capacityProblems(input: CapacityFacts, around: Around): Problems | null {
  return problemsOf(capacityRules, input, around)
}

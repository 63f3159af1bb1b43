import { addDays, type CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { ResidenceFacts } from "./schema"

/** So long before a permit ends somebody looks at it with her. */
export const noticeDays = 90

const residenceRules: readonly Rule<ResidenceFacts, null>[] = [
  {
    broken: ({ validFrom, validTo }) =>
      validFrom !== undefined && validTo !== undefined && validTo < validFrom,
    at: "validTo",
    say: "residence.problems.endBeforeStart",
  },
  {
    broken: ({ kind, evidence }) => kind === "unknown" && evidence !== "declared",
    at: "evidence",
    say: "residence.problems.nothingSeen",
  },
]

export function residenceProblems(input: ResidenceFacts): Problems | null {
  return problemsOf(residenceRules, input, null)
}

export type Status = { id: string; validFrom: CivilDate | null; validTo: CivilDate | null; createdAt: Date }

/** Her statuses, the latest first; one without a beginning is the earliest. */
export function latestFirst<One extends Status>(statuses: readonly One[]): One[] {
  return statuses.toSorted(
    (one, other) =>
      (other.validFrom ?? "").localeCompare(one.validFrom ?? "") ||
      other.createdAt.getTime() - one.createdAt.getTime(),
  )
}

/** The day on which somebody must look at a paper that ends: ninety days before, or today where that is nearer. */
export function noticeOn(validTo: CivilDate, today: CivilDate): CivilDate {
  const early = addDays(validTo, -noticeDays)
  return early < today ? today : early
}

/** The task that each status asks for: only the latest one can, and only where it ends. */
export function noticesOf(statuses: readonly Status[], today: CivilDate) {
  return latestFirst(statuses).map(({ id, validTo }, place) => ({
    id,
    endsOn: place === 0 ? validTo : null,
    dueOn: place === 0 && validTo !== null ? noticeOn(validTo, today) : null,
  }))
}

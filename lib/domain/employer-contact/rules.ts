import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { LeaveInput } from "./schema"

/** Somebody with this address is known at this company already. */
export function contactProblems({ isKnown }: { isKnown: boolean }): Problems | null {
  return isKnown ? { email: { key: "employer.problems.contactKnown" } } : null
}

/** What a leaving must know: what hangs on her, and who could follow. */
export type Leaving = {
  today: CivilDate
  hasLeft: boolean
  /** Placements that go on, or whose hours wait. */
  charge: number
  others: readonly string[]
  /** Addresses that are known at the company. */
  addresses: readonly string[]
}

const leaveRules: readonly Rule<LeaveInput, Leaving>[] = [
  { broken: (_, { hasLeft }) => hasLeft, at: "form", say: "employer-contact.problems.leftAlready" },
  {
    broken: ({ leftOn }, { today }) => leftOn > today,
    at: "leftOn",
    say: "employer-contact.problems.ahead",
  },
  {
    broken: ({ successorId }, { charge }) => successorId === "" && charge > 0,
    at: "successorId",
    say: (_, { charge }) => ({
      key: "employer-contact.problems.successorMissing",
      values: { count: charge },
    }),
  },
  {
    broken: ({ successorId }, { others }) =>
      successorId !== "" && successorId !== "new" && !others.includes(successorId),
    at: "successorId",
    say: "employer-contact.problems.successorGone",
  },
  {
    broken: ({ successorId, newEmail }, { addresses }) =>
      successorId === "new" && addresses.includes(newEmail.trim().toLowerCase()),
    at: "newEmail",
    say: "employer.problems.contactKnown",
  },
]

export function leaveProblems(input: LeaveInput, around: Leaving): Problems | null {
  return problemsOf(leaveRules, input, around)
}

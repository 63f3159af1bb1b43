import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

const say = (key: string) => `counselling-session.problems.${key}`

type Group = { kind: string; capacity: number | null; people: number }
const groupRules: readonly Rule<Group, null>[] = [
  {
    broken: ({ kind, people }) => kind === "individual" && people === 0,
    at: "participantIds",
    say: say("expectedMissing"),
  },
  {
    broken: ({ capacity, people }) => capacity !== null && people > capacity,
    at: "participantIds",
    say: ({ capacity }) => ({ key: say("overCapacity"), values: { capacity: capacity ?? 0 } }),
  },
]

/** Whom a session is planned again for: somebody, and not more than it has places. */
export function groupProblems(group: Group): Problems | null {
  return problemsOf(groupRules, group, null)
}

/** Somebody of a group, and what stands against expecting her again. */
export type Again = {
  id: string
  name: string
  against: "left" | "unaccompanied" | "cancelled" | "waitlisted" | null
}

/** Who can be expected again; who cancelled or waited last time may be, but is not chosen by itself. */
export function comesAgain({ against }: Pick<Again, "against">): boolean {
  return against !== "left" && against !== "unaccompanied"
}

import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { SameState } from "./schema"

/** So many days both organisations can take back that they know the same woman. */
export const daysToTakeBack = 30

const day = 24 * 60 * 60 * 1000

/** What one organisation knows of one partner. */
export type Match = { state: SameState; since: Date | null }

/** Until when it can be taken back; nothing where it cannot, or not any more. */
export function takeBackUntil({ state, since }: Match, now: Date): Date | null {
  if (state !== "same" || !since) return null
  const until = new Date(since.getTime() + daysToTakeBack * day)
  return now <= until ? until : null
}

type Around = { match: Match | null; needs: SameState; now: Date }

const rules: readonly Rule<null, Around>[] = [
  /* A consent that ended, files that do not look alike any more, and an answer of "not the same" are all said alike. */
  { broken: (_, { match }) => match === null, at: "form", say: "same-person.problems.gone" },
  {
    broken: (_, { match, needs }) => match !== null && match.state !== needs,
    at: "form",
    say: (_, { match }) => ({ key: `same-person.problems.isAlready.${match?.state ?? "none"}` }),
  },
  {
    broken: (_, { match, needs, now }) =>
      match?.state === "same" && needs === "same" && takeBackUntil(match, now) === null,
    at: "form",
    say: "same-person.problems.tooLate",
  },
]

/** What stands in the way of claiming, answering or taking back: each needs one state of the match. */
export function matchProblems(around: Around): Problems | null {
  return problemsOf(rules, null, around)
}

import { fileOpen } from "@/lib/domain/itinerary/rules"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

type AroundRemoval = { phase: string; actions: number }

const removalRules: readonly Rule<unknown, AroundRemoval>[] = [
  fileOpen,
  { broken: (_, { actions }) => actions > 0, at: "form", say: "itinerary.problems.objectiveHasActions" },
]

/** What was done or dropped under an objective is kept, and so is the objective. */
export function removalProblems(around: AroundRemoval): Problems | null {
  return problemsOf(removalRules, undefined, around)
}

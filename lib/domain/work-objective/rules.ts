import { isOpenToChange } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Objective } from "./schema"

type Known = { escoUri: string | null; label: string }
type Around = { state: WorkState; known: readonly Known[] }
const say = (key: string) => `work-experience.problems.${key}`

const stillOpen: Rule<unknown, { state: WorkState }> = {
  broken: (_, { state }) => !isOpenToChange(state),
  at: "form",
  say: say("agreementRuns"),
}

const objectiveRules: readonly Rule<Objective, Around>[] = [
  stillOpen,
  {
    broken: ({ skill }, { known }) =>
      known.some(({ escoUri, label }) => (skill.uri ? escoUri === skill.uri : label === skill.label)),
    at: "skill",
    say: say("objectiveThere"),
  },
]

export function objectiveProblems(input: Objective, around: Around): Problems | null {
  return problemsOf(objectiveRules, input, around)
}

export function removalProblems(state: WorkState): Problems | null {
  return problemsOf([stillOpen], undefined, { state })
}

/** A level is reached at work, not before it. */
export function levelProblems(state: WorkState): Problems | null {
  return isOpenToChange(state) || state === "cancelled" ? { form: { key: say("notBegun") } } : null
}

import { endOfMonth, monthOf } from "@/lib/domain/road-map/rules"
import type { RoadMapState } from "@/lib/domain/road-map/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type RoadMapStepInput, stepsMost } from "./schema"

/** The day that a step is due where nobody named one. */
export function dueOf(
  { dueOn, month }: Pick<RoadMapStepInput, "dueOn" | "month">,
  exitOn: CivilDate,
): CivilDate {
  return dueOn ?? endOfMonth(month, exitOn)
}

export type AroundStep = {
  state: RoadMapState
  exitOn: CivilDate
  /** How many steps there are beside this one. */
  others: number
  isPhrase: boolean
}

const stepRules: readonly Rule<RoadMapStepInput, AroundStep>[] = [
  { broken: (_, { state }) => state !== "draft", at: "form", say: "road-map.problems.notDraft" },
  {
    broken: (_, { others }) => others >= stepsMost,
    at: "form",
    say: () => ({ key: "road-map.problems.tooManySteps", values: { most: stepsMost } }),
  },
  {
    broken: ({ phraseKey }, { isPhrase }) => phraseKey !== undefined && !isPhrase,
    at: "phraseKey",
    say: "phrase.problems.unknown",
  },
  {
    broken: ({ phraseKey, what }) => phraseKey === undefined && what === undefined,
    at: "what",
    say: "road-map.problems.whatMissing",
  },
  {
    broken: (step, { exitOn }) => monthOf(dueOf(step, exitOn), exitOn) === null,
    at: "dueOn",
    say: "road-map.problems.dueOutside",
  },
  {
    broken: (step, { exitOn }) => {
      const month = monthOf(dueOf(step, exitOn), exitOn)
      return month !== null && month !== step.month
    },
    at: "dueOn",
    say: "road-map.problems.dueInOtherMonth",
  },
]

export function stepProblems(input: RoadMapStepInput, around: AroundStep): Problems | null {
  return problemsOf(stepRules, input, around)
}

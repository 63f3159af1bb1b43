import type { RoadMapState } from "@/lib/domain/road-map/schema"
import type { RoadMapStepState } from "@/lib/domain/road-map-step/schema"
import { addDays, type CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { StepMarkInput, StepReopenInput } from "./schema"

/** How a step goes on. What was done at once was under way before, if only for a moment. */
export const stepMoves: Record<RoadMapStepState, readonly RoadMapStepState[]> = {
  planned: ["in_progress", "done", "not_done", "cancelled"],
  in_progress: ["done", "not_done", "cancelled"],
  done: [],
  not_done: [],
  cancelled: [],
}

/** After the six months, how long it can still be told how her steps went: as long as the follow-up may ask. */
const toldFor = 28

export type AroundMark = {
  roadMap: RoadMapState
  from: RoadMapStepState
  horizonTo: CivilDate
  today: CivilDate
}

const inForce: readonly Rule<unknown, AroundMark>[] = [
  {
    broken: (_, { roadMap }) => roadMap === "draft" || roadMap === "superseded",
    at: "form",
    say: "road-map.problems.notInForce",
  },
  {
    broken: (_, { today, horizonTo }) => today > addDays(horizonTo, toldFor),
    at: "form",
    say: "road-map.problems.toldTooLate",
  },
]

const markRules: readonly Rule<StepMarkInput, AroundMark>[] = [
  ...inForce,
  {
    broken: ({ state }, { from }) => !stepMoves[from].includes(state),
    at: "state",
    say: "road-map.problems.stepMove",
  },
  {
    broken: ({ state, reason }) => (state === "not_done" || state === "cancelled") && reason === undefined,
    at: "reason",
    say: "road-map.problems.reasonMissing",
  },
]

const reopenRules: readonly Rule<StepReopenInput, AroundMark>[] = [
  ...inForce,
  { broken: (_, { from }) => from === "planned", at: "form", say: "road-map.problems.stepMove" },
]

export function markProblems(input: StepMarkInput, around: AroundMark): Problems | null {
  return problemsOf(markRules, input, around)
}

/** Only what was marked can be taken back. */
export function reopenProblems(input: StepReopenInput, around: AroundMark): Problems | null {
  return problemsOf(reopenRules, input, around)
}

import { type Change, fileOpen } from "@/lib/domain/itinerary/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type Moving, type StepState, stepStates } from "./schema"

/** Where an action can go from where it is; anything not listed is refused. What is closed stays as it is. */
export const moves: Readonly<Record<StepState, readonly StepState[]>> = {
  planned: ["in_progress", "cancelled"],
  in_progress: ["done", "not_done", "cancelled"],
  done: [],
  not_done: [],
  cancelled: [],
}

export function canMove(from: StepState, to: StepState): boolean {
  return moves[from].includes(to)
}

export function isOpen(state: StepState): boolean {
  return moves[state].length > 0
}

/** What stands in the column, as a state that the rules know. */
export function stateOf(column: string): StepState {
  return stepStates.find((known) => known === column) ?? "planned"
}

/** Nobody writes it down: an action that is open after its day is late. */
export function isLate(
  { state, dueOn }: { state: StepState; dueOn: CivilDate | null },
  today: CivilDate,
): boolean {
  return isOpen(state) && dueOn !== null && dueOn < today
}

const reasons: readonly StepState[] = ["not_done", "cancelled"]

type AroundMove = { phase: string; from: StepState; today: CivilDate }

const moveRules: readonly Rule<Moving, AroundMove>[] = [
  fileOpen,
  {
    broken: ({ to }, { from }) => !canMove(from, to),
    at: "form",
    say: (_, { from }) => ({ key: `itinerary.problems.move.${from}` }),
  },
  {
    broken: ({ to, reason }) => reasons.includes(to) && reason === null,
    at: "reason",
    say: "itinerary.problems.reasonMissing",
  },
  {
    broken: ({ doneOn }, { today }) => doneOn !== undefined && doneOn > today,
    at: "doneOn",
    say: "itinerary.problems.inFuture",
  },
]

export function moveProblems(input: Moving, around: AroundMove): Problems | null {
  return problemsOf(moveRules, input, around)
}

/** What a move means for her agreement. */
export const changeOf: Readonly<Record<StepState, Change>> = {
  planned: "action_taken_back",
  in_progress: "action_started",
  done: "action_done",
  not_done: "action_not_done",
  cancelled: "action_cancelled",
}

type AroundAction = { phase: string; state: StepState; obstacleIsHers: boolean; objectiveIsHers: boolean }

const actionRules: readonly Rule<unknown, AroundAction>[] = [
  fileOpen,
  { broken: (_, { state }) => !isOpen(state), at: "form", say: "itinerary.problems.actionClosed" },
  {
    broken: (_, { obstacleIsHers }) => !obstacleIsHers,
    at: "obstacleId",
    say: "itinerary.problems.obstacleMissing",
  },
  {
    broken: (_, { objectiveIsHers }) => !objectiveIsHers,
    at: "objectiveId",
    say: "itinerary.problems.objectiveChoice",
  },
]

export function actionProblems(around: AroundAction): Problems | null {
  return problemsOf(actionRules, undefined, around)
}

const takenBackFor = 24 * 3_600_000

/** An action as it stood before its last move, and who made that move when. */
export type LastMove = {
  version: number
  by: string | null
  at: Date
  state: string
  doneOn: Date | null
  result: string | null
  reason: string | null
}
type AroundTakingBack = {
  phase: string
  state: StepState
  version: number
  me: string
  now: Date
  last: Pick<LastMove, "version" | "by" | "at" | "state"> | null
}

/** A move is taken back by whoever made it, within a day, while nothing else has happened to the action. */
const takingBackRules: readonly Rule<unknown, AroundTakingBack>[] = [
  fileOpen,
  {
    broken: (_, { last, state, version, me, now }) =>
      last === null ||
      last.version !== version - 1 ||
      last.state === state ||
      last.by !== me ||
      now.getTime() - last.at.getTime() > takenBackFor,
    at: "form",
    say: "itinerary.problems.tooLateToTakeBack",
  },
]

export function takingBackProblems(around: AroundTakingBack): Problems | null {
  return problemsOf(takingBackRules, undefined, around)
}

import { moveBetween, type WorkGuard } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import type { WorkMoving } from "./schema"

/** What a work experience has, as far as the guards of its moves ask. */
export type WorkStanding = {
  state: WorkState
  plannedDays: number
  objectives: number
  waiting: number
  /** A right to work that somebody has seen on paper. Null where the person may not know: then it stands in nobody's way. */
  mayWork: boolean | null
  startsOn: CivilDate
  today: CivilDate
}

const guards: Record<WorkGuard, (standing: WorkStanding) => boolean> = {
  planned: ({ plannedDays: days }) => days > 0,
  objectives: ({ objectives }) => objectives > 0,
  signedByAll: ({ waiting }) => waiting === 0,
  begun: ({ startsOn, today }) => startsOn <= today,
  mayWork: ({ mayWork }) => mayWork !== false,
}

/** What still stands in the way of a move; null where it leads nowhere from here. */
export function missingForMove(standing: WorkStanding, to: WorkState): readonly WorkGuard[] | null {
  const move = moveBetween(standing.state, to)
  return move ? move.needs.filter((guard) => !guards[guard](standing)) : null
}

export function workMoveProblems({ to }: WorkMoving, standing: WorkStanding): Problems | null {
  const missing = missingForMove(standing, to)
  if (missing === null) return { form: { key: "work-experience.problems.notPossible" } }
  const [first] = missing
  return first ? { form: { key: `work-experience.missing.${first}` } } : null
}

type Paper = { rightToWork: string; evidence: string; validTo: CivilDate | null }

/** Whether somebody has seen that she may work on this day; the paper is the latest there is. */
export function hasSeenRight(paper: Paper | undefined, today: CivilDate): boolean {
  if (!paper || (paper.validTo !== null && paper.validTo < today)) return false
  return ["yes", "restricted"].includes(paper.rightToWork) && ["seen", "copy"].includes(paper.evidence)
}

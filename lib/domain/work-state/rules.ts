import { type WorkEnding, type WorkState, workEndings, workStates } from "./schema"

/** What must be true before a move; each has its sentence under work-experience.missing. */
export type WorkGuard = "planned" | "objectives" | "signedByAll" | "mayWork" | "begun"

export type WorkMove = { from: readonly WorkState[]; to: WorkState; needs: readonly WorkGuard[] }

const underWay = ["active", "suspended"] as const
const notBegun = ["draft", "awaiting_signatures", "signed"] as const

/** Where a work experience can go from where it is (6.6). Anything not listed is refused. */
export const workMoves: readonly WorkMove[] = [
  { from: ["draft"], to: "awaiting_signatures", needs: ["planned", "objectives"] },
  { from: ["awaiting_signatures"], to: "signed", needs: ["signedByAll"] },
  /* what is signed was changed: it is agreed anew */
  { from: ["awaiting_signatures", "signed"], to: "draft", needs: [] },
  { from: ["signed"], to: "active", needs: ["signedByAll", "begun", "mayWork"] },
  { from: ["active"], to: "suspended", needs: [] },
  { from: ["suspended"], to: "active", needs: [] },
  { from: underWay, to: "completed", needs: [] },
  { from: underWay, to: "converted_to_job", needs: [] },
  { from: underWay, to: "interrupted", needs: [] },
  { from: notBegun, to: "cancelled", needs: [] },
]

export function moveBetween(from: WorkState, to: WorkState): WorkMove | undefined {
  return workMoves.find((move) => move.to === to && move.from.includes(from))
}

export const canGo = (from: WorkState, to: WorkState) => moveBetween(from, to) !== undefined

/** She is there, or was and comes back. */
export const isUnderWay = (state: WorkState) => underWay.some((one) => one === state)
/** Nobody has begun yet: the agreement can still be written. */
export const isOpenToChange = (state: WorkState) => notBegun.some((one) => one === state)

export function endingIn(state: WorkState): WorkEnding | null {
  return workEndings.find((one) => one === state) ?? null
}

/** How an ending counts: a job that came earlier is a good one, and yet not the whole of it (E16). */
export function countsAs(ending: WorkEnding): { positive: boolean; completed: boolean } {
  return { positive: ending !== "interrupted", completed: ending === "completed" }
}

export function workStateOf(stored: string): WorkState {
  return workStates.find((state) => state === stored) ?? "cancelled"
}

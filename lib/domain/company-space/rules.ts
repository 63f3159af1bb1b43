import type { SharedHours, SharedPlacement, SpaceView } from "./schema"

export type WaitingDay = { placement: SharedPlacement; entry: SharedHours }

/** The days that wait for an answer, each with the placement it belongs to. */
export function waitingDays({ placements, waiting }: SpaceView): WaitingDay[] {
  return waiting.flatMap(({ placementRef, entryRef }) => {
    const placement = placements.find((one) => one.placementRef === placementRef)
    const entry = placement?.hours.find((one) => one.entryRef === entryRef)
    return placement && entry ? [{ placement, entry }] : []
  })
}

import { type Axis, axes } from "@/lib/domain/itinerary/schema"
import { type StepKind, stepKinds } from "@/lib/domain/itinerary-step/schema"
import { type ObstacleKind, obstacleKinds } from "@/lib/domain/obstacle/schema"
import { schedules } from "@/lib/domain/profile-outlook/schema"

/** What stands in a column, as one of the values that have words. */
export function axisOf(column: string): Axis {
  return axes.find((known) => known === column) ?? "participation"
}

export function actionKindOf(column: string): StepKind {
  return stepKinds.find((known) => known === column) ?? "other"
}

export function obstacleKindOf(column: string): ObstacleKind {
  return obstacleKinds.find((known) => known === column) ?? "other"
}

export function schedulesOf(column: readonly string[]) {
  return schedules.filter((known) => column.includes(known))
}

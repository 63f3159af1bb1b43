import type { z } from "zod"
import type { ItineraryPage, PlannedAction } from "@/lib/domain/itinerary/queries"
import type { newActionInput } from "@/lib/domain/itinerary-step/schema"
import { actionKindOf, obstacleKindOf } from "./known"

type ActionInput = z.input<typeof newActionInput>

/** Whether an action is added or changed, the fields are the same. */
export type ActionForm = Omit<ActionInput, "kind" | "why"> & {
  kind: ActionInput["kind"] | ""
  why: ActionInput["why"]
  stepId?: string
  version?: number | string
}

/** What an action can be about: her open obstacles, and the objectives of the plan. */
export type ActionChoices = {
  obstacles: { id: string; kind: ReturnType<typeof obstacleKindOf> }[]
  objectives: { value: string; label: string }[]
}

export function choicesOf({ obstacles, objectives }: ItineraryPage): ActionChoices {
  return {
    obstacles: obstacles.map(({ id, kind }) => ({ id, kind: obstacleKindOf(kind) })),
    objectives: objectives.map(({ id, what }) => ({ value: id, label: what })),
  }
}

/** The fields of an action as they stand. */
export function valuesOf(action: PlannedAction) {
  const { objectiveId, kind, what, measure, whoHelps, obstacle, wish, dueOn } = action
  return {
    objectiveId,
    kind: actionKindOf(kind),
    what,
    measure: measure ?? "",
    whoHelps: whoHelps ?? "",
    why: obstacle ? ("obstacle" as const) : ("wish" as const),
    obstacleId: obstacle?.id ?? "",
    wish: wish ?? "",
    dueOn: dueOn ?? "",
  }
}

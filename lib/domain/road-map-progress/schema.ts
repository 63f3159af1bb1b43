import { z } from "zod"
import { textIfAny, version } from "@/lib/domain/road-map/schema"
import { roadMapStepStates, stepPlace } from "@/lib/domain/road-map-step/schema"

export const stepMarkInput = stepPlace.extend({
  version,
  state: z.enum(roadMapStepStates, { error: "road-map.problems.stateMissing" }),
  reason: textIfAny(300),
})

export const stepReopenInput = stepPlace.extend({ version, state: z.enum(["planned", "in_progress"]) })

export type StepMarkInput = z.output<typeof stepMarkInput>
export type StepReopenInput = z.output<typeof stepReopenInput>

import { z } from "zod"
import { languageCode } from "@/lib/domain/phrase/schema"
import { textIfAny, version } from "@/lib/domain/road-map/schema"
import { isCivilDate } from "@/lib/platform/dates"

export const roadMapStepStates = ["planned", "in_progress", "done", "not_done", "cancelled"] as const
export type RoadMapStepState = (typeof roadMapStepStates)[number]

/** The most steps that still make a plan and not a list. */
export const stepsMost = 40

export const roadMapStepInput = z.object({
  roadMapId: z.uuid(),
  /** Of a step that is there already, with the version it was drawn with. */
  stepId: z.uuid().optional(),
  version: version.optional(),
  month: z.coerce
    .number()
    .int()
    .min(1, "road-map.problems.monthMissing")
    .max(6, "road-map.problems.monthMissing"),
  /** A phrase of the list, with what stands in its blank; or else free text in one language. */
  phraseKey: textIfAny(80),
  detail: textIfAny(120),
  what: textIfAny(300),
  language: languageCode,
  whoHelps: textIfAny(160),
  doneWhen: textIfAny(300),
  /** Without it the step is due when its month ends. */
  dueOn: z
    .union([
      z.literal("").transform(() => undefined),
      z.string().refine(isCivilDate, "road-map.problems.dayUnclear"),
    ])
    .optional(),
})

export const stepPlace = z.object({ stepId: z.uuid() })

export const stepMoveInput = stepPlace.extend({ direction: z.enum(["up", "down"]) })

export type RoadMapStepInput = z.output<typeof roadMapStepInput>

import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { axes, version, words } from "@/lib/domain/itinerary/schema"

const objective = {
  axis: z.enum(axes, { error: "itinerary.problems.axisMissing" }),
  what: words("objectiveWhatMissing", 500),
  draft: draftBeside,
}

export const newObjectiveInput = z.object({ itineraryId: z.uuid(), ...objective })
export const objectiveRevisionInput = z.object({ objectiveId: z.uuid(), version, ...objective })
export const objectiveInput = z.object({ objectiveId: z.uuid() })

export const towards = z.enum(["up", "down"])
export const objectiveOrderInput = z.object({ objectiveId: z.uuid(), towards })

import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { day, wordsIfAny } from "@/lib/domain/itinerary/schema"
import { stepBeside } from "@/lib/domain/next-step/schema"

/** A look at the plan together; the stamp says as which the plan stood when they looked. */
export const reviewInput = z.object({
  itineraryId: z.uuid(),
  stamp: z.string().max(4000),
  reviewedOn: day,
  note: wordsIfAny(5000),
  sheAgrees: z.boolean().default(false),
  ...stepBeside,
  draft: draftBeside,
})

export type Reviewing = z.output<typeof reviewInput>

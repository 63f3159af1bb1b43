import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { lineIfAny, wholeIfAny } from "@/lib/domain/employer/schema"
import { isCivilDate } from "@/lib/platform/dates"

const womenIfAny = wholeIfAny(500, "employer-capacity.problems.number")

export const dayIfAny = (key: string) =>
  z
    .string()
    .refine((day) => day === "" || isCivilDate(day), key)
    .optional()
    .transform((day) => day || null)

export const capacityFacts = z.object({
  agreementOn: dayIfAny("employer-capacity.problems.day"),
  perMonth: womenIfAny,
  shadowing: womenIfAny,
  workExperience: womenIfAny,
  pausedFrom: dayIfAny("employer-capacity.problems.day"),
  pausedUntil: dayIfAny("employer-capacity.problems.day"),
  pauseReason: lineIfAny(300).transform((text) => text ?? null),
})
export type CapacityFacts = z.output<typeof capacityFacts>

/** Version 0 is nothing agreed yet. */
export const capacityInput = capacityFacts.extend({
  employerId: z.uuid(),
  version: z.number().int().min(0),
  draft: draftBeside,
})

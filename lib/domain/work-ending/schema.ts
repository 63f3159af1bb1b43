import { z } from "zod"
import { day, ofWork, wordsIfAny } from "@/lib/domain/work-state/schema"

export const endedBy = ["participant", "employer", "organisation", "external"] as const

export const endingInput = z.object({
  ...ofWork,
  endedOn: day,
  /** Whether a job came of it. */
  hired: z.enum(["yes", "no"], { error: "work-experience.problems.hiredMissing" }),
  by: z.union([z.literal("").transform(() => null), z.enum(endedBy)]),
  reason: wordsIfAny(500),
})
export type Ending = z.output<typeof endingInput>

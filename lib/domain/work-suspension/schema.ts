import { z } from "zod"
import { day, ofWork } from "@/lib/domain/work-state/schema"

/** Why she is not expected; what concerns her health is not told apart. */
export const suspensionReasons = ["hers", "host", "holiday", "papers", "other"] as const

export const suspensionInput = z.object({
  ...ofWork,
  from: day,
  reason: z.enum(suspensionReasons, { error: "work-experience.problems.reasonMissing" }),
})
export const resumptionInput = z.object({
  ...ofWork,
  /** The first day on which she is back. */
  backOn: day,
})

export type Suspending = z.output<typeof suspensionInput>
export type Resuming = z.output<typeof resumptionInput>

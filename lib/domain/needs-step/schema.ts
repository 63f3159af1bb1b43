import { z } from "zod"
import { namedLine } from "@/lib/domain/employer/schema"
import { dayIfAny } from "@/lib/domain/employer-capacity/schema"

export const stepOwners = ["us", "employer", "both"] as const
export type StepOwner = (typeof stepOwners)[number]

export const stepInput = z.object({
  analysisId: z.uuid(),
  what: namedLine("needs-step.problems.whatMissing", 300),
  who: z.enum(stepOwners, { error: "needs-step.problems.whoMissing" }),
  dueOn: dayIfAny("needs-step.problems.day"),
})
export const stepOne = z.object({ stepId: z.uuid() })

import { z } from "zod"
import { line } from "@/lib/domain/participant/schema"

export const decisions = ["eligible", "not_eligible"] as const

/** Why she cannot enter, by the programme's own settings. */
export const reasons = [
  "birthUnknown",
  "ageOutside",
  "ageUnsure",
  "citizenshipUnknown",
  "unionCitizen",
  "noChild",
  "genderRule",
  "residenceUnknown",
] as const
export type Reason = (typeof reasons)[number]

export const decisionInput = z.object({
  participantId: z.uuid(),
  decision: z.enum(decisions, "eligibility.problems.decisionMissing"),
  note: line(1000)
    .transform((text) => text || undefined)
    .optional(),
  referralOffered: z.boolean().default(false),
})

export const pregnancyInput = z.object({ participantId: z.uuid(), expecting: z.boolean() })

export type Decision = z.output<typeof decisionInput>

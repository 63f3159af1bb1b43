import { z } from "zod"
import { day } from "@/lib/domain/participant/schema"

export const moments = ["4w", "6m"] as const
export type Moment = (typeof moments)[number]
export const tryMethods = ["phone", "message", "email", "visit", "in_person", "other"] as const
export const tryResults = ["reached", "no_answer", "wrong_number", "call_back", "refused"] as const
export const employments = ["unknown", "employed", "self_employed", "unemployed", "inactive"] as const
export const yesNoUnknown = ["unknown", "yes", "no"] as const

/** One try to reach her; where it succeeds, what she said about that day. What she did not say stays unknown. */
export const tryInput = z.object({
  followUpId: z.uuid(),
  version: z.int(),
  on: day,
  method: z.enum(tryMethods, "follow-up.problems.methodMissing"),
  result: z.enum(tryResults, "follow-up.problems.resultMissing"),
  employment: z.enum(employments).default("unknown"),
  improved: z.enum(yesNoUnknown).default("unknown"),
  helpful: z.enum(yesNoUnknown).default("unknown"),
})

export type Try = z.output<typeof tryInput>

export const answersKept = z
  .object({
    employment: z.enum(employments).catch("unknown"),
    improved: z.enum(yesNoUnknown).catch("unknown"),
    helpful: z.enum(yesNoUnknown).catch("unknown"),
  })
  .catch({ employment: "unknown", improved: "unknown", helpful: "unknown" })

import { z } from "zod"
import { hoursInput } from "@/lib/domain/hours/schema"

const say = (key: string) => `hours-dispute.problems.${key}`

/** How much may be said of hours that are not right. */
export const longestWords = 1000

const ownWords = (missing: string) =>
  z
    .string({ error: missing })
    .transform((typed) => typed.replaceAll("\r\n", "\n").trim())
    .refine((typed) => typed !== "", missing)
    .refine((typed) => typed.length <= longestWords, say("tooLong"))

export const disputeWords = ownWords(say("wordsMissing"))

export const contestInput = z.object({ entryId: z.uuid(), words: disputeWords })

/** The employer is asked about other hours, or there were none. */
export const decisions = ["hours", "none"] as const
/** Or a sheet that the employer signed says how many. */
export const endings = [...decisions, "sheet"] as const
export const agreeing = ["participant", "employer"] as const

const { date, startTime, endTime, breakMinutes } = hoursInput.shape

export const settleInput = z.object({
  entryId: z.uuid(),
  decision: z.enum(decisions, say("decisionMissing")),
  ...{ date, startTime, endTime, breakMinutes },
  agreedWith: z.array(z.enum(agreeing), say("nobodyAgreed")).min(1, say("nobodyAgreed")),
  reason: ownWords(say("reasonMissing")),
  accepted: z.boolean().optional(),
})
export type SettleInput = z.output<typeof settleInput>

import { z } from "zod"

const say = (key: string) => `care-breach.problems.${key}`

/** Why a session may take place although childcare is not possible. */
export const approvalInput = z.object({
  sessionId: z.uuid(),
  reason: z.string().trim().min(1, say("reasonMissing")).max(500, say("textTooLong")),
})

/** What keeps a session from the guarantee, the most pressing first. */
export const breachKinds = ["cancelled", "waiting", "unanswered", "carers", "approval"] as const
export type BreachKind = (typeof breachKinds)[number]

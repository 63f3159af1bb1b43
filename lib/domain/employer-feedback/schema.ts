import { z } from "zod"
import { hostAgain, wentWell, wordsIfAny } from "@/lib/domain/placement-feedback/schema"

export const feedbackInput = z.object({
  again: z.enum(hostAgain, "employer-feedback.problems.againMissing"),
  well: z.array(z.enum(wentWell)).max(wentWell.length),
  words: wordsIfAny,
})

/** What a link shows of a stay that is over: these keys and no others leave the server. */
export const feedbackView = z.discriminatedUnion("link", [
  z.strictObject({ link: z.enum(["used", "expired"]), locale: z.string() }),
  z.strictObject({
    link: z.literal("live"),
    locale: z.string(),
    employer: z.string(),
    firstName: z.string().nullable(),
    startDate: z.string(),
    endDate: z.string(),
  }),
])
export type FeedbackView = z.output<typeof feedbackView>
export type FeedbackAsked = Extract<FeedbackView, { link: "live" }>

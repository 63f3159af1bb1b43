import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"

export const referralStates = [
  ...(["draft", "consent_ok", "sent", "accepted", "rejected", "no_answer", "done", "revoked"] as const),
] as const
export type ReferralState = (typeof referralStates)[number]

/** What may be passed on about her, each only if she says so. */
export const shareables = ["first_name", "language", "phone", "family_name"] as const
export const usuallyShared = ["first_name", "language"] as const

/** How it reaches the service: a letter with a link, or something of hers that she or somebody brings. */
export const sendings = ["letter", "phone", "paper"] as const

const words = (problem: string) =>
  z
    .string({ error: problem })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, problem).max(500, "referral.problems.tooLong"))
const wordsIfAny = z
  .string()
  .max(500, "referral.problems.tooLong")
  .optional()
  .transform((text) => text?.trim() || null)

const facts = {
  reason: words("referral.problems.reasonMissing"),
  shared: z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : [typed].filter((one) => typeof one === "string" && one)),
    z.array(z.enum(shareables)),
  ),
  draft: draftBeside,
}

export const referralInput = z.object({
  participantId: z.uuid(),
  serviceId: z.uuid("referral.problems.serviceMissing"),
  ...facts,
})
export const referralRevision = z.object({ referralId: z.uuid(), version: z.number().int(), ...facts })
export const referralOne = z.object({ referralId: z.uuid() })
export const sendingInput = z.object({
  referralId: z.uuid(),
  how: z.enum(sendings, "referral.problems.howMissing"),
})

/** What a service can say, by its link or to one of us. */
export const serviceAnswers = ["accepted", "rejected", "done"] as const
export const serviceAnswer = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("accepted") }),
  z.object({ answer: z.literal("rejected"), words: words("referral.problems.whyMissing") }),
  z.object({ answer: z.literal("done"), words: words("referral.problems.outcomeMissing") }),
])
export const answerInput = z.object({
  referralId: z.uuid(),
  answer: z.enum(serviceAnswers, "referral.problems.answerMissing"),
  words: wordsIfAny,
})
export type ServiceAnswer = z.output<typeof serviceAnswer>
export type AnswerInput = z.output<typeof answerInput>

"use server"

import { serviceAnswer } from "@/lib/domain/referral/schema"
import { defineLinkAction } from "@/lib/platform/link"
import { done, refuse } from "@/lib/platform/outcome"
import { answerProblems, type Behind } from "./rules"

/** A service says whether it can receive her, and later what came of it. It comes back to the sender as a task. */
export const answerByLink = defineLinkAction({
  act: "referral.answer-by-link",
  input: serviceAnswer,
  async run({ input, tx, now }) {
    const [behind] = await tx.$queryRaw<Found[]>`
      select link, referral_id as "referralId", participant_id as "participantId", state
      from sec.referral_behind_link()`
    if (!behind) return refuse(unknown)
    const problems = answerProblems(input, behind)
    if (problems) return refuse(problems)
    const words = "words" in input ? input.words : null
    const [answer] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.answer_referral(${input.answer}, ${words}, ${input.answer}, ${now}::timestamptz) as took`
    if (!answer?.took) return refuse({ form: { key: "referral.problems.linkUsed" } })
    const { referralId: id, participantId } = behind
    return done(
      { answer: input.answer },
      { kind: "referral", id, participantIds: [participantId], fields: ["state", "answeredOn"] },
    )
  },
})

type Found = Behind & { referralId: string; participantId: string }

const unknown = { form: { key: "referral.problems.unknownLink" } }

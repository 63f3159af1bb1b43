"use server"

import { defineCompanyAction } from "@/lib/platform/company-door"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { answerProblems } from "./rules"
import { type DaysEnd, daysAnswer } from "./schema"

type Answered = { went: DaysEnd; placementId: string; participantId: string }

/** The company says itself whether the days suit it. A no asks whoever accompanies her. */
export const answerDays = defineCompanyAction({
  act: "company.answer-days",
  input: daysAnswer,
  async run({ input: { placementRef, edition, answer, words = null }, tx, now }) {
    const [answered] = await tx.$queryRaw<Answered[]>`
      select went, placement_id as "placementId", participant_id as "participantId"
      from sec.answer_company_days(${placementRef}::uuid, ${edition}, ${answer === "agreed"}, ${words}, ${now}::timestamptz)`
    if (!answered) return missing()
    const problems = answerProblems(answered.went)
    if (problems) return refuse(problems)
    const { placementId: id, participantId } = answered
    const fields = answer === "agreed" ? ["employerAgreedAt"] : ["employerDeclinedAt", "employerWords"]
    return done({ answer }, { kind: "placement", id, participantIds: [participantId], fields })
  },
})

"use server"

import { defineLinkAction } from "@/lib/platform/link"
import { done, refuse } from "@/lib/platform/outcome"
import { type Behind, comingProblems, taskAfter } from "./rules"
import { comingInput } from "./schema"

/** She says whether she is coming, and with how many children. The link is used up by it; a no frees her place. */
export const answerComing = defineLinkAction({
  act: "coming.answer-by-link",
  input: comingInput,
  async run({ input, tx, now }) {
    const [behind] = await tx.$queryRaw<Found[]>`
      select link, care, reminder_id as "reminderId", participant_id as "participantId", locale, starts_at as "startsAt",
        timezone, booked
      from sec.coming_facts(${now}::timestamptz)`
    if (!behind) return refuse(closed)
    const problems = comingProblems(input, behind)
    if (problems) return refuse(problems)
    const task = taskAfter(input, behind)
    const [answer] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.answer_coming(${input.answer}, ${input.children}::int, ${task}, ${now}::timestamptz) as took`
    if (!answer?.took) return refuse(closed)
    const trace = { kind: "reminder", id: behind.reminderId, participantIds: [behind.participantId] }
    return done({ answer: input.answer }, { ...trace, fields: ["answer", "answeredChildren"] })
  },
})

type Found = Behind & {
  reminderId: string
  participantId: string
  locale: string
  startsAt: Date
  timezone: string
  booked: number
}

const closed = { form: { key: "reminder.problems.closed" } }

import { z } from "zod"
import { choiceIfAny, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"
import { isCivilDate } from "@/lib/platform/dates"

/** How sure she felt, from not at all to very. */
export const surenesses = ["1", "2", "3", "4"] as const

const say = (key: string) => `mock-interview.problems.${key}`
const tooLong = "skills-profile.problems.tooLong"
const { participantId, rowId, version } = rowPlace

export const interviewInput = z.object({
  ...{ participantId, rowId, version },
  title: z.string().trim().min(1, say("titleMissing")).max(200, tooLong),
  heldOn: z.string().refine(isCivilDate, say("dayMissing")),
  withWhom: textIfAny(200),
  wentWell: z.string().trim().min(1, say("wentWellMissing")).max(2000, tooLong),
  toPractise: textIfAny(2000),
  sureness: choiceIfAny(surenesses),
})
export type InterviewInput = z.output<typeof interviewInput>

import { z } from "zod"
import { day, phases, writtenDate } from "@/lib/domain/participant/schema"

export const employmentStatuses = ["unemployed", "inactive", "employed", "self_employed"] as const
export const educationLevels = ["none", "0", "1", "2", "3", "4", "5", "6", "7", "8"] as const
export const householdAnswers = ["yes", "no", "prefer_not_to_say"] as const

const choice = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.literal("").transform(() => undefined), z.enum(values)]).optional()

export const enrolmentInput = z.object({
  participantId: z.uuid(),
  /** Where she was when the form was drawn. */
  from: z.enum(phases).optional(),
  enrolledOn: day,
  employmentStatus: choice(employmentStatuses),
  unemployedSince: writtenDate("participant.problems.day"),
  isced: choice(educationLevels),
  singleParent: choice(householdAnswers),
})

export type Enrolment = z.output<typeof enrolmentInput>

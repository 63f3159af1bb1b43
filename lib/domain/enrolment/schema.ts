import { z } from "zod"
import { day, line, optionalDay, optionalPartial } from "@/lib/domain/participant/schema"

export const employmentStatuses = ["unemployed", "inactive", "employed", "self_employed"] as const
export const educationLevels = ["none", "0", "1", "2", "3", "4", "5", "6", "7", "8"] as const
export const waiverKinds = ["age", "residence", "other"] as const

export type WaiverKind = (typeof waiverKinds)[number]

export const enrolmentInput = z.object({
  participantId: z.uuid(),
  enrolledOn: day,
  employmentStatus: z.enum(employmentStatuses).optional(),
  unemployedSince: optionalPartial("participant.problems.day"),
  isced: z.enum(educationLevels).optional(),
  singleParent: z.enum(["yes", "no", "prefer_not_to_say"]).optional(),
  waiver: z
    .object({
      kind: z.enum(waiverKinds),
      reason: line(1000).pipe(z.string().min(1, "participant.problems.waiverReasonMissing")),
      requestedBy: z.uuid(),
      approvedOn: optionalDay,
    })
    .optional(),
})

export type Enrolment = z.output<typeof enrolmentInput>

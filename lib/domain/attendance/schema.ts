import { z } from "zod"
import { careAnswer, hasReason } from "@/lib/domain/childcare/schema"
import { noteBeside } from "@/lib/domain/counselling-note/schema"
import { draftBeside } from "@/lib/domain/draft/schema"

export const marks = [
  "present",
  "late",
  "left_early",
  "excused",
  "absent",
  "cancelled_by_participant",
  "cancelled_by_org",
] as const
export const absenceReasons = ["work", "child_ill", "health", "transport", "other", "no_reason"] as const

const say = (key: string) => `counselling-session.problems.${key}`

export const minutesInput = z.coerce
  .number<number | string>(say("minutes"))
  .int(say("minutes"))
  .min(0, say("minutes"))
  .max(1440, say("minutes"))

export const markInput = z.object({
  participantId: z.uuid(),
  state: z.enum(marks, say("attendanceMissing")),
  minutesLate: minutesInput.optional(),
  minutesEarly: minutesInput.optional(),
  reason: z.enum(absenceReasons).optional(),
})

/** What became of a planned session: a mark each, and one state for everybody who has none yet. */
export const recordInput = z
  .object({
    sessionId: z.uuid(),
    state: z.enum(marks, say("attendanceMissing")).optional(),
    marks: z.array(markInput).max(200).default([]),
    ...careAnswer,
    ...noteBeside,
    draft: draftBeside,
    accepted: z.boolean().optional(),
  })
  .refine((record) => record.state || record.marks.length > 0, {
    path: ["marks"],
    error: say("attendanceMissing"),
  })
  .refine(hasReason, { path: ["childcareReason"], error: "childcare.problems.reasonMissing" })

export const undoInput = z.object({ sessionId: z.uuid() })

export type Mark = (typeof marks)[number]
export type MarkInput = z.output<typeof markInput>
export type RecordInput = z.output<typeof recordInput>

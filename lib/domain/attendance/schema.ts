import { z } from "zod"
import { careAnswer, hasReason } from "@/lib/domain/childcare/schema"

export const marks = [
  "present",
  "late",
  "left_early",
  "excused",
  "absent",
  "cancelled_by_participant",
  "cancelled_by_org",
] as const
export const absenceReasons = [
  "work",
  "child_ill",
  "health",
  "transport",
  "lack_of_childcare",
  "other",
  "no_reason",
] as const
/** Why she did not come is asked of these. */
export const reasonedMarks: readonly string[] = ["excused", "absent", "cancelled_by_participant"]

const say = (key: string) => `counselling-session.problems.${key}`

export const minutesInput = z.coerce
  .number<number | string>(say("minutes"))
  .int(say("minutes"))
  .min(0, say("minutes"))
  .max(1440, say("minutes"))

const marked = {
  participantId: z.uuid(),
  minutesLate: minutesInput.default(0),
  minutesEarly: minutesInput.default(0),
  reason: z.enum(absenceReasons).nullish(),
}

export const markInput = z.object({ ...marked, state: z.enum(marks, say("attendanceMissing")) })

/** What became of a planned session, said at once for everybody who has no mark yet. */
export const recordInput = z.object({
  sessionId: z.uuid(),
  state: z.enum(marks, say("attendanceMissing")),
  accepted: z.boolean().optional(),
})

/** Roll call: a mark each, as soon as it is given; "booked" takes one back. */
export const rollCallInput = z.object({
  sessionId: z.uuid(),
  marks: z
    .array(z.object({ ...marked, state: z.enum([...marks, "booked"], say("attendanceMissing")) }))
    .min(1)
    .max(200),
  /** "Everyone present" changes nobody who has a mark already. */
  onlyUnset: z.boolean().default(false),
  /** it stood on the sheet that was signed at the place */
  fromPaper: z.boolean().default(false),
  accepted: z.boolean().optional(),
})

/** After the days for corrections: one mark, by a coordinator, who says why. */
export const correctionInput = markInput.extend({
  sessionId: z.uuid(),
  why: z.string().trim().min(1, say("whyMissing")).max(500, say("textTooLong")),
})

export const careInput = z
  .object({ sessionId: z.uuid(), ...careAnswer })
  .refine(hasReason, { path: ["childcareReason"], error: "childcare.problems.reasonMissing" })

export type Mark = (typeof marks)[number]
export type AbsenceReason = (typeof absenceReasons)[number]
export type MarkInput = z.output<typeof markInput>
export type RollCallInput = z.output<typeof rollCallInput>
export type CorrectionInput = z.output<typeof correctionInput>

import { z } from "zod"
import { choice, day, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"

/** In the order in which a procedure goes. */
export const recognitionStates = [
  "not_needed",
  "not_started",
  "advice_given",
  "documents_collecting",
  "submitted",
  "more_documents_requested",
  "under_assessment",
  "partial_compensation_due",
  "recognised_full",
  "recognised_partial",
  "comparability_statement",
  "background_paper",
  "refused",
  "appeal",
  "withdrawn",
] as const

export type RecognitionState = (typeof recognitionStates)[number]

export const firstStates = ["not_started", "not_needed"] as const

const say = (key: string) => `recognition.problems.${key}`

const cost = z
  .string()
  .trim()
  .refine((text) => text === "" || /^\d{1,6}([.,]\d{1,2})?$/.test(text), say("cost"))
  .transform((text) => (text === "" ? null : text.replace(",", ".")))

export const recognitionInput = z.object({
  ...rowPlace,
  /** The occupation or qualification, as it is called. */
  what: z.string().trim().min(1, say("whatMissing")).max(200, "skills-profile.problems.tooLong"),
  educationId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  authority: textIfAny(200),
  cost,
  nextAction: textIfAny(500),
  /** Where a new procedure begins; of one that runs, only a move changes it. */
  begins: choice(firstStates, "form.problems.choice"),
})

export const recognitionMoveInput = z.object({
  ...rowPlace,
  rowId: z.uuid(),
  to: choice(recognitionStates, say("toMissing")),
  on: day,
  note: textIfAny(1000),
  /** The course or exam that is due. */
  compensation: textIfAny(500),
})

export type RecognitionMoveInput = z.output<typeof recognitionMoveInput>

import { z } from "zod"
import { exitReasons, line, optionalDay, phases } from "@/lib/domain/participant/schema"

/** What somebody confirmed: where the children are, and three signatures from the time before agreements were on record. */
export const confirmations = [
  "signed_by_her",
  "signed_by_host",
  "signed_by_us",
  "childcare_arranged",
  "childcare_not_needed",
] as const

const words = line(1000)
  .transform((text) => text || undefined)
  .optional()
const choice = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.literal("").transform(() => undefined), z.enum(values)]).optional()

export const moveInput = z.object({
  participantId: z.uuid(),
  /** Where she was when the form was drawn. */
  from: z.enum(phases).optional(),
  to: z.enum(phases),
  reason: words,
  reviewOn: optionalDay,
  confirmed: z.array(z.enum(confirmations)).default([]),
  exitOn: optionalDay,
  exitReason: choice(exitReasons),
  exitDestination: line(200)
    .transform((text) => text || undefined)
    .optional(),
})

export type Move = z.output<typeof moveInput>

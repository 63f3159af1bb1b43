import { z } from "zod"
import { lineIfAny } from "@/lib/domain/employer/schema"

/** The days of a shadowing as its company is asked about them: these keys and no others leave the server. */
export const sharedDays = z.strictObject({
  placementRef: z.uuid(),
  /** By what an answer knows the days that it answers. */
  edition: z.string(),
  firstName: z.string().nullable(),
  site: z.string().nullable(),
  tasksAgreed: z.string().nullable(),
  supervisor: z.string().nullable(),
  instructionLanguages: z.array(z.string()),
  contactCounsellor: z.strictObject({ displayName: z.string(), workPhone: z.string().nullable() }),
  days: z.array(z.strictObject({ date: z.string(), start: z.string(), end: z.string() })).min(1),
  /** The day on which the company said that they do not suit. */
  declinedOn: z.string().nullable(),
})
export type SharedDays = z.output<typeof sharedDays>

export const daysAnswer = z.object({
  placementRef: z.uuid(),
  edition: z.string().max(64),
  answer: z.enum(["agreed", "declined"]),
  words: lineIfAny(300),
})
export type DaysAnswer = z.output<typeof daysAnswer>["answer"]

/** How an answer went, as the database says. */
export type DaysEnd = DaysAnswer | "daysChanged" | "agreedAlready"

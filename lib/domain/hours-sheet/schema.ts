import { z } from "zod"
import { longestWords } from "@/lib/domain/hours-dispute/schema"

const say = (key: string) => `hours-sheet.problems.${key}`
const longestDay = 24

/** Hours as they stand on a sheet: "3", "3.5" or "3,75". */
function hoursFrom(typed: string | number): number {
  return typeof typed === "number" ? typed : Number(typed.trim().replace(",", ".") || Number.NaN)
}

const daySigned = z
  .object({ entryId: z.uuid(), taken: z.boolean(), hours: z.union([z.string().max(20), z.number()]) })
  .transform(({ hours, ...day }) => ({ ...day, hours: hoursFrom(hours) }))
  .refine(({ taken, hours }) => !taken || (hours >= 0.25 && hours <= longestDay), {
    error: say("hoursUnclear"),
    path: ["hours"],
  })

/** The days that stand on a signed sheet, with what is written there. */
export const sheetInput = z.object({
  placementId: z.uuid(),
  documentId: z.uuid(say("sheetMissing")),
  days: z
    .array(daySigned)
    .max(400)
    .refine((days) => days.some(({ taken }) => taken), say("daysMissing")),
  /** how what was in dispute came to be agreed */
  reason: z
    .string()
    .trim()
    .max(longestWords, "hours-dispute.problems.tooLong")
    .nullish()
    .transform((text) => text || null),
  accepted: z.boolean().optional(),
})
export type SheetInput = z.output<typeof sheetInput>

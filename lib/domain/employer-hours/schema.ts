import { z } from "zod"
import { hoursInput } from "@/lib/domain/hours/schema"
import { isTime } from "@/lib/platform/dates"

const { placementId, date, breakMinutes } = hoursInput.shape

/** One of the women at an employer on a day; her times are asked for only where she was there. */
const woman = z
  .object({ placementId, taken: z.boolean(), startTime: z.string(), endTime: z.string(), breakMinutes })
  .refine(({ taken, startTime }) => !taken || isTime(startTime), {
    error: "hours.problems.startMissing",
    path: ["startTime"],
  })
  .refine(({ taken, endTime }) => !taken || isTime(endTime), {
    error: "hours.problems.endMissing",
    path: ["endTime"],
  })

/** A day at one employer, for several women at once. */
export const severalInput = z.object({
  employerId: z.uuid(),
  date,
  women: z
    .array(woman)
    .max(200)
    .refine((women) => women.some(({ taken }) => taken), "employer-hours.problems.nobody"),
  accepted: z.boolean().optional(),
})
export type SeveralInput = z.output<typeof severalInput>

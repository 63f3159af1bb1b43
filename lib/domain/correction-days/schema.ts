import { z } from "zod"

const say = "correction-days.problems.days"
export const mostDays = 31

/** Whole days only; what stood there when the form was drawn goes with it, so that nobody overwrites what she has not seen. */
export const correctionDaysInput = z.object({
  days: z
    .string()
    .or(z.number())
    .refine((typed) => String(typed).trim() !== "", say)
    .pipe(z.coerce.number<number | string>(say).int(say).min(0, say).max(mostDays, say)),
  seen: z.number().int(),
})

import { z } from "zod"

const say = (key: string) => `head-count.problems.${key}`

const counted = {
  sessionId: z.uuid(),
  /** of the count that stands; 0 where nobody has counted yet */
  version: z.number().int().min(0),
  number: z
    .string()
    .or(z.number())
    .refine((typed) => String(typed).trim() !== "", say("missing"))
    .pipe(
      z.coerce
        .number<number | string>(say("whole"))
        .int(say("whole"))
        .min(0, say("whole"))
        .max(10_000, say("many")),
    ),
}

/** Others who were there, of whom nobody took a name. */
export const headCountInput = z.object({ ...counted, fromPaper: z.boolean().default(false) })

/** After the days for corrections: by a coordinator, who says why. */
export const headCorrectionInput = z.object({
  ...counted,
  why: z.string().trim().min(1, say("whyMissing")).max(500, "counselling-session.problems.textTooLong"),
})

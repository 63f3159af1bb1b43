import { z } from "zod"

/** More children than this nobody brings. */
export const mostChildren = 6

export const comingInput = z
  .object({
    answer: z.enum(["yes", "no"], "reminder.problems.answer"),
    children: z
      .union([
        z.literal("").transform(() => null),
        z.coerce.number<number | string>().int().min(0).max(mostChildren),
      ])
      .nullish()
      .transform((children) => children ?? null),
  })
  .transform(({ answer, children }) => ({ answer, children: answer === "yes" ? children : null }))

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

/** What a link shows of a meeting: these keys and no others leave the server. */
export const comingView = z.discriminatedUnion("link", [
  z.strictObject({ link: z.enum(["closed", "expired"]), language: z.string() }),
  z.strictObject({
    link: z.enum(["live", "used"]),
    language: z.string(),
    firstName: z.string(),
    startsAt: instant,
    timezone: z.string(),
    answer: z.enum(["yes", "no"]).nullable(),
    children: z.number().nullable(),
    /** whether childcare is offered, and how many children are asked about */
    care: z.boolean(),
    staff: z.string(),
    staffPhone: z.string().nullable(),
  }),
])
export type ComingView = z.output<typeof comingView>
export type OpenComing = Extract<ComingView, { link: "live" | "used" }>
export type ComingInput = z.output<typeof comingInput>

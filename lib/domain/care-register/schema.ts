import { z } from "zod"
import { isCivilDate, isTime } from "@/lib/platform/dates"

const say = (key: string) => `care-register.problems.${key}`

/** A line of somebody's name or reason; empty where none was given. */
const words = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest, say("tooLong")))
    .optional()

/** Brothers and sisters are pressed together. */
const bookings = z
  .array(z.uuid())
  .min(1, say("childrenMissing"))
  .max(12)
  .transform((ids) => [...new Set(ids)])

const pressed = {
  bookings,
  /** when it was pressed: a line that was down makes it arrive later */
  pressedAt: z.iso.datetime().optional(),
  /** what the paper says */
  time: z.union([z.literal(""), z.string().refine(isTime, say("time"))]).optional(),
}

export const pressInput = z.object(pressed)
export type Press = z.output<typeof pressInput>

export const checkOutInput = z.object({
  ...pressed,
  /** the mother, somebody else, or one of the people around her */
  to: z
    .string({ error: say("toMissing") })
    .min(1, say("toMissing"))
    .max(36),
  name: words(120),
  reason: words(500),
  second: words(120),
  phoned: z.boolean().default(false),
})
export type CheckingOut = z.output<typeof checkOutInput>

export const undoInput = z.object({ bookings })

const civilDay = z.string().refine(isCivilDate)
export const rosterAsked = z.object({ date: civilDay.optional().catch(undefined) })

import { z } from "zod"
import { isCivilDate, isTime } from "@/lib/platform/dates"

/** Who puts her words into another language. */
export const interpreterRelations = ["professional", "volunteer", "relative"] as const

const say = (key: string) => `appointment.problems.${key}`
const nothing = z.literal("").transform(() => undefined)
const text = (longest: number) =>
  z.string().trim().max(longest, "counselling-session.problems.textTooLong").optional()

/** Where a session takes place, beside the words for it. */
export const placeFacts = {
  roomId: nothing.or(z.uuid()).optional(),
  onlineLink: nothing
    .or(
      z
        .string()
        .trim()
        .max(500, say("link"))
        .regex(/^https?:\/\/[^\s]+$/i, say("link")),
    )
    .optional(),
}

/** How a session is held. */
export const appointmentFacts = {
  ...placeFacts,
  womenOnly: z.boolean().default(false),
  interpreter: z.boolean().default(false),
  interpreterName: text(100),
  interpreterRelation: nothing.or(z.enum(interpreterRelations)).optional(),
}

const civilDay = z.string().refine(isCivilDate).optional().catch(undefined)
const clock = z.string().refine(isTime).optional().catch(undefined)

/** What the address of a new appointment says of it; what cannot be read is as if it were not there. */
export const slotAsked = z.object({
  date: civilDay,
  start: clock,
  end: clock,
  room: z.uuid().optional().catch(undefined),
  participant: z.uuid().optional().catch(undefined),
})

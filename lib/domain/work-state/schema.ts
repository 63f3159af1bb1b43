import { z } from "zod"
import { isCivilDate } from "@/lib/platform/dates"

/** In the order in which a work experience goes. */
export const workStates = [
  "draft",
  "awaiting_signatures",
  "signed",
  "active",
  "suspended",
  "completed",
  "converted_to_job",
  "interrupted",
  "cancelled",
] as const
export type WorkState = (typeof workStates)[number]

export const workEndings = ["completed", "converted_to_job", "interrupted"] as const
export type WorkEnding = (typeof workEndings)[number]

const say = (key: string) => `work-experience.problems.${key}`

/* What the forms of a work experience have in common. */
export const day = z.string({ error: say("dayMissing") }).refine(isCivilDate, say("dayMissing"))

export const words = (missing: string, longest = 1000) =>
  z
    .string({ error: say(missing) })
    .trim()
    .min(1, say(missing))
    .max(longest, say("tooLong"))

export const wordsIfAny = (longest = 1000) =>
  z
    .string()
    .trim()
    .max(longest, say("tooLong"))
    .optional()
    .transform((text) => text || null)

/** The work experience that a form speaks of. */
export const ofWork = { workExperienceId: z.uuid() }

export const version = z.coerce.number<number | string>().int()

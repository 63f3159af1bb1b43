import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { chosenConcept } from "@/lib/domain/esco/schema"
import { schedules } from "@/lib/domain/profile-outlook/schema"
import { isCivilDate } from "@/lib/platform/dates"

/** What a plan can be about, in the order in which it is shown. */
export const axes = [
  "language",
  "training",
  "work",
  "family",
  "health",
  "housing",
  "papers",
  "digital",
  "participation",
] as const

/** Of what stands in a column, what a plan knows. */
export function schedulesIn(column: readonly string[]) {
  return schedules.filter((known) => column.includes(known))
}

export type Axis = (typeof axes)[number]

const say = (key: string) => `itinerary.problems.${key}`

/** A text that a plan cannot do without. */
export const words = (missing: string, longest = 1000) =>
  z
    .string({ error: say(missing) })
    .trim()
    .min(1, say(missing))
    .max(longest, say("tooLong"))

/** A text that may be left empty. */
export const wordsIfAny = (longest = 1000) =>
  z
    .string()
    .trim()
    .max(longest, say("tooLong"))
    .optional()
    .transform((text) => text || null)

export const day = z.string({ error: say("dayMissing") }).refine(isCivilDate, say("dayMissing"))
export const dayIfAny = z
  .union([z.literal("").transform(() => null), day])
  .optional()
  .transform((chosen) => chosen ?? null)

export const version = z.coerce.number<number | string>().int().min(1)

const number = (least: number, most: number, problem: string) =>
  z.coerce
    .number<number | string>({ error: say(problem) })
    .int(say(problem))
    .min(least, say(problem))
    .max(most, say(problem))
const numberIfAny = (least: number, most: number, problem: string) =>
  z
    .union([z.literal("").transform(() => null), z.null(), number(least, most, problem)])
    .optional()
    .transform((given) => given ?? null)

const plan = {
  objective: words("objectiveMissing"),
  occupation: chosenConcept.nullable().default(null),
  hoursPerWeek: numberIfAny(1, 40, "hours"),
  schedule: z
    .array(z.enum(schedules))
    .default([])
    .transform((chosen) => schedulesIn(chosen)),
  maxTravelMinutes: numberIfAny(0, 300, "travel"),
  reviewEveryWeeks: number(1, 26, "weeks"),
  draft: draftBeside,
}

export const openInput = z.object({ participantId: z.uuid(), ...plan })
export const revisionInput = z.object({ itineraryId: z.uuid(), version, ...plan })
export const followInput = z.object({ itineraryId: z.uuid() })

/** Both agree to the plan as it stands: the stamp says as which it stood when they looked at it. */
export const agreeInput = z.object({
  itineraryId: z.uuid(),
  stamp: z.string().max(4000),
  agreedOn: day,
  sheAgrees: z.literal(true, { error: say("sheAgreesMissing") }),
})

export type Opening = z.output<typeof openInput>

export type Agreeing = z.output<typeof agreeInput>
export type PlanWords = Omit<Opening, "participantId" | "draft">

import { z } from "zod"
import { hasReason } from "@/lib/domain/childcare/schema"
import { plannedFacts } from "@/lib/domain/counselling-session/schema"
import { places, rhythms, weekdays } from "@/lib/domain/recurrence/schema"
import { isCivilDate, isTime } from "@/lib/platform/dates"

/** Before A1 there is a level too. */
export const courseLevels = ["A0", "A1", "A2", "B1", "B2", "C1", "C2"] as const

const say = (key: string) => `session-series.problems.${key}`
const sayOfSession = (key: string) => `counselling-session.problems.${key}`
const nothing = z.literal("").transform(() => undefined)
const whole = (most: number, key: string) =>
  nothing
    .or(z.coerce.number<number | string>(say(key)).int(say(key)).min(1, say(key)).max(most, say(key)))
    .optional()

/** What only a course has. */
export const courseFacts = {
  plannedHours: whole(5000, "hours"),
  languages: z.string().trim().max(100, sayOfSession("textTooLong")).default(""),
  level: nothing.or(z.enum(courseLevels)).optional(),
}

/** Sessions that are planned together, as they are typed: the first day, the hours on the wall, and how they recur. */
export const seriesInput = z
  .object({
    ...plannedFacts,
    date: z.string().refine(isCivilDate, sayOfSession("dateMissing")),
    startTime: z.string().refine(isTime, sayOfSession("startMissing")),
    endTime: z.string().refine(isTime, sayOfSession("endMissing")),
    rhythm: z.enum(rhythms, say("rhythm")),
    weekdays: z.array(z.enum(weekdays)).min(1, say("weekdays")),
    nth: z.enum(places).default("1"),
    ends: z.enum(["until", "count"]),
    until: nothing.or(z.string().refine(isCivilDate, say("until"))).optional(),
    count: whole(210, "count"),
    ...courseFacts,
    /** days that are left out */
    skipped: z.array(z.string().refine(isCivilDate)).max(210).default([]),
  })
  .refine(({ kind, participantIds }) => kind !== "individual" || participantIds.length > 0, {
    path: ["participantIds"],
    error: sayOfSession("expectedMissing"),
  })
  .refine((plan) => plan.startTime < plan.endTime, {
    path: ["endTime"],
    error: sayOfSession("endBeforeStart"),
  })
  .refine((plan) => plan.rhythm !== "monthly" || plan.weekdays.length === 1, {
    path: ["weekdays"],
    error: say("oneWeekday"),
  })
  .refine((plan) => plan.ends !== "until" || plan.until, { path: ["until"], error: say("until") })
  .refine((plan) => plan.ends !== "count" || plan.count, { path: ["count"], error: say("count") })
  .refine((plan) => !plan.until || plan.until >= plan.date, { path: ["until"], error: say("untilEarly") })
  .refine(hasReason, { path: ["childcareReason"], error: "childcare.problems.reasonMissing" })

/** Where a series is kept that is begun and not planned. */
export const seriesDraft = { form: "session-series", subject: "" }

export type SeriesInput = z.output<typeof seriesInput>

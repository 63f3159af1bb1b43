import { z } from "zod"
import { appointmentFacts } from "@/lib/domain/appointment/schema"
import { minutesInput } from "@/lib/domain/attendance/schema"
import { careAnswer, hasReason } from "@/lib/domain/childcare/schema"
import { noteBeside } from "@/lib/domain/counselling-note/schema"
import { draftBeside } from "@/lib/domain/draft/schema"
import { facilitatorIds } from "@/lib/domain/facilitator/schema"
import { isCivilDate, isTime } from "@/lib/platform/dates"

export const sessionKinds = [
  "individual",
  "group",
  "visit",
  "event",
  "course",
  "circle",
  "training_staff",
] as const
/** What the quick log offers: a training of staff has no participants. */
export const loggedKinds = ["individual", "group", "visit", "event", "course", "circle"] as const
export const sessionModes = ["on_site", "online", "hybrid", "phone"] as const
export const sessionTopics = [
  "work",
  "health",
  "gender_roles",
  "social_political_participation",
  "language",
  "civic",
  "digital",
  "housing",
  "legal",
  "psychological",
  "orientation_interview",
  "orientation_cv",
  "orientation_networking",
  "cultural_visit",
  "other",
] as const
/** What the quick log knows about who came; "planned" keeps the session as one that is still to take place. */
export const loggedAttendances = ["present", "excused", "absent", "cancelled_by_org", "planned"] as const
/** As the database has it: a session lasts a day at most. */
const longestSession = 24 * 3_600_000

const say = (key: string) => `counselling-session.problems.${key}`
const text = (longest: number) => z.string().trim().max(longest, say("textTooLong")).optional()
const participantIds = z.array(z.uuid()).max(200).transform(distinct)
const childIds = z.array(z.uuid()).max(200).default([]).transform(distinct)
const topics = z.array(z.enum(sessionTopics, say("topicUnknown"))).default([])
const mode = z.enum(sessionModes, say("modeMissing")).default("on_site")
const wholeNumber = z.coerce
  .number<number | string>(say("capacity"))
  .int(say("capacity"))
  .min(1, say("capacity"))
const nothing = z.literal("").transform(() => undefined)
const places = z.coerce
  .number<number | string>("childcare.problems.places")
  .int("childcare.problems.places")
  .min(1, "childcare.problems.places")
  .max(500, "childcare.problems.places")

export const plannedFacts = {
  participantIds: participantIds.default([]),
  kind: z.enum(sessionKinds, say("kindMissing")),
  title: text(200),
  topics,
  mode,
  place: text(200),
  ...appointmentFacts,
  capacity: nothing.or(wholeNumber).optional(),
  facilitatorIds: facilitatorIds.default([]),
  ...careAnswer,
  childcareOffer: z
    .object({ places: nothing.or(places).optional(), place: text(200) })
    .transform((offer) => (offer.places ? { ...offer, places: offer.places } : undefined))
    .optional(),
  childIds,
  draft: draftBeside,
  accepted: z.boolean().optional(),
}
type Planned = { kind: string; participantIds: string[] }
const hasSomebody = (plan: Planned) => plan.kind !== "individual" || plan.participantIds.length > 0
const nobody = { path: ["participantIds"], error: say("expectedMissing") }

/** A session that is still to take place. */
export const planInput = z
  .object({
    ...plannedFacts,
    startsAt: z.coerce.date<Date | string>(say("startMissing")),
    endsAt: z.coerce.date<Date | string>(say("endMissing")),
  })
  .refine(hasSomebody, nobody)
  .refine((plan) => plan.startsAt < plan.endsAt, { path: ["endsAt"], error: say("endBeforeStart") })
  .refine((plan) => plan.endsAt.getTime() - plan.startsAt.getTime() <= longestSession, {
    path: ["endsAt"],
    error: say("tooLong"),
  })
  .refine(hasReason, { path: ["childcareReason"], error: "childcare.problems.reasonMissing" })

/** The same as it is typed: a day and times on the wall of the organisation. */
export const planForm = z
  .object({
    ...plannedFacts,
    date: z.string().refine(isCivilDate, say("dateMissing")),
    startTime: z.string().refine(isTime, say("startMissing")),
    endTime: z.string().refine(isTime, say("endMissing")),
  })
  .refine(hasSomebody, nobody)
  .refine((plan) => plan.startTime < plan.endTime, { path: ["endTime"], error: say("endBeforeStart") })
  .refine(hasReason, { path: ["childcareReason"], error: "childcare.problems.reasonMissing" })

/** A session that took place and was not planned, as it is typed: a day and times on the wall of the organisation. */
export const logInput = z
  .object({
    participantIds: participantIds.refine((ids) => ids.length > 0, say("participantsMissing")),
    kind: z.enum(loggedKinds, say("kindMissing")).default("individual"),
    title: text(200),
    date: z.string().refine(isCivilDate, say("dateMissing")),
    startTime: z.string().refine(isTime, say("startMissing")),
    endTime: z.string().refine(isTime, say("endMissing")),
    attendance: z.enum(loggedAttendances, say("attendanceMissing")),
    minutesLate: minutesInput.optional(),
    minutesEarly: minutesInput.optional(),
    topics,
    mode,
    place: text(200),
    ...careAnswer,
    childIds,
    ...noteBeside,
    nextStep: text(500),
    nextStepDue: z
      .literal("")
      .or(z.string().refine(isCivilDate, say("dueDate")))
      .optional(),
    draft: draftBeside,
    accepted: z.boolean().optional(),
  })
  .refine((log) => log.startTime < log.endTime, { path: ["endTime"], error: say("endBeforeStart") })
  .refine(hasReason, { path: ["childcareReason"], error: "childcare.problems.reasonMissing" })
  .refine((log) => !log.nextStepDue || log.nextStep, { path: ["nextStep"], error: say("stepMissing") })

export type SessionKind = (typeof sessionKinds)[number]
export type SessionMode = (typeof sessionModes)[number]
export type PlanInput = z.output<typeof planInput>
export type LogInput = z.output<typeof logInput>

function distinct(ids: string[]): string[] {
  return [...new Set(ids)]
}

import { z } from "zod"
import { placeFacts } from "@/lib/domain/appointment/schema"
import { careAnswer, hasReason } from "@/lib/domain/childcare/schema"
import { sessionModes, sessionTopics } from "@/lib/domain/counselling-session/schema"
import { facilitatorIds } from "@/lib/domain/facilitator/schema"
import { isCivilDate, isTime } from "@/lib/platform/dates"

/** Why a session that was planned does not take place. */
export const cancelReasons = [
  "counsellor_absent",
  "too_few",
  "no_childcare",
  "no_room",
  "holiday",
  "weather",
  "other",
] as const

const say = (key: string) => `counselling-session.problems.${key}`

/** A day and times on the wall of the place where the session is. */
const slot = {
  date: z.string().refine(isCivilDate, say("dateMissing")),
  startTime: z.string().refine(isTime, say("startMissing")),
  endTime: z.string().refine(isTime, say("endMissing")),
}
const endsLater = <Typed extends { startTime: string; endTime: string }>(typed: Typed) =>
  typed.startTime < typed.endTime
const endIsBefore = { path: ["endTime"], error: say("endBeforeStart") }
const place = z.string().trim().max(200, say("textTooLong")).default("")

export const moveInput = z
  .object({
    sessionId: z.uuid(),
    version: z.number().int(),
    ...slot,
    mode: z.enum(sessionModes, say("modeMissing")),
    place,
    ...placeFacts,
    /** left out: they stay as they are */
    facilitatorIds: facilitatorIds.optional(),
    accepted: z.boolean().optional(),
    /** it goes back to where it was: these women were asked again for nothing */
    takenBack: z.array(z.uuid()).max(500).optional(),
  })
  .refine(endsLater, endIsBefore)

export const cancelInput = z
  .object({
    sessionId: z.uuid(),
    version: z.number().int(),
    reason: z.enum(cancelReasons, "session-change.problems.reasonMissing"),
    note: z.string().trim().max(500, say("textTooLong")).default(""),
  })
  .refine(({ reason, note }) => reason !== "other" || note, {
    path: ["note"],
    error: "session-change.problems.noteMissing",
  })

const nothing = z.literal("").transform(() => undefined)
const places = z.coerce
  .number<number | string>("childcare.problems.places")
  .int("childcare.problems.places")
  .min(1, "childcare.problems.places")
  .max(500, "childcare.problems.places")

/** The same once more: what may be different about it, who of its group is expected, and childcare asked anew. */
export const copyInput = z
  .object({
    sessionId: z.uuid(),
    ...slot,
    title: z.string().trim().max(200, say("textTooLong")).default(""),
    topics: z.array(z.enum(sessionTopics, say("topicUnknown"))).default([]),
    mode: z.enum(sessionModes, say("modeMissing")),
    place,
    ...placeFacts,
    participantIds: z.array(z.uuid()).max(200).default([]),
    ...careAnswer,
    carePlaces: nothing.or(places).optional(),
    accepted: z.boolean().optional(),
  })
  .refine(endsLater, endIsBefore)
  .refine(hasReason, { path: ["childcareReason"], error: "childcare.problems.reasonMissing" })

export type CopyInput = z.output<typeof copyInput>

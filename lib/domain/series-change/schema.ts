import { z } from "zod"
import { placeFacts } from "@/lib/domain/appointment/schema"
import { sessionModes, sessionTopics } from "@/lib/domain/counselling-session/schema"
import { cancelReasons } from "@/lib/domain/session-change/schema"
import { isCivilDate, isTime } from "@/lib/platform/dates"

const say = (key: string) => `counselling-session.problems.${key}`
const nothing = z.literal("").transform(() => undefined)
const text = z.string().trim().max(200, say("textTooLong")).default("")
/** From one of its sessions on; the series as it was seen. */
const fromHere = { seriesId: z.uuid(), sessionId: z.uuid(), version: z.number().int() }

export const changeSeriesInput = z
  .object({
    ...fromHere,
    date: z.string().refine(isCivilDate, say("dateMissing")),
    startTime: z.string().refine(isTime, say("startMissing")),
    endTime: z.string().refine(isTime, say("endMissing")),
    title: text,
    topics: z.array(z.enum(sessionTopics, say("topicUnknown"))).default([]),
    mode: z.enum(sessionModes, say("modeMissing")),
    place: text,
    ...placeFacts,
    /** only a coordinator gives a series to somebody else */
    leaderId: nothing.or(z.uuid()).optional(),
    accepted: z.boolean().optional(),
  })
  .refine(({ startTime, endTime }) => startTime < endTime, {
    path: ["endTime"],
    error: say("endBeforeStart"),
  })

export const cancelSeriesInput = z
  .object({
    ...fromHere,
    reason: z.enum(cancelReasons, "session-change.problems.reasonMissing"),
    note: z.string().trim().max(500, say("textTooLong")).default(""),
  })
  .refine(({ reason, note }) => reason !== "other" || note, {
    path: ["note"],
    error: "session-change.problems.noteMissing",
  })

export type ChangeSeriesInput = z.output<typeof changeSeriesInput>

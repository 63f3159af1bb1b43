import { z } from "zod"
import { isTime } from "@/lib/platform/dates"

const say = (key: string) => `care-incident.problems.${key}`
const told = (missing: string) =>
  z
    .string({ error: say(missing) })
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().min(1, say(missing)).max(2000, say("tooLong")))
const time = z.union([z.literal(""), z.string().refine(isTime, say("time"))]).optional()

/** When the parent was told; "not yet" is an answer. */
export const informings = ["now", "at", "not_yet"] as const

export const incidentInput = z.object({
  booking: z.uuid({ error: say("childMissing") }),
  what: told("whatMissing"),
  action: told("actionMissing"),
  /** empty: now */
  time,
  informed: z.enum(informings, say("informedMissing")),
  informedTime: time,
})
export type IncidentInput = z.output<typeof incidentInput>

export const informInput = z.object({ incidentId: z.uuid() })
export const incidentsAsked = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

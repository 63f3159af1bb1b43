import { z } from "zod"
import { isCivilDate, isTime } from "@/lib/platform/dates"

/** What a list of hours can be narrowed to, as its address says it. */
export const hoursFilters = ["awaiting", "calls", "disputed", "confirmed", "rejected", "all"] as const

export type HoursFilter = (typeof hoursFilters)[number]

const time = (key: string) => z.string({ error: key }).refine(isTime, key)

export const hoursInput = z.object({
  placementId: z.uuid("hours.problems.placementMissing"),
  date: z.string({ error: "hours.problems.dateMissing" }).refine(isCivilDate, "hours.problems.dateMissing"),
  startTime: time("hours.problems.startMissing"),
  endTime: time("hours.problems.endMissing"),
  breakMinutes: z.coerce
    .number({ error: "hours.problems.breakUnclear" })
    .int("hours.problems.breakUnclear")
    .min(0, "hours.problems.breakUnclear")
    .max(720, "hours.problems.breakUnclear")
    .default(0),
  accepted: z.boolean().optional(),
})

export const reminderInput = z.object({ entryId: z.uuid() })

export type HoursInput = z.output<typeof hoursInput>

/** What the address of the list says; anything else is the list as it begins. */
export const hoursAsked = z.object({
  state: z.enum(hoursFilters).catch("awaiting"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type HoursAsked = z.output<typeof hoursAsked>

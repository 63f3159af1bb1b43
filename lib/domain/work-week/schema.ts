import { z } from "zod"
import { isTime } from "@/lib/platform/dates"

/** Monday is 1. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type PlannedDay = { day: number; from: string; until: string }

const timeIfAny = z
  .string()
  .trim()
  .refine((text) => text === "" || isTime(text), "work-experience.problems.timeUnclear")

/** Monday first; a day without hours is left empty. */
export const weekInput = z.array(z.object({ from: timeIfAny, until: timeIfAny })).length(weekdays.length)

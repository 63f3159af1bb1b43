import { z } from "zod"
import { courseLevels } from "@/lib/domain/session-series/schema"
import { isCivilDate } from "@/lib/platform/dates"

/** Why somebody leaves a course or a series. */
export const leftReasons = [
  "completed",
  "job",
  "level",
  "childcare",
  "health",
  "moved",
  "no_contact",
  "other",
] as const

const nothing = z.literal("").transform(() => undefined)
const level = nothing.or(z.enum(courseLevels)).optional()
const day = z.string().refine(isCivilDate, "course.problems.day")

export const enrolInput = z.object({
  seriesId: z.uuid(),
  participantIds: z
    .array(z.uuid())
    .min(1, "counselling-session.problems.expectedMissing")
    .max(60)
    .transform((ids) => [...new Set(ids)]),
  from: day,
  level,
})

/** After which day she is not expected any more. */
export const leaveInput = z.object({
  seriesId: z.uuid(),
  enrolmentId: z.uuid(),
  version: z.number().int(),
  until: day,
  reason: z.enum(leftReasons, "course.problems.reason"),
})

export const levelsInput = z.object({
  seriesId: z.uuid(),
  enrolmentId: z.uuid(),
  version: z.number().int(),
  levelAtStart: level,
  levelAtEnd: level,
})

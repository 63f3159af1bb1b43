import type { z } from "zod"
import { freshPlan, type Slot } from "@/components/appointment/plan-values"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import { placeOf, weekdayOf } from "@/lib/domain/recurrence/rules"
import type { seriesInput } from "@/lib/domain/session-series/schema"

export type SeriesValues = z.input<typeof seriesInput>

const usualTimes = 8

/** A new series: every week on the weekday of its first day. */
export function freshSeries(choices: AppointmentChoices, slot: Slot) {
  const { kind: _, ...plan } = freshPlan(choices, slot)
  return {
    ...plan,
    kind: "group" as const,
    rhythm: "weekly" as const,
    weekdays: [weekdayOf(plan.date)],
    nth: placeOf(plan.date),
    ends: "count" as const,
    until: "",
    count: String(usualTimes),
    plannedHours: "",
    languages: "",
    level: "" as const,
    skipped: [],
  }
}

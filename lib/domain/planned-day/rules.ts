import { minutesIn } from "@/lib/domain/work-week/rules"
import type { PlannedDay } from "@/lib/domain/work-week/schema"
import { addDays, type CivilDate, toDateColumn } from "@/lib/platform/dates"

type Days = { from: CivilDate; to: CivilDate | null }
export type Expected = { date: CivilDate; from: string; until: string; minutes: number }

/** How far back a list of days looks that is not asked for all of them. */
export const recentDays = 28

/** Monday is 1. */
function weekdayOf(date: CivilDate): number {
  return toDateColumn(date).getUTCDay() || 7
}

/** What the week says of a day; nothing where she is not expected. */
export function plannedOn(plan: readonly PlannedDay[], date: CivilDate): PlannedDay | null {
  return plan.find(({ day }) => day === weekdayOf(date)) ?? null
}

type Plan = { plan: readonly PlannedDay[]; suspended: readonly Days[] }

type Times = { date: CivilDate; from: string; until: string }

/** Days that were planned one by one, up to a day, the latest first. */
export function singlyUntil(days: readonly Times[], to: CivilDate): Expected[] {
  return days
    .filter(({ date }) => date <= to)
    .map((day) => ({ ...day, minutes: minutesIn(day) }))
    .sort((one, other) => (one.date < other.date ? 1 : -1))
}

/** The days on which she is expected, both ends included, without those on which it was suspended; the latest first. */
export function expectedBetween({ plan, suspended }: Plan, { from, to }: { from: CivilDate; to: CivilDate }) {
  const isOff = (date: CivilDate) =>
    suspended.some((span) => span.from <= date && (span.to === null || date <= span.to))
  const days: Expected[] = []
  for (let date = to; date >= from; date = addDays(date, -1)) {
    const planned = isOff(date) ? null : plannedOn(plan, date)
    if (planned) days.push({ date, from: planned.from, until: planned.until, minutes: minutesIn(planned) })
  }
  return days
}

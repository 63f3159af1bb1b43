import { type PlannedDay, weekdays } from "./schema"

type Span = { from: string; until: string }
export const minutesIn = ({ from, until }: Span) => minuteOf(until) - minuteOf(from)
function minuteOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":")
  return Number(hours) * 60 + Number(minutes)
}

/** Her hours a week, as the plan adds them up. */
export function plannedMinutes(days: readonly Span[]): number {
  return days.reduce((sum, one) => sum + minutesIn(one), 0)
}

/** The days on which she works, of the seven of a form. */
export function plannedDays(week: readonly Span[]): PlannedDay[] {
  return week.flatMap(({ from, until }, place) => (from && until ? [{ day: place + 1, from, until }] : []))
}

/** A plan as its column holds it, and back. */
export const planText = ({ day, from, until }: PlannedDay) => `${day} ${from}-${until}`
export function planFrom(column: readonly string[]): PlannedDay[] {
  return column.flatMap((text) => {
    const [, day, from, until] = /^([1-7]) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? []
    return day && from && until ? [{ day: Number(day), from, until }] : []
  })
}

/** What the seven rows of a form start from. */
export function weekOf(plan: readonly PlannedDay[]): Span[] {
  return weekdays.map((weekday) => {
    const found = plan.find(({ day }) => day === weekday)
    return { from: found?.from ?? "", until: found?.until ?? "" }
  })
}

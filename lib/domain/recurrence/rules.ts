import { addDays, addMonths, type CivilDate, instantAt } from "@/lib/platform/dates"
import { type Place, places, type Recurrence, type Weekday, weekdays } from "./schema"

/** One time that something recurs: a day, and its hours as instants. */
export type Occurrence = { day: CivilDate; startsAt: Date; endsAt: Date }

/** More than anybody plans at once, and enough for twice a week over two years. */
export const mostDays = 210
const mostMonths = 120

export function weekdayOf(day: CivilDate): Weekday {
  return weekdays[placeInWeek(day)] ?? "MO"
}

/** Which of its month's weekdays a day is; the fifth counts as the last. */
export function placeOf(day: CivilDate): Place {
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  return places.find((place) => place === String(nth)) ?? "-1"
}

/** The days on which it falls, in order; one more than the most, where there are too many. */
export function daysOf(recurrence: Recurrence, from: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  const most = Math.min(recurrence.count ?? mostDays + 1, mostDays + 1)
  for (const day of recurrence.rhythm === "monthly" ? monthly(recurrence, from) : weekly(recurrence, from)) {
    if (days.length >= most || (recurrence.until !== null && day > recurrence.until)) break
    days.push(day)
  }
  return days
}

/** The wall clock shows the same hours on each day, in summer as in winter. */
export function occurrencesOf(
  days: readonly CivilDate[],
  hours: { startTime: string; endTime: string; timezone: string },
): Occurrence[] {
  const { startTime, endTime, timezone } = hours
  return days.map((day) => ({
    day,
    startsAt: instantAt(day, startTime, timezone),
    endsAt: instantAt(day, endTime, timezone),
  }))
}

/** As RFC 5545 writes it. */
export function rruleOf({ rhythm, weekdays: on, place, until, count }: Recurrence): string {
  const isMonthly = rhythm === "monthly"
  const days = isMonthly ? `${place}${on[0] ?? "MO"}` : inOrder(on).join(",")
  return [
    isMonthly ? "FREQ=MONTHLY" : "FREQ=WEEKLY",
    ...(rhythm === "biweekly" ? ["INTERVAL=2"] : []),
    `BYDAY=${days}`,
    ...(until === null ? [] : [`UNTIL=${until.replaceAll("-", "")}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
  ].join(";")
}

/** What a rule of ours says. */
export function recurrenceOf(rrule: string): Recurrence {
  const parts = new Map(
    rrule.split(";").map((part) => {
      const [name = "", value = ""] = part.split("=")
      return [name, value] as const
    }),
  )
  const isMonthly = parts.get("FREQ") === "MONTHLY"
  const by = (parts.get("BYDAY") ?? "").split(",")
  const until = parts.get("UNTIL")
  const count = parts.get("COUNT")
  return {
    rhythm: isMonthly ? "monthly" : parts.get("INTERVAL") === "2" ? "biweekly" : "weekly",
    weekdays: weekdays.filter((weekday) => by.some((one) => one.endsWith(weekday))),
    place: places.find((place) => isMonthly && place === by[0]?.slice(0, -2)) ?? "1",
    until: until ? `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}` : null,
    count: count ? Number(count) : null,
  }
}

/** Where a day goes when the weekday moves by so many days: of a month it stays the second, the last … one. */
export function movedDay(day: CivilDate, recurrence: Recurrence, shift: number): CivilDate {
  if (recurrence.rhythm !== "monthly" || shift === 0) return addDays(day, shift)
  return dayInMonth(day.slice(0, 7), shifted(weekdayOf(day), shift), recurrence.place)
}

/** The rule after its weekdays moved by so many days. */
export function movedRule(recurrence: Recurrence, shift: number): Recurrence {
  return {
    ...recurrence,
    weekdays: inOrder(recurrence.weekdays.map((weekday) => shifted(weekday, shift))),
    until: recurrence.until && addDays(recurrence.until, Math.max(shift, 0)),
  }
}

function* weekly({ rhythm, weekdays: on }: Recurrence, from: CivilDate): Generator<CivilDate> {
  const step = rhythm === "biweekly" ? 14 : 7
  const places = weekdays.flatMap((weekday, place) => (on.includes(weekday) ? [place] : []))
  const limit = addMonths(from, mostMonths)
  for (let monday = addDays(from, -placeInWeek(from)); monday < limit; monday = addDays(monday, step))
    for (const place of places) if (addDays(monday, place) >= from) yield addDays(monday, place)
}

function* monthly({ weekdays: [weekday = "MO"], place }: Recurrence, from: CivilDate): Generator<CivilDate> {
  for (let months = 0; months < mostMonths; months++) {
    const month = addMonths(`${from.slice(0, 7)}-01`, months).slice(0, 7)
    const day = dayInMonth(month, weekday, place)
    if (day >= from) yield day
  }
}

function dayInMonth(month: string, weekday: Weekday, place: Place): CivilDate {
  const first = `${month}-01`
  if (place === "-1") {
    const last = addDays(addMonths(first, 1), -1)
    return addDays(last, -((placeInWeek(last) - weekdays.indexOf(weekday) + 7) % 7))
  }
  const ahead = (weekdays.indexOf(weekday) - placeInWeek(first) + 7) % 7
  return addDays(first, ahead + (Number(place) - 1) * 7)
}

function placeInWeek(day: CivilDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function shifted(weekday: Weekday, shift: number): Weekday {
  return weekdays[(((weekdays.indexOf(weekday) + shift) % 7) + 7) % 7] ?? weekday
}

function inOrder(some: readonly Weekday[]): Weekday[] {
  return weekdays.filter((weekday) => some.includes(weekday))
}

import { addDays, instantAt } from "@/lib/platform/dates"
import type { Random } from "./random"

/** Monday to Friday at or after a day. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, 2)
  return weekday === 0 ? addDays(day, 1) : day
}

/** The days from one to another, about every so many days, never on a weekend. */
export function rhythm(
  random: Random,
  { from, to, every }: { from: string; to: string; every: number },
): string[] {
  const days: string[] = []
  for (let day = workday(from); day <= to; day = workday(addDays(day, every + random.between(-3, 4))))
    days.push(day)
  return days
}

/** An hour and a half later is "11:30" for "10:00" and 90. */
export function later(time: string, minutes: number): string {
  const [hours = 0, start = 0] = time.split(":").map(Number)
  const total = hours * 60 + start + minutes
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`
}

/** The instant of a time on a day where the organisation is. */
export function at(day: string, time: string, timezone: string): Date {
  return instantAt(day, time, timezone)
}

/** The earlier of two days. */
export function earlierOf(one: string, other: string): string {
  const [first = one] = [one, other].sort()
  return first
}

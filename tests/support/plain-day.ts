import Holidays from "date-holidays"
import { civilDate, instantAt, wallClock } from "@/lib/platform/dates"

const spain = new Holidays("ES", { types: ["public"] })

/** What a test asks the database is asked where the cast works: its "today" is theirs. */
export const clockOfCast = "-c timezone=Europe/Madrid"

/** The day it is where the cast works: in the last hours of UTC's day that is the next one. */
export const dayOfCast = (now = new Date()) => civilDate(now, "Europe/Madrid")

/** Noon of that day. */
export const noonOfCast = () => instantAt(dayOfCast(), "12:00", "Europe/Madrid")

/** A day so many days from now, or the first one after it that is no public holiday where the cast works. */
export function plainDay(days: number, now = new Date()): string {
  const day = dayOfCast(new Date(now.getTime() + days * 86_400_000))
  const isHoliday = spain.getHolidays(Number(day.slice(0, 4))).some(({ date }) => date.startsWith(day))
  return isHoliday ? plainDay(days + 1, now) : day
}

/** That moment, or the last one before it from which an hour ends on the same day where the cast works. */
export function withinItsDay(moment: Date): Date {
  const [hours = 0, minutes = 0] = wallClock(moment, "Europe/Madrid").time.split(":").map(Number)
  const over = (hours - 22) * 60 + minutes - 58
  return over > 0 ? new Date(moment.getTime() - over * 60_000) : moment
}

/** The cast meets at the present hour, or before the morning where it is one of the morning: those belong to days that tests fill themselves. */
export function beforeTheMorning(moment: Date): Date {
  const [hours = 0] = wallClock(moment, "Europe/Madrid").time.split(":").map(Number)
  return hours >= 9 && hours < 13 ? new Date(moment.getTime() - 4 * 3_600_000) : moment
}

/** An hour of the day, "07:00" or "19:00", half a day away from the one the cast's meetings are laid on, which is the present one. */
export function freeHour(now = new Date()): string {
  const [hours = 0] = wallClock(now, "Europe/Madrid").time.split(":").map(Number)
  return hours < 13 ? "19:00" : "07:00"
}

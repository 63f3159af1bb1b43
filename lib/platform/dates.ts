import { TZDate } from "@date-fns/tz"
import { addMonths as addMonthsTo } from "date-fns"

/** A day without a zone: "2026-10-27". */
export type CivilDate = string
/** An instant is shown in a zone; a civil date is the same day everywhere. */
export type When = Date | CivilDate

const dayLength = 86_400_000

/** The day of an instant in a zone; a civil date is already one. */
export function civilDate(when: When, timezone: string): CivilDate {
  return typeof when === "string" ? when : fromDateColumn(onTheWall(when, timezone))
}

/** The civil date of a column of type `date`, which arrives as midnight UTC. */
export function fromDateColumn(column: Date): CivilDate {
  return column.toISOString().slice(0, 10)
}

/** A civil date as a column of type `date` wants it. */
export function toDateColumn(day: CivilDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The instant a wall clock in a zone shows this day and time ("10:30"). */
export function instantAt(day: CivilDate, time: string, timezone: string): Date {
  const [year, month, date] = numbers(day, "-")
  const [hours, minutes] = numbers(time, ":")
  return new Date(new TZDate(year, month - 1, date, hours, minutes, timezone).getTime())
}

/** An instant that knows the zone it is told in, for a library that writes wall times. */
export function toldIn(instant: Date, timezone: string): Date {
  return TZDate.tz(timezone, instant)
}

/** What the fields of a form show for an instant. */
export function wallClock(instant: Date, timezone: string): { date: CivilDate; time: string } {
  return { date: civilDate(instant, timezone), time: timeOfDay(instant, timezone) }
}

/** The first instant of a day in a zone. */
export function startOfDay(when: When, timezone: string): Date {
  return instantAt(civilDate(when, timezone), "00:00", timezone)
}

/** The first instant after a day in a zone: compare with "before", never "until". */
export function endOfDay(when: When, timezone: string): Date {
  return instantAt(addDays(civilDate(when, timezone), 1), "00:00", timezone)
}

export function addDays(day: CivilDate, days: number): CivilDate {
  return fromDateColumn(new Date(toDateColumn(day).getTime() + days * dayLength))
}

/** A month later than 31 January is the last day of February. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  return fromDateColumn(addMonthsTo(new TZDate(toDateColumn(day), "UTC"), months))
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(first: CivilDate, second: CivilDate): number {
  return (toDateColumn(second).getTime() - toDateColumn(first).getTime()) / dayLength
}

/** Completed years; someone born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const reached = day.slice(5) >= birth.slice(5)
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (reached ? 0 : 1)
}

/** "2026-02-30" is not a day. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && fromDateColumn(date) === text
}

/** "24:00" and "9:30" are not times of a form. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** "10:30", of 24 hours, in every language. */
export function timeOfDay(instant: Date, timezone: string): string {
  return onTheWall(instant, timezone).toISOString().slice(11, 16)
}

/** "10:30–11:30" */
export function timeRange(start: Date, end: Date, timezone: string): string {
  return `${timeOfDay(start, timezone)}–${timeOfDay(end, timezone)}`
}

/** "Tue 27 Oct 2026" */
export function dayName(when: When, timezone: string, locale: string): string {
  return format(when, { shape: "day", timezone, locale })
}

/** "Tuesday 27 October 2026", for a heading. */
export function longDayName(when: When, timezone: string, locale: string): string {
  return format(when, { shape: "longDay", timezone, locale })
}

/** "Tue 27 Oct", where the year is plain from the place. */
export function shortDayName(when: When, timezone: string, locale: string): string {
  return format(when, { shape: "shortDay", timezone, locale })
}

/** "12 April 1998", for a birthday. */
export function birthdayName(day: CivilDate, locale: string): string {
  return format(day, { shape: "birthday", timezone: "UTC", locale })
}

/** "October 2026" */
export function monthName(when: When, timezone: string, locale: string): string {
  return format(when, { shape: "month", timezone, locale })
}

/** "Tue 27 Oct 2026 10:30" */
export function dayAndTime(instant: Date, timezone: string, locale: string): string {
  return `${dayName(instant, timezone, locale)} ${timeOfDay(instant, timezone)}`
}

type Between = { when: When; now: Date }

/** "today", "3 days ago", "in 2 days": days of the calendar in the zone, not hours. */
export function relativeDay({ when, now }: Between, timezone: string, locale: string): string {
  const days = daysBetween(civilDate(now, timezone), civilDate(when, timezone))
  const make = () => new Intl.RelativeTimeFormat(tag(locale), { numeric: "auto" })
  return kept(relatives, locale, make).format(days, "day")
}

/** "30 min", "1 h", "1 h 30 min" */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return `${rest}\u00a0min`
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${rest}\u00a0min`
}

/** "6.5 h" (in Spanish "6,5 h") */
export function hoursText(minutes: number, locale: string): string {
  const hours = kept(decimals, locale, () => new Intl.NumberFormat(tag(locale), { maximumFractionDigits: 2 }))
  return `${hours.format(minutes / 60)}\u00a0h`
}

const shapes = {
  day: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  longDay: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  birthday: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()
const relatives = new Map<string, Intl.RelativeTimeFormat>()
const decimals = new Map<string, Intl.NumberFormat>()

type Form = { shape: keyof typeof shapes; timezone: string; locale: string }

function format(when: When, { shape, timezone, locale }: Form): string {
  const timeZone = typeof when === "string" ? "UTC" : timezone
  const make = () => new Intl.DateTimeFormat(tag(locale), { ...shapes[shape], timeZone })
  return kept(formats, `${locale} ${timeZone} ${shape}`, make)
    .format(typeof when === "string" ? toDateColumn(when) : when)
    .replaceAll(/[,،](?= )/g, "")
}

const offsets = new Map<string, number>()

/** Minutes since 1970 on the clocks of a zone. Zones change at quarters of an hour: each is asked about once. */
export function wallMinutes(instant: Date, timezone: string): number {
  const name = `${timezone} ${Math.floor(instant.getTime() / 900_000)}`
  if (offsets.size > 20_000) offsets.clear()
  const offset = kept(offsets, name, () => -TZDate.tz(timezone, instant).getTimezoneOffset())
  return Math.floor(instant.getTime() / 60_000 + offset)
}

/** The instant at which clocks in UTC show what a zone's show now. */
function onTheWall(instant: Date, timezone: string): Date {
  return new Date(wallMinutes(instant, timezone) * 60_000)
}

/** To make a format costs as much as using it a hundred times. */
function kept<Format>(made: Map<string, Format>, name: string, make: () => Format): Format {
  if (!made.has(name)) made.set(name, make())
  return made.get(name) ?? make()
}

/** Latin digits and the same calendar everywhere, and the pseudo-locales under a name that Intl has heard of. */
function tag(locale: string): string {
  const spoken = locale === "en" || locale === "en-XA" ? "en-GB" : locale === "ar-XB" ? "ar" : locale
  return `${spoken}-u-ca-gregory-nu-latn`
}

function numbers(text: string, separator: string): [number, number, number] {
  const [first = "", second = "", third = ""] = text.split(separator)
  return [Number(first), Number(second), Number(third)]
}

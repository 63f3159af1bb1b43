import { addDays, type CivilDate, wallMinutes } from "@/lib/platform/dates"
import type { AgendaView } from "./schema"

export type DaySpan = { from: CivilDate; until: CivilDate }

const listDays = 28

/** The Monday of a day's week. */
export function mondayOf(day: CivilDate): CivilDate {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** The days that a view shows, both ends included. Where no view was asked for, a phone lists the week that a desk draws. */
export function spanOf(view: AgendaView | undefined, date: CivilDate): DaySpan {
  if (view === "day") return { from: date, until: date }
  if (view === "list") return { from: date, until: addDays(date, listDays - 1) }
  const from = mondayOf(date)
  return { from, until: addDays(from, 6) }
}

/** Where the view before and the view after begin. */
export function turnedFrom(
  view: AgendaView | undefined,
  date: CivilDate,
): { back: CivilDate; on: CivilDate } {
  const days = view === "day" ? 1 : view === "list" ? listDays : 7
  const start = view === "day" || view === "list" ? date : mondayOf(date)
  return { back: addDays(start, -days), on: addDays(start, days) }
}

export function daysOf({ from, until }: DaySpan): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

/** A part of an appointment on one day: minutes of the wall clock. */
export type Part = { day: CivilDate; from: number; until: number }
type Hours = { startsAt: Date; endsAt: Date }

const wholeDay = 24 * 60
/** Shorter is drawn as long as this: also an hour that the end of summer time takes back. */
const shortest = 15

/** Where an appointment lies on the walls of its days; one that goes past midnight lies on two. */
export function partsOf({ startsAt, endsAt }: Hours, timezone: string): Part[] {
  const [starts, ends] = [wallMinutes(startsAt, timezone), wallMinutes(endsAt, timezone)]
  const [first, last] = [Math.floor(starts / wholeDay), Math.floor(ends / wholeDay)]
  const [from, until] = [starts - first * wholeDay, ends - last * wholeDay]
  if (first === last) return [{ day: dayNamed(first), from, until: Math.max(until, from + shortest) }]
  const rest = until > 0 ? [{ day: dayNamed(last), from: 0, until }] : []
  return [{ day: dayNamed(first), from, until: wholeDay }, ...rest]
}

const dayNamed = (days: number) => addDays("1970-01-01", days)

/** Appointments that lie over each other stand side by side: which lane each has, of how many. */
export function lanesOf(parts: readonly Omit<Part, "day">[]): { lane: number; lanes: number }[] {
  const placed = parts.map(() => ({ lane: 0, lanes: 1 }))
  const order = parts.map((_, index) => index).sort((a, b) => startOf(parts, a) - startOf(parts, b))
  let cluster: number[] = []
  let ends = -1
  const close = () => {
    const lanes = Math.max(0, ...cluster.map((index) => (placed[index]?.lane ?? 0) + 1))
    for (const index of cluster) placed[index] = { lane: placed[index]?.lane ?? 0, lanes }
    cluster = []
  }
  for (const index of order) {
    const part = parts[index]
    if (!part) continue
    if (part.from >= ends) close()
    const taken = cluster
      .filter((other) => (parts[other]?.until ?? 0) > part.from)
      .map((other) => placed[other]?.lane)
    let lane = 0
    while (taken.includes(lane)) lane++
    placed[index] = { lane, lanes: 1 }
    cluster.push(index)
    ends = Math.max(cluster.length === 1 ? -1 : ends, part.until)
  }
  close()
  return placed
}

/** So many appointments of some days are all shown, however they lie over each other. */
const usual = { week: 60, list: 100 }
/** More than this side by side cannot be read. */
const legible = 3

export function isCrowded(appointments: number): boolean {
  return appointments > usual.week
}

/** Where more lie over each other than can be read, those that begin in one hour, to be told as one; what stays apart is not among them. */
export function crowdsOf(parts: readonly (Omit<Part, "day"> & { apart: boolean })[]): number[][] {
  const byHour = new Map<number, number[]>()
  lanesOf(parts).forEach(({ lanes }, index) => {
    const part = parts[index]
    if (!part || part.apart || lanes <= legible) return
    const hour = Math.floor(part.from / 60)
    byHour.set(hour, [...(byHour.get(hour) ?? []), index])
  })
  return [...byHour.values()].filter((crowd) => crowd.length > 1)
}

/** How many days a list shows before it is continued elsewhere: whole days, one of them at least. */
export function daysListed(counts: readonly number[]): number {
  let sum = 0
  const first = counts.findIndex((count, day) => {
    sum += count
    return day > 0 && sum > usual.list
  })
  return first === -1 ? counts.length : first
}

/** The hours that a grid shows: the usual ones, and earlier or later where something is planned. */
export function hoursShown(parts: readonly Omit<Part, "day">[], day = { from: 8, until: 19 }) {
  const from = Math.min(day.from, ...parts.map((part) => Math.floor(part.from / 60)))
  const until = Math.max(day.until, ...parts.map((part) => Math.ceil(part.until / 60)))
  return { from, until }
}

function startOf(parts: readonly Omit<Part, "day">[], index: number): number {
  return parts[index]?.from ?? 0
}

/** Her own time: what she leads, with others or alone. */
export function isOf(
  { counsellorId, helpers }: { counsellorId: string; helpers: readonly string[] },
  id: string,
): boolean {
  return counsellorId === id || helpers.includes(id)
}

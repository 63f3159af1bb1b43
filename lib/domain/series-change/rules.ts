import { movedDay, movedRule, type Occurrence, occurrencesOf } from "@/lib/domain/recurrence/rules"
import type { Recurrence } from "@/lib/domain/recurrence/schema"
import type { Clash } from "@/lib/domain/session-series/rules"
import { addDays, type CivilDate, civilDate, daysBetween, wallClock } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

/** One session of a series as it stands. */
export type Standing = {
  id: string
  state: string
  startsAt: Date
  endsAt: Date
  day: CivilDate
  breakMinutes: number
  exception: boolean
}

/** Where one of them goes. */
export type Moved = Occurrence & { id: string; was: Standing }

type Hours = { date: CivilDate; startTime: string; endTime: string; timezone: string }
type Following = { anchor: Standing; sessions: readonly Standing[]; now: Date }

const say = (key: string) => `series-change.problems.${key}`
/** As many are told one by one; the rest as a number. */
const told = 12

/**
 * What "this and all following" means: what is still to come from there on. What was, was; what was arranged by itself stays as it is
 * and is counted.
 */
export function followingOf({ anchor, sessions, now }: Following) {
  const later = sessions.filter(
    ({ state, startsAt }) =>
      (state === "scheduled" || state === "draft") && startsAt >= anchor.startsAt && startsAt > now,
  )
  return {
    following: later.filter(({ exception }) => !exception),
    exceptions: later.filter(({ exception }) => exception).length,
  }
}

/** The day and the hours of one of them on the wall of its place. */
export function hoursOf({ startsAt, endsAt }: Pick<Standing, "startsAt" | "endsAt">, timezone: string) {
  const { date, time: startTime } = wallClock(startsAt, timezone)
  return { date, startTime, endTime: wallClock(endsAt, timezone).time }
}

/** The days move along with the day of the first, and the wall shows the new hours on each of them. */
export function movedSessions(
  following: readonly Standing[],
  { anchor, recurrence, hours }: { anchor: Standing; recurrence: Recurrence; hours: Hours },
): Moved[] {
  const shift = daysBetween(anchor.day, hours.date)
  return following.flatMap((was) => {
    const day = was.id === anchor.id ? hours.date : movedDay(was.day, recurrence, shift)
    return occurrencesOf([day], hours).map((date) => ({ ...date, id: was.id, was }))
  })
}

/** The rule of a series whose first changed session went to another day. */
export function ruleAfter(recurrence: Recurrence, anchor: Standing, date: CivilDate): Recurrence {
  const shift = daysBetween(anchor.day, date)
  return shift === 0 ? recurrence : movedRule(recurrence, shift)
}

/** The rule of a series that ends before a day. */
export function ruleUntil(recurrence: Recurrence, day: CivilDate): Recurrence {
  return { ...recurrence, count: null, until: addDays(day, -1) }
}

type Change = { anchor: Standing; moved: readonly Moved[]; now: Date }

const rules: readonly Rule<Change, null>[] = [
  { broken: ({ anchor }) => anchor.exception, at: "form", say: say("exception") },
  { broken: ({ moved }) => moved.length === 0, at: "form", say: say("nothingToCome") },
  {
    broken: ({ moved, now }) => moved.some(({ startsAt }) => startsAt <= now),
    at: "date",
    say: say("past"),
  },
  {
    broken: ({ moved }) =>
      moved.some(({ startsAt, endsAt, was }) => minutes(startsAt, endsAt) <= was.breakMinutes),
    at: "endTime",
    say: "session-change.problems.onlyBreak",
  },
]

export function changeProblems(change: Change): Problems | null {
  return problemsOf(rules, change, null)
}

/** Whether those who said they would come have to be asked again. */
export function isAnotherDay({ was, startsAt }: Moved, timezone: string): boolean {
  return civilDate(was.startsAt, timezone) !== civilDate(startsAt, timezone)
}

type Against = {
  holidays: readonly { day: CivilDate; name: string }[]
  clashes: readonly Clash[]
  programme: { startsOn: CivilDate; endsOn: CivilDate } | null
}
type DayName = (day: CivilDate) => string

/** What speaks against the new dates, date by date. */
export function changeDoubts(moved: readonly Moved[], against: Against, dayName: DayName): Problem[] {
  const lines = moved.flatMap(({ day }) => [
    ...against.holidays
      .filter((holiday) => holiday.day === day)
      .map(({ name }) => ({ key: "series-change.doubts.holiday", values: { day: dayName(day), name } })),
    ...(isOutside(day, against)
      ? [{ key: "series-change.doubts.outsideProgramme", values: { day: dayName(day) } }]
      : []),
    ...against.clashes
      .filter((clash) => clash.day === day)
      .map(({ whose, name, from, until }) => ({
        key: `series-change.doubts.${whose}`,
        values: { day: dayName(day), name, from, until },
      })),
  ])
  if (lines.length <= told) return lines
  return [
    ...lines.slice(0, told),
    { key: "series-change.doubts.more", values: { count: lines.length - told } },
  ]
}

function isOutside(day: CivilDate, { programme }: Pick<Against, "programme">): boolean {
  return programme !== null && (day < programme.startsOn || day > programme.endsOn)
}

function minutes(startsAt: Date, endsAt: Date): number {
  return (endsAt.getTime() - startsAt.getTime()) / 60_000
}

import {
  addDays,
  civilDate,
  dayName,
  hoursText,
  relativeDay,
  shortDayName,
  timeOfDay,
} from "@/lib/platform/dates"
import type { FileStanding, Flag } from "./schema"

/** Figures of one participant, as the database keeps them. */
export type Figures = {
  phase: string
  enrolledOn: string | null
  lastSessionAt: Date | null
  firstOpenEndsAt: Date | null
  careGapAt: Date | null
  hoursWaitingSince: Date | null
}

/** Where and when the list is read. */
export type Reader = { now: Date; timezone: string; locale: string }

const accompanied = ["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"]

type FlagRule = {
  flag: Flag
  raised: (figures: Figures, at: { now: Date; today: string; timezone: string }) => boolean
}

const flagRules: readonly FlagRule[] = [
  {
    flag: "no_session",
    raised: ({ phase, lastSessionAt, enrolledOn }, { today, timezone }) => {
      const last = lastSessionAt ? civilDate(lastSessionAt, timezone) : enrolledOn
      return accompanied.includes(phase) && last !== null && last <= addDays(today, -21)
    },
  },
  {
    flag: "not_recorded",
    raised: ({ firstOpenEndsAt }, { now }) => firstOpenEndsAt !== null && firstOpenEndsAt < now,
  },
  {
    flag: "care_gap",
    raised: ({ careGapAt }, { today, timezone }) =>
      careGapAt !== null && civilDate(careGapAt, timezone) >= addDays(today, -30),
  },
  {
    flag: "hours_waiting",
    raised: ({ hoursWaitingSince }, { today, timezone }) =>
      hoursWaitingSince !== null && civilDate(hoursWaitingSince, timezone) <= addDays(today, -7),
  },
]

/** What about her needs an eye, by the civil day of the organisation. The database's sec.flags says the same. */
export function flagsOf(figures: Figures, { now, timezone }: Pick<Reader, "now" | "timezone">): Flag[] {
  const at = { now, today: civilDate(now, timezone), timezone }
  return flagRules.filter((rule) => rule.raised(figures, at)).map((rule) => rule.flag)
}

/** Half up, one decimal; nothing where there is nothing to divide by. */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10
}

/** How many of the seven steps from registration to road map are behind her; nothing where she stands beside the way. */
export function stepsDone(phase: string): number | null {
  const way = ["registered", "eligible", ...accompanied]
  if (["exited", "followed_up", "closed"].includes(phase)) return way.length
  return way.includes(phase) ? way.indexOf(phase) + 1 : null
}

/** A participant of the list as the database answers. */
export type CohortRecord = {
  id: string
  code: string
  name: string
  latin: string | null
  phase: FileStanding
  lastSessionAt: Date | null
  individualMinutes: number
  groupMinutes: number
  careNeeded: number
  careGiven: number
  shadowingMinutes: number
  shadowingCounted: boolean
  nextAt: Date | null
  flags: Flag[]
}

/** One line of the list: plain values, as the reader's browser shows them. What there is none of is not sent. */
export type CohortLine = {
  id: string
  code: string
  name: string
  latin?: string
  phase: FileStanding
  lastSession?: readonly [ago: string, day: string]
  individual: string
  group: string
  /** where a child needed care */
  care?: readonly [given: number, needed: number]
  shadowing?: string
  shadowingCounted?: true
  next?: readonly [day: string, time: string]
  flags?: Flag[]
}

/** The line that this reader sees of a record. */
export function lineOf(record: CohortRecord, { now, timezone, locale }: Reader): CohortLine {
  const { id, code, name, latin, phase, lastSessionAt: last, nextAt: next, flags } = record
  return {
    id,
    code,
    name,
    ...(latin && latin !== name && { latin }),
    phase,
    ...(last && {
      lastSession: [relativeDay({ when: last, now }, timezone, locale), dayName(last, timezone, locale)],
    }),
    individual: hoursText(record.individualMinutes, locale),
    group: hoursText(record.groupMinutes, locale),
    ...(record.careNeeded > 0 && { care: [record.careGiven, record.careNeeded] }),
    ...(record.shadowingMinutes > 0 && { shadowing: hoursText(record.shadowingMinutes, locale) }),
    ...(record.shadowingCounted && { shadowingCounted: true }),
    ...(next && { next: [shortDayName(next, timezone, locale), timeOfDay(next, timezone)] }),
    ...(flags.length > 0 && { flags }),
  }
}

import { type HouseholdChild, isEligible } from "@/lib/domain/childcare/rules"
import { daysOf, mostDays, type Occurrence, occurrencesOf } from "@/lib/domain/recurrence/rules"
import type { Recurrence } from "@/lib/domain/recurrence/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { SeriesInput } from "./schema"

/** Other hours that are taken on one of the days: of whoever leads (no name), of somebody expected, or of the room. */
export type Clash = {
  day: CivilDate
  whose: "leads" | "hers" | "room"
  name: string
  from: string
  until: string
}

/** What the rules must know beyond the form. */
export type SeriesFacts = {
  now: Date
  reachedIds: readonly string[]
  children: readonly HouseholdChild[]
  /** children who have a place elsewhere at the hours of a day */
  elsewhere: readonly { day: CivilDate; childId: string }[]
  clashes: readonly Clash[]
  holidays: readonly { day: CivilDate; name: string }[]
  programme: { startsOn: CivilDate; endsOn: CivilDate } | null
  /** who could lead it too */
  colleagueIds: string[]
  roomGone: boolean
}

/** One date of a series, and what speaks against it. */
export type SeriesDate = Occurrence & { holiday: string | null; doubts: Problem[] }

/** More seats than this are not kept in one act. */
const mostSeats = 6000

const say = (key: string) => `session-series.problems.${key}`
const sayOfSession = (key: string) => `counselling-session.problems.${key}`
const ask = (key: string) => `session-series.doubts.${key}`

type Planned = { input: SeriesInput; dates: readonly Occurrence[] }

const rules: readonly Rule<Planned, SeriesFacts>[] = [
  { broken: ({ dates }) => dates.length === 0, at: "form", say: say("noDates") },
  { broken: ({ dates }) => dates.length > mostDays, at: "form", say: say("tooMany") },
  {
    broken: ({ input, dates }) => input.participantIds.length * dates.length > mostSeats,
    at: "form",
    say: say("tooMany"),
  },
  {
    broken: ({ input }, { reachedIds }) => input.participantIds.some((id) => !reachedIds.includes(id)),
    at: "participantIds",
    say: sayOfSession("participantNotYours"),
  },
  {
    broken: ({ input: { capacity, participantIds } }) =>
      capacity !== undefined && participantIds.length > capacity,
    at: "participantIds",
    say: ({ input }) => ({ key: sayOfSession("overCapacity"), values: { capacity: input.capacity ?? 0 } }),
  },
  {
    broken: ({ input }, { colleagueIds }) => input.facilitatorIds.some((id) => !colleagueIds.includes(id)),
    at: "facilitatorIds",
    say: "facilitator.problems.notThere",
  },
  { broken: (_, { roomGone }) => roomGone, at: "roomId", say: "appointment.problems.roomGone" },
  /* The wall clock of the night when summer time begins has an hour that never is. */
  {
    broken: ({ dates }) => dates.some(({ startsAt, endsAt }) => startsAt >= endsAt),
    at: "endTime",
    say: sayOfSession("endBeforeStart"),
  },
  {
    broken: ({ input: { childcare, childIds } }) => childcare !== "offered" && childIds.length > 0,
    at: "childcare",
    say: sayOfSession("careContradiction"),
  },
  {
    broken: ({ input }, { children }) =>
      input.childIds.some((id) => !children.some((child) => child.id === id)),
    at: "childIds",
    say: "childcare.problems.childUnknown",
  },
  {
    broken: ({ input: { childIds, childcareOffer } }) =>
      childcareOffer !== undefined && childIds.length > childcareOffer.places,
    at: "childIds",
    say: "childcare.problems.full",
  },
]

type OneDay = Pick<SeriesFacts, "now" | "programme"> & {
  holiday: string | null
  tooOld: number
  elsewhere: number
}

const dateDoubts: readonly Doubt<Occurrence, OneDay>[] = [
  {
    broken: (_, { holiday }) => holiday !== null,
    say: (_, { holiday }) => ({ key: ask("holiday"), values: { name: holiday ?? "" } }),
  },
  { broken: ({ startsAt }, { now }) => startsAt <= now, say: ask("past") },
  {
    broken: ({ day }, { programme }) =>
      programme !== null && (day < programme.startsOn || day > programme.endsOn),
    say: ask("outsideProgramme"),
  },
  {
    broken: (_, { tooOld }) => tooOld > 0,
    say: (_, { tooOld }) => ({ key: ask("tooOld"), values: { count: tooOld } }),
  },
  {
    broken: (_, { elsewhere }) => elsewhere > 0,
    say: (_, { elsewhere }) => ({ key: ask("elsewhere"), values: { count: elsewhere } }),
  },
]

export function recurrenceTyped(input: SeriesInput): Recurrence {
  const { rhythm, weekdays, nth: place, ends, until, count } = input
  return {
    ...{ rhythm, weekdays, place },
    until: ends === "until" ? (until ?? null) : null,
    count: ends === "count" ? (count ?? null) : null,
  }
}

/** Its dates as the rule says, whether or not some are left out. */
export function datesTyped(input: SeriesInput, timezone: string): Occurrence[] {
  return occurrencesOf(daysOf(recurrenceTyped(input), input.date), { ...input, timezone })
}

export function seriesProblems(planned: Planned, facts: SeriesFacts): Problems | null {
  return problemsOf(rules, planned, facts)
}

/** Each date with what speaks against it, for a person to leave it out or not. */
export function judgedDates(
  dates: readonly Occurrence[],
  facts: SeriesFacts,
  childIds: readonly string[] = [],
): SeriesDate[] {
  const children = facts.children.filter(({ id }) => childIds.includes(id))
  return dates.map((date) => {
    const { day } = date
    const holiday = facts.holidays.find((one) => one.day === day)?.name ?? null
    const clashes = facts.clashes.filter((clash) => clash.day === day)
    const around = {
      holiday,
      now: facts.now,
      programme: facts.programme,
      tooOld: children.filter((child) => !isEligible(child, day)).length,
      elsewhere: facts.elsewhere.filter((one) => one.day === day && childIds.includes(one.childId)).length,
    }
    return { ...date, holiday, doubts: [...clashes.map(clashDoubt), ...doubtsOf(dateDoubts, date, around)] }
  })
}

function clashDoubt({ whose, name, from, until }: Clash): Problem {
  return { key: ask(whose), values: { name, from, until } }
}

/** E3: which of the children have a place on a day: who is too old by then or is cared for elsewhere has none. */
export function caredOn(day: CivilDate, childIds: readonly string[], facts: SeriesFacts): HouseholdChild[] {
  return facts.children.filter(
    (child) =>
      childIds.includes(child.id) &&
      isEligible(child, day) &&
      !facts.elsewhere.some((one) => one.day === day && one.childId === child.id),
  )
}

/** The languages of a course, as they were typed with commas. */
export function languagesOf(typed: string): string[] {
  return [...new Set(typed.split(",").map((one) => one.trim()))].filter(Boolean)
}

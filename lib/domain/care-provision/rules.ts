import { covers, type Span } from "@/lib/domain/childcare/rules"
import { addDays, type CivilDate, instantAt } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

type Hours = { date: CivilDate; startTime: string; endTime: string }

/** A day and times on the wall of the organisation become instants. */
export function spanOf({ date, startTime, endTime }: Hours, timezone: string): Span {
  return { startsAt: instantAt(date, startTime, timezone), endsAt: instantAt(date, endTime, timezone) }
}

/** The Monday of a day's week. */
export function mondayOf(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** So many offers of a day are shown before it is opened. */
const usualDay = 8
type Counted = { taken: number; places: number; waiting: number }

/** A long day in short: where somebody waits is always shown, and the first of the others, in their order. */
export function shortened<One extends Counted>(offers: readonly One[], isOpened: boolean) {
  if (isOpened || offers.length <= usualDay + 1) return { shown: offers, rest: null }
  const waited = offers.filter(({ waiting }) => waiting > 0)
  const others = offers.filter(({ waiting }) => waiting === 0)
  const left = others.slice(Math.max(0, usualDay - waited.length))
  const sum = (field: "taken" | "places") => left.reduce((all, one) => all + one[field], 0)
  return {
    shown: offers.filter((one) => !left.includes(one)),
    rest: left.length > 0 ? { count: left.length, taken: sum("taken"), places: sum("places") } : null,
  }
}

type Offer = { cancelledAt: Date | null; version: number; taken: number; needed: readonly Span[] }
type Asked = { places: number; version: number; span: Span }

const say = (key: string) => `care-provision.problems.${key}`

const changeRules: readonly Rule<Asked, Offer>[] = [
  { broken: (_, { cancelledAt }) => cancelledAt !== null, at: "form", say: say("cancelled") },
  { broken: (asked, { version }) => asked.version !== version, at: "form", say: say("changedMeanwhile") },
  {
    broken: ({ places }, { taken }) => places < taken,
    at: "places",
    say: (_, { taken }) => ({ key: say("fewerThanTaken"), values: { taken } }),
  },
  {
    broken: ({ span }, { needed }) => needed.some((session) => !covers(span, session)),
    at: "endTime",
    say: say("coversNoMore"),
  },
]

/** Nobody loses a place by a change: for that childcare is cancelled, with a reason. */
export function changeProblems(asked: Asked, offer: Offer): Problems | null {
  return problemsOf(changeRules, asked, offer)
}

export function cancelProblems(
  { cancelledAt, endsAt }: { cancelledAt: Date | null; endsAt: Date },
  now: Date,
) {
  if (cancelledAt !== null) return { form: { key: say("cancelled") } }
  return endsAt <= now ? { form: { key: say("over") } } : null
}

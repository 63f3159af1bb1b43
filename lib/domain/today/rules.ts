import { type Calendar, isLocked } from "@/lib/domain/attendance/rules"
import { isEligible } from "@/lib/domain/childcare/rules"
import { shortName } from "@/lib/domain/participant/rules"
import type { CivilDate } from "@/lib/platform/dates"
import { ageRangeOn } from "@/lib/platform/partial-dates"

type Named = { id: string; knownAs: string; familyName: string | null }

/** A session as the database tells it to Today. */
export type FoundLine = {
  id: string
  kind: string
  title: string | null
  topics: string[]
  startsAt: string
  endsAt: string
  mode: string
  place: string | null
  interpreter: boolean
  childcare: string
  state: string
  people: Named[]
  expected: number
  children: number
  attendance: string | null
}

export function lineOf(found: FoundLine, now: Date, calendar: Calendar) {
  const { people, ...line } = found
  const startsAt = new Date(line.startsAt)
  const endsAt = new Date(line.endsAt)
  const isNow = startsAt <= now && now < endsAt
  const locked = isLocked({ endsAt }, calendar, now)
  return { ...line, startsAt, endsAt, isNow, locked, people: people.map(person) }
}

export function person({ id, ...names }: Named) {
  return { id, name: shortName(names) }
}

/** A child as the quick log shows her: the name and how old she is at least. */
export function childChoice(
  { id, givenName, birth }: { id: string; givenName: string | null; birth: string },
  day: CivilDate,
) {
  return { id, name: givenName, age: ageRangeOn(birth, day).least, eligible: isEligible({ birth }, day) }
}

const halfHour = 30 * 60_000

/** The half hour that has just passed: when a session that is logged now has probably ended. */
export function lastHalfHour(now: Date): Date {
  return new Date(Math.floor(now.getTime() / halfHour) * halfHour)
}

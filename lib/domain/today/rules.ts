import { type Calendar, isLocked } from "@/lib/domain/attendance/rules"
import { shortName } from "@/lib/domain/participant/rules"

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

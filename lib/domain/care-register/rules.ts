import type { CareAnswer } from "@/lib/domain/child/schema"
import { collectorsOf } from "@/lib/domain/contact-person/rules"
import { type CivilDate, civilDate, daysBetween, instantAt } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { CheckingOut, Press } from "./schema"

/** Where a child is: expected, there, collected, or not coming. */
export type Whereabouts = "confirmed" | "checked_in" | "checked_out" | "no_show"
export type CareMark = "in" | "out" | "absent"

/** Somebody who may collect, or never may. */
export type Collector = { person: string; name: string; relation: string | null }

/** A child's place. A coordinator learns that it is taken and when, and nothing of the child. */
export type CareChild<Time = Date> = {
  booking: string
  state: Whereabouts
  inAt: Time | null
  inRecordedAt: Time | null
  outAt: Time | null
  outRecordedAt: Time | null
  outTo: "mother" | "listed" | "emergency" | null
  /** when somebody who must never collect stood there */
  blockedAt: Time | null
  outName?: string | null
  firstName?: string | null
  age?: number
  needsAnswer?: CareAnswer
  needs?: string | null
}

/** Brothers and sisters at one place, with who may collect them. */
export type CareFamily<Time = Date> = {
  mother: string
  children: readonly CareChild<Time>[]
  collectors?: readonly Collector[]
  forbidden?: readonly Collector[]
}

/** Care at one place from when until when. */
export type Provision<Time = Date> = {
  offer: string
  place: string | null
  startsAt: Time
  endsAt: Time
  places: number
  /** adults with valid checks, and who they are for those who plan */
  adults: number
  carers?: readonly string[]
  /** the ages of all the children who are expected, also of those whom the reader does not meet */
  ages: readonly number[]
  families: readonly CareFamily<Time>[]
}

/** A place that is to be marked, as far as the rules must know. */
export type CarePlace = {
  booking: string
  family: string
  state: Whereabouts
  day: CivilDate
  today: CivilDate
  timezone: string
  startsAt: Date
  endsAt: Date
  inAt: Date | null
  collectors: readonly { person: string; name: string; collects: "allowed" | "never" }[]
}

/** How long the register may be completed from paper. */
export const daysBack = 7

/** Whether the register of a day can still be written. */
export function isOpenOn(day: CivilDate, today: CivilDate): boolean {
  const since = daysBetween(day, today)
  return since >= 0 && since <= daysBack
}

const aMinute = 60_000

/** When it happened: as the paper says; else now, or when it was pressed while the line was down; on a day that is over as planned. */
export function timeOf(
  { time, pressedAt }: Press,
  place: CarePlace,
  { mark, now }: { mark: CareMark; now: Date },
): Date {
  const { day, today, timezone, startsAt, endsAt } = place
  if (time) return instantAt(day, time, timezone)
  if (day !== today) return mark === "out" ? endsAt : startsAt
  const pressed = pressedAt ? new Date(pressedAt) : now
  const isLate = now.getTime() - pressed.getTime() > aMinute && civilDate(pressed, timezone) === day
  return isLate ? pressed : now
}

type Around = { places: readonly CarePlace[]; at: Date; now: Date; mark: CareMark; actor: string }
const say = (key: string) => `care-register.problems.${key}`

const pressRules: readonly Rule<unknown, Around>[] = [
  { broken: (_, { places }) => places.some(({ day, today }) => day > today), at: "form", say: say("ahead") },
  {
    broken: (_, { places }) => places.some(({ day, today }) => daysBetween(day, today) > daysBack),
    at: "form",
    say: say("tooOld"),
  },
  { broken: (_, { at, now }) => at > now, at: "time", say: say("future") },
  {
    broken: (_, { mark, places, at }) =>
      mark === "out" && places.some(({ inAt }) => inAt !== null && at < inAt),
    at: "time",
    say: say("beforeIn"),
  },
  {
    broken: (_, { mark, places }) =>
      mark === "out" && places.some(({ state }) => state === "confirmed" || state === "no_show"),
    at: "form",
    say: say("notIn"),
  },
  {
    broken: (_, { mark, places }) =>
      mark === "absent" && places.some(({ state }) => state === "checked_in" || state === "checked_out"),
    at: "form",
    say: say("wasHere"),
  },
]

export function pressProblems(around: Around): Problems | null {
  return problemsOf(pressRules, null, around)
}

/** Who stands at the door. */
export type Collecting =
  | { kind: "mother" }
  | { kind: "listed"; person: string }
  | { kind: "forbidden"; person?: string; name: string }
  | { kind: "emergency" }
  | { kind: "unknown" }

/** BR27: only the mother and listed adults collect; who is listed as never does not, under whatever name. */
export function collectingOf({ to, name = "" }: CheckingOut, { collectors }: CarePlace): Collecting {
  if (to === "mother") return { kind: "mother" }
  if (to === "other")
    return isForbidden(name, collectors) ? { kind: "forbidden", name } : { kind: "emergency" }
  const person = collectors.find((one) => one.person === to)
  if (!person) return { kind: "unknown" }
  return person.collects === "allowed"
    ? { kind: "listed", person: to }
    : { kind: "forbidden", person: to, name: person.name }
}

/** The same name, or one of which the other is a part: "Karim" is "Karim Haddad". */
function isForbidden(name: string, collectors: CarePlace["collectors"]): boolean {
  const forbidden = collectors.filter(({ collects }) => collects === "never")
  const same = collectorsOf([...forbidden, { name, collects: "allowed" }]).allowed.length === 0
  return same || forbidden.some((one) => isPartOf(name, one.name) || isPartOf(one.name, name))
}

function isPartOf(part: string, whole: string): boolean {
  const [some, all] = [wordsOf(part), wordsOf(whole)]
  return some.length > 0 && some.every((word) => all.includes(word))
}

function wordsOf(name: string): string[] {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

const isSame = (one: string, other: string) => wordsOf(one).join(" ") === wordsOf(other).join(" ")

/** Somebody who is not listed: two adults of ours, the mother on the phone, and a reason. */
const emergencyRules: readonly Rule<CheckingOut, { actor: string }>[] = [
  { broken: ({ name }) => !name, at: "name", say: say("nameMissing") },
  { broken: ({ reason }) => !reason, at: "reason", say: say("reasonMissing") },
  { broken: ({ phoned }) => !phoned, at: "phoned", say: say("notPhoned") },
  { broken: ({ second }) => !second, at: "second", say: say("secondMissing") },
  {
    broken: ({ second, name }, { actor }) =>
      Boolean(second) && (isSame(second ?? "", actor) || isSame(second ?? "", name ?? "")),
    at: "second",
    say: say("secondIsOneself"),
  },
]

export function emergencyProblems(input: CheckingOut, actor: string): Problems | null {
  return problemsOf(emergencyRules, input, { actor })
}

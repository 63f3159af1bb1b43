import { addDays, type CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type CheckKind, checkKinds } from "./schema"

export type Check = { kind: CheckKind; validUntil: CivilDate }
export type Standing = "valid" | "ending" | "over" | "missing"
type Span = { startsAt: Date; endsAt: Date }

const say = (key: string) => `carer.problems.${key}`
const required: CheckKind = "criminal_record"
/** A check that ends within these days is spoken of. */
const soon = 30

/** Of each kind the one that is valid longest. */
export function newestOf<Each extends Check>(checks: readonly Each[]): Each[] {
  return checkKinds.flatMap((kind) => {
    const [newest] = checks
      .filter((check) => check.kind === kind)
      .sort((one, other) => other.validUntil.localeCompare(one.validUntil))
    return newest ? [newest] : []
  })
}

/** Whether her checks let her look after children on a day: the one that is needed was seen, and none that was seen has run out. */
export function standingOn(checks: readonly Check[], day: CivilDate): Standing {
  const newest = newestOf(checks)
  if (!newest.some(({ kind }) => kind === required)) return "missing"
  if (newest.some(({ validUntil }) => validUntil < day)) return "over"
  return newest.some(({ validUntil }) => validUntil < addDays(day, soon)) ? "ending" : "valid"
}

/** What the assignment of a carer to an offer must know. */
export type AroundShift = {
  day: CivilDate
  offer: Span & { isCancelled: boolean }
  carer: { name: string; endsOn: CivilDate | null; checks: readonly Check[] }
  /** where else she is that day */
  others: readonly Span[]
}

const shiftRules: readonly Rule<unknown, AroundShift>[] = [
  { broken: (_, { offer }) => offer.isCancelled, at: "form", say: say("offerCancelled") },
  {
    broken: (_, { carer, day }) => carer.endsOn !== null && carer.endsOn < day,
    at: "carerId",
    say: (_, { carer }) => ({ key: say("gone"), values: { name: carer.name } }),
  },
  {
    broken: (_, { carer, day }) => ["missing", "over"].includes(standingOn(carer.checks, day)),
    at: "carerId",
    say: sayUnchecked,
  },
  {
    broken: (_, { offer, others }) =>
      others.some((other) => other.startsAt < offer.endsAt && offer.startsAt < other.endsAt),
    at: "carerId",
    say: (_, { carer }) => ({ key: say("elsewhere"), values: { name: carer.name } }),
  },
]

export function shiftProblems(around: AroundShift): Problems | null {
  return problemsOf(shiftRules, null, around)
}

function sayUnchecked(_: unknown, { carer: { name, checks }, day }: AroundShift): Problem {
  if (standingOn(checks, day) === "missing") return { key: say("uncheckedMissing"), values: { name } }
  const [over] = newestOf(checks).filter(({ validUntil }) => validUntil < day)
  return { key: say("uncheckedOver"), values: { name, kind: over?.kind ?? required } }
}

/** A check that is over already says nothing. */
export function checkProblems(validUntil: CivilDate, today: CivilDate): Problem | null {
  return validUntil < today ? { key: say("untilOver") } : null
}

import { isCalledOff } from "@/lib/domain/attendance/rules"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

/** What the rules must know beyond the form. */
export type Around = {
  session: { kind: string; state: string; recordedAt: Date | null; startsAt: Date }
  locked: boolean
  now: Date
}

const countedKinds: readonly string[] = ["group", "visit", "event", "course", "circle"]

const say = (key: string) => `head-count.problems.${key}`
const sayMark = (key: string) => `counselling-session.problems.${key}`

const rules: readonly Rule<object, Around>[] = [
  { broken: (_, { session }) => !countsHeads(session.kind), at: "form", say: say("onlyGroups") },
  { broken: (_, { session }) => isCalledOff(session), at: "form", say: sayMark("sessionCancelled") },
  { broken: (_, { session }) => session.state === "draft", at: "form", say: sayMark("notPlanned") },
  { broken: (_, { session, now }) => session.startsAt > now, at: "form", say: say("notBegun") },
]
const countRules: readonly Rule<object, Around>[] = [
  { broken: (_, { locked }) => locked, at: "form", say: sayMark("locked") },
  ...rules,
]
const correctionRules: readonly Rule<object, Around>[] = [
  { broken: (_, { locked }) => !locked, at: "form", say: sayMark("notLockedYet") },
  ...rules,
]

/** Where people may be whom nobody names. */
export function countsHeads(kind: string): boolean {
  return countedKinds.includes(kind)
}

export function countProblems(around: Around): Problems | null {
  return problemsOf(countRules, {}, around)
}

export function countCorrectionProblems(around: Around): Problems | null {
  return problemsOf(correctionRules, {}, around)
}

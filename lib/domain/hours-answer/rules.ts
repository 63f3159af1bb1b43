import { shadowingHours } from "@/lib/domain/placement/rules"
import type { PlacementKind } from "@/lib/domain/placement/schema"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { AnswerInput } from "./schema"

/** What stands behind a link when its answer comes. */
export type Behind = {
  link: "live" | "used" | "expired"
  kind: PlacementKind
  isOver: boolean
  isSettled: boolean
  isReplaced: boolean
}

const answerRules: readonly Rule<AnswerInput, Behind>[] = [
  { broken: (_, { isOver }) => isOver, at: "form", say: "hours.problems.over" },
  { broken: (_, { link }) => link === "used", at: "form", say: "hours.problems.answered" },
  { broken: (_, { link }) => link === "expired", at: "form", say: "hours.problems.expired" },
  { broken: (_, { isSettled }) => isSettled, at: "form", say: "hours.problems.settled" },
  { broken: (_, { isReplaced }) => isReplaced, at: "form", say: "hours.problems.replaced" },
]

const isDifferent = (answer: AnswerInput) => answer.answer === "different"
const hoursIn = (answer: AnswerInput) => (answer.answer === "different" ? answer.hours : 0)

const answerDoubtRules: readonly Doubt<AnswerInput, Behind>[] = [
  {
    broken: (answer, { kind }) =>
      isDifferent(answer) && kind === "shadowing" && hoursIn(answer) > shadowingHours.most,
    say: () => ({ key: "hours.doubts.answerLong", values: { most: shadowingHours.most } }),
  },
  {
    broken: (answer, { kind }) =>
      isDifferent(answer) && kind === "shadowing" && hoursIn(answer) < shadowingHours.least,
    say: () => ({ key: "hours.doubts.answerShort", values: { least: shadowingHours.least } }),
  },
]

export function answerProblems(answer: AnswerInput, behind: Behind): Problems | null {
  return problemsOf(answerRules, answer, behind)
}

export function answerDoubts(answer: AnswerInput, behind: Behind): Problem[] {
  return doubtsOf(answerDoubtRules, answer, behind)
}

type Counted = Exclude<AnswerInput, { answer: "wrong" }>

/** The number an answer comes to; nothing where she did not come. */
export function answeredMinutes(answer: Counted, reported: number): number {
  if (answer.answer === "yes") return reported
  return answer.answer === "absent" ? 0 : Math.round(answer.hours * 60)
}

/** The half hours nearest to what was reported, each one tap away. */
export function nearHours(minutes: number): number[] {
  const halves = Array.from({ length: 48 }, (_, place) => place + 1).filter((half) => half * 30 !== minutes)
  const distance = (half: number) => Math.abs(half * 30 - minutes)
  const nearest = halves.sort((one, other) => distance(one) - distance(other)).slice(0, 4)
  return nearest.sort((one, other) => one - other).map((half) => half / 2)
}

const renewalRules: readonly Rule<null, Behind>[] = [
  { broken: (_, { isOver }) => isOver, at: "form", say: "hours.problems.over" },
  { broken: (_, { isSettled }) => isSettled, at: "form", say: "hours.problems.settled" },
  { broken: (_, { isReplaced }) => isReplaced, at: "form", say: "hours.problems.replaced" },
]

/** Why no fresh link goes out, if it does not. */
export function renewalProblems(behind: Behind): Problems | null {
  return problemsOf(renewalRules, null, behind)
}

import { addDays, addMonths, type CivilDate, daysBetween } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type Assigning, type NewStep, type Pausing, planOrigin, type StepFilter } from "./schema"

type Due = { dueOn: CivilDate | null }

export function isOverdue({ dueOn }: Due, today: CivilDate): boolean {
  return dueOn !== null && dueOn < today
}

/** Reminders are silent until that day comes. */
export function isPaused(pausedUntil: CivilDate | null, today: CivilDate): boolean {
  return pausedUntil !== null && pausedUntil > today
}

const weekAhead = 7

/** The days between which a filter looks, both included. */
export function spanOf(
  filter: StepFilter,
  today: CivilDate,
): { from: CivilDate | null; until: CivilDate | null } {
  if (filter === "overdue") return { from: null, until: addDays(today, -1) }
  if (filter === "week") return { from: today, until: addDays(today, weekAhead) }
  return { from: null, until: null }
}

type AroundStep = { accompanying: readonly string[] }

const whoHelps: Rule<{ assigneeId: string | null }, AroundStep> = {
  broken: ({ assigneeId }, { accompanying }) => assigneeId !== null && !accompanying.includes(assigneeId),
  at: "assigneeId",
  say: "next-step.problems.notAccompanying",
}

export function newStepProblems(input: NewStep, around: AroundStep): Problems | null {
  return problemsOf([whoHelps], input, around)
}

type AroundAssigning = AroundStep & { isDone: boolean }

const assigningRules: readonly Rule<Assigning, AroundAssigning>[] = [
  whoHelps,
  { broken: (_, { isDone }) => isDone, at: "form", say: "next-step.problems.doneAlready" },
]

export function assigningProblems(input: Assigning, around: AroundAssigning): Problems | null {
  return problemsOf(assigningRules, input, around)
}

/** What something else asked for closes with it. */
export function completingProblems(origin: string | null): Problems | null {
  return origin === planOrigin ? { form: { key: "next-step.problems.closesWithReview" } } : null
}

const longestPause = 6

const pauseRules: readonly Rule<Pausing, { today: CivilDate }>[] = [
  {
    broken: ({ until }, { today }) => daysBetween(today, until) < 1,
    at: "until",
    say: "next-step.problems.pauseOver",
  },
  {
    broken: ({ until }, { today }) => until > addMonths(today, longestPause),
    at: "until",
    say: "next-step.problems.pauseTooLong",
  },
]

export function pauseProblems(input: Pausing, around: { today: CivilDate }): Problems | null {
  return problemsOf(pauseRules, input, around)
}

import { type Purpose, purposes } from "@/lib/domain/consent/schema"
import { type ServiceAnswer, serviceAnswers } from "@/lib/domain/referral/schema"
import { addDays, addMonths, type CivilDate, daysBetween, isCivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import {
  type Assigning,
  type CareTask,
  careTasks,
  type NewStep,
  type Pausing,
  planOrigin,
  reviewOrigins,
  type StepFilter,
  type TransferTask,
  transferTasks,
  type WorkReviewMonth,
  workOrigin,
  workReviewMonths,
} from "./schema"

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
  return reviewOrigins.includes(origin) ? { form: { key: "next-step.problems.closesWithReview" } } : null
}

export type ReviewPlace = { of: "plan" | "work"; href: string }

/** Where a review is recorded that a step asks for; null where the step is done by hand. */
export function reviewPlace(origin: string | null, participantId: string): ReviewPlace | null {
  const file = `/participants/${participantId}`
  if (origin === planOrigin) return { of: "plan", href: `${file}/itinerary#review` }
  return origin === workOrigin ? { of: "work", href: `${file}/work#experience` } : null
}

type Asked = { origin: string | null; what: string }

/** What something else asked for: what it speaks of, for words in the reader's language. */
export type Said =
  | { about: "itinerary" }
  | { about: "work_experience"; month: WorkReviewMonth }
  | { about: "profile"; number: string }
  | { about: "residence" | "hours" | "hours_dispute" | "document" | "shadowing"; day: CivilDate }
  | { about: "consent" | "consent_recipients" | "consent_review"; purpose: Purpose }
  | { about: "referral"; answer: ServiceAnswer["answer"] }
  | { about: "transfer"; task: TransferTask }
  | { about: "care"; care: CareTask }

/** A task that something else asked for holds no sentence, only what it speaks of. Null: what a person wrote, and that stays as it is. */
export function saidBy({ origin, what }: Asked): Said | null {
  switch (origin) {
    case planOrigin:
      return { about: planOrigin }
    case workOrigin:
      return ifOneOf(workReviewMonths, what, (month) => ({ about: origin, month }))
    case "profile":
      return /^\d+$/.test(what) ? { about: origin, number: what } : null
    case "residence":
    case "hours":
    case "hours_dispute":
    case "document":
    case "shadowing":
      return isCivilDate(what) ? { about: origin, day: what } : null
    case "consent":
    case "consent_recipients":
    case "consent_review":
      return ifOneOf(purposes, what, (purpose) => ({ about: origin, purpose }))
    case "referral":
      return ifOneOf(serviceAnswers, what, (answer) => ({ about: origin, answer }))
    case "transfer":
      return ifOneOf(transferTasks, what, (task) => ({ about: origin, task }))
    case "care":
      return ifOneOf(careTasks, what, (care) => ({ about: origin, care }))
    default:
      return null
  }
}

function ifOneOf<One extends string>(known: readonly One[], what: string, said: (one: One) => Said) {
  const one = known.find((each) => each === what)
  return one === undefined ? null : said(one)
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

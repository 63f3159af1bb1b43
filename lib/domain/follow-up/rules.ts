import { addDays, addMonths, type CivilDate, daysBetween } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { answersKept, type Moment, type Try } from "./schema"

/** On leaving is the day she left and so many days after it; an answer about a day counts as long as this after it. */
const window = 28
/** So often somebody tries to reach her before she counts as not reached. */
export const triesToMake = 3

/** The days about which she is asked: four weeks and six calendar months after she left. */
export function followUpsOf(exitOn: CivilDate): { moment: Moment; dueOn: CivilDate }[] {
  return [
    { moment: "4w", dueOn: addDays(exitOn, window) },
    { moment: "6m", dueOn: addMonths(exitOn, 6) },
  ]
}

/** Whether something that began that day, a job for one, counts as a result on leaving. */
export function isOnLeaving(exitOn: CivilDate, began: CivilDate): boolean {
  const days = daysBetween(exitOn, began)
  return days >= 0 && days <= window
}

/** The last day on which an answer about a day is in time. */
export function lastDayFor(dueOn: CivilDate): CivilDate {
  return addDays(dueOn, window)
}

export type Standing = { state: string; dueOn: CivilDate; failedTries: number }

/** What becomes of a follow-up with one more try. Whoever was not reached in time may still be reached, late. */
export function stateAfter(
  { state, dueOn, failedTries }: Standing,
  { result, on }: Pick<Try, "result" | "on">,
) {
  if (result === "reached") return on > lastDayFor(dueOn) ? "late" : "reached"
  if (result === "refused") return "refused"
  return state === "not_reached" || failedTries + 1 >= triesToMake ? "not_reached" : "due"
}

/** Nothing is asked any more, whatever the answer was. */
export function isSettled(state: string): boolean {
  return ["reached", "late", "refused", "not_reached"].includes(state)
}

/** What counts in a figure: whoever was not reached stays among those who were due, and is neither yes nor no. */
export function countedAs(
  { state, dueOn, answers }: { state: string; dueOn: CivilDate; answers: unknown },
  today: CivilDate,
) {
  const due = state !== "cancelled" && dueOn <= today
  const heard = state === "reached" || state === "late"
  return { due, ...answersKept.parse(heard ? answers : {}) }
}

type AroundTry = Standing & { phase: string; today: CivilDate }

const tryRules: readonly Rule<Try, AroundTry>[] = [
  {
    broken: (_, { phase }) => phase !== "exited" && phase !== "followed_up",
    at: "form",
    say: "follow-up.problems.notLeft",
  },
  {
    broken: (_, { state }) => state !== "due" && state !== "not_reached",
    at: "form",
    say: "follow-up.problems.answeredAlready",
  },
  { broken: ({ on }, { today }) => on > today, at: "on", say: "participant.problems.inFuture" },
  { broken: ({ on }, { dueOn }) => on < dueOn, at: "on", say: "follow-up.problems.beforeItsDay" },
]

export function tryProblems(input: Try, around: AroundTry): Problems | null {
  return problemsOf(tryRules, input, around)
}

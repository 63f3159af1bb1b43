import type { Problems } from "@/lib/platform/outcome"
import type { DaysEnd, SharedDays } from "./schema"

/** Why an answer was not taken, if it was not. */
export function answerProblems(went: DaysEnd): Problems | null {
  const wasTaken = went === "agreed" || went === "declined"
  return wasTaken ? null : { form: { key: `company.problems.${went}` } }
}

/** The shadowings whose days nobody at the company has answered. */
export function unanswered(shadowings: readonly SharedDays[]): SharedDays[] {
  return shadowings.filter(({ declinedOn }) => declinedOn === null)
}

/** Those whose days do not suit it. */
export function declined(shadowings: readonly SharedDays[]): (SharedDays & { declinedOn: string })[] {
  return shadowings.flatMap(({ declinedOn, ...rest }) =>
    declinedOn === null ? [] : [{ ...rest, declinedOn }],
  )
}

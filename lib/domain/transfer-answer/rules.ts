import { type Around, canGo, needsConsent, readyRules } from "@/lib/domain/transfer/rules"
import type { TransferState } from "@/lib/domain/transfer/schema"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

const say = (key: string) => `transfer-answer.problems.${key}`

const stillOpen = (to: TransferState): Rule<unknown, Pick<Around, "standing">> => ({
  broken: (_, { standing }) => !canGo(standing, to),
  at: "form",
  say: (_, { standing }) => ({ key: say(`isAlready.${standing}`) }),
})

export type AroundAccepting = Around & { counselsHere: boolean }

const acceptingRules: readonly Rule<unknown, AroundAccepting>[] = [
  stillOpen("accepted"),
  needsConsent,
  { broken: (_, { counselsHere }) => !counselsHere, at: "counsellorId", say: say("counsellorMissing") },
]

/** Where something in her file stands in the way, the sender must settle it: it is not said here what it is. */
const notReady: Rule<unknown, AroundAccepting> = {
  broken: (_, around) => readyRules.some((rule) => rule.broken(null, around)),
  at: "form",
  say: say("notReady"),
}

/** Why she cannot come to us; nothing when she can. */
export function acceptingProblems(around: AroundAccepting): Problems | null {
  return problemsOf([...acceptingRules, notReady], null, around)
}

export function rejectingProblems(around: Pick<Around, "standing">): Problems | null {
  return problemsOf([stillOpen("rejected")], null, around)
}

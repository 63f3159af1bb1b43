import { canGo } from "@/lib/domain/referral/rules"
import { referralStates, type ServiceAnswer } from "@/lib/domain/referral/schema"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

/** What stands behind a link when its answer comes. */
export type Behind = { link: "live" | "used" | "expired" | "closed"; state: string }

const answerRules: readonly Rule<ServiceAnswer, Behind>[] = [
  { broken: (_, { link }) => link === "closed", at: "form", say: "referral.problems.linkClosed" },
  { broken: (_, { link }) => link === "used", at: "form", say: "referral.problems.linkUsed" },
  { broken: (_, { link }) => link === "expired", at: "form", say: "referral.problems.linkExpired" },
  {
    broken: ({ answer }, { state }) =>
      !canGo(referralStates.find((one) => one === state) ?? "revoked", answer),
    at: "form",
    say: "referral.problems.linkUsed",
  },
]

export function answerProblems(answer: ServiceAnswer, behind: Behind): Problems | null {
  return problemsOf(answerRules, answer, behind)
}

import { type Around, reportDoubts, reportProblems } from "@/lib/domain/hours/rules"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { SettleInput } from "./schema"

type Standing = { state: string; isReplaced: boolean }

const contestRules: readonly Rule<null, Standing>[] = [
  {
    broken: (_, { state }) => state === "disputed",
    at: "form",
    say: "hours-dispute.problems.disputedAlready",
  },
  {
    broken: (_, { state }) => state === "self_reported" || state === "draft",
    at: "form",
    say: "hours-dispute.problems.notAnswered",
  },
  {
    broken: (_, { isReplaced }) => isReplaced,
    at: "form",
    say: "hours-dispute.problems.replaced",
  },
]

/** What an employer said is contested; what it has not said yet is not. */
export function contestProblems(standing: Standing): Problems | null {
  return problemsOf(contestRules, null, standing)
}

type Settling = { state: string; around: Around }

/** Hours that are agreed have to be such as can be reported: the employer is asked about them. */
export function settleProblems(input: SettleInput, { state, around }: Settling): Problems | null {
  if (state !== "disputed") return { form: { key: "hours-dispute.problems.notDisputed" } }
  return input.decision === "none" ? null : reportProblems(input, around)
}

export function settleDoubts(input: SettleInput, { around }: Settling): Problem[] {
  return input.decision === "none" ? [] : reportDoubts(input, around)
}

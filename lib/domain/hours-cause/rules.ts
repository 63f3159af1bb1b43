import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

type Standing = { state: string }

const causeRules: readonly Rule<null, Standing>[] = [
  { broken: (_, { state }) => state === "confirmed", at: "form", say: "hours-cause.problems.confirmed" },
  { broken: (_, { state }) => state === "disputed", at: "form", say: "hours-cause.problems.disputed" },
]

/** A day that took place, as the employer says, is not called off; one in dispute is settled. */
export function causeProblems(standing: Standing): Problems | null {
  return problemsOf(causeRules, null, standing)
}

import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

type Change = { days: number; seen: number }
type Around = { standing: number }

const say = (key: string) => `correction-days.problems.${key}`

const rules: readonly Rule<Change, Around>[] = [
  { broken: ({ days }, { standing }) => days === standing, at: "days", say: say("same") },
  {
    broken: ({ seen }, { standing }) => seen !== standing,
    at: "days",
    say: (_, { standing }) => ({ key: say("changedSince"), values: { days: standing } }),
  },
]

export function changeProblems(change: Change, standing: number): Problems | null {
  return problemsOf(rules, change, { standing })
}

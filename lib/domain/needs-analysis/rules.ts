import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { AnalysisFacts } from "./schema"

export type Around = { today: CivilDate; worksHere: boolean }

const analysisRules: readonly Rule<AnalysisFacts, Around>[] = [
  {
    broken: ({ doneOn }, { today }) => doneOn > today,
    at: "doneOn",
    say: "needs-analysis.problems.ahead",
  },
  { broken: (_, { worksHere }) => !worksHere, at: "doneBy", say: "needs-analysis.problems.whoGone" },
]

export function analysisProblems(input: AnalysisFacts, around: Around): Problems | null {
  return problemsOf(analysisRules, input, around)
}

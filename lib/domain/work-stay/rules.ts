import { isUnderWay } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import type { Days } from "@/lib/domain/work-term/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { NextStay } from "./schema"

type Around = {
  state: WorkState
  /** Where she is now. */
  last: Days
  contactHasLeft: boolean
  today: CivilDate
}
const say = (key: string) => `work-experience.problems.${key}`

const stayRules: readonly Rule<NextStay, Around>[] = [
  { broken: (_, { state }) => !isUnderWay(state), at: "form", say: say("notActive") },
  { broken: (_, { contactHasLeft }) => contactHasLeft, at: "contactId", say: say("contactLeft") },
  { broken: ({ lastDay }, { last }) => lastDay < last.from, at: "lastDay", say: say("beforeStay") },
  { broken: ({ lastDay }, { today }) => lastDay > today, at: "lastDay", say: say("inFuture") },
  { broken: ({ startsOn, lastDay }) => startsOn <= lastDay, at: "startsOn", say: say("nextTooEarly") },
]

export function stayProblems(input: NextStay, around: Around): Problems | null {
  return problemsOf(stayRules, input, around)
}

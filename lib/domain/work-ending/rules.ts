import { canGo } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import { endingOf, type Term } from "@/lib/domain/work-term/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Ending } from "./schema"

type Around = { state: WorkState; term: Term; today: CivilDate }
const say = (key: string) => `work-experience.problems.${key}`

/** Which of the three endings it will be. */
export function endingFor({ endedOn, hired }: Pick<Ending, "endedOn" | "hired">, term: Term) {
  return endingOf(term, { endedOn, hired: hired === "yes" })
}

const latest = (days: readonly CivilDate[]) => [...days].sort().at(-1) ?? ""
const isInterrupted = (input: Ending, { term }: Around) => endingFor(input, term) === "interrupted"

const endingRules: readonly Rule<Ending, Around>[] = [
  {
    broken: (input, { state, term }) => !canGo(state, endingFor(input, term)),
    at: "form",
    say: say("notActive"),
  },
  { broken: ({ endedOn }, { today }) => endedOn > today, at: "endedOn", say: say("inFuture") },
  { broken: ({ endedOn }, { term }) => endedOn < term.startsOn, at: "endedOn", say: say("beforeStart") },
  {
    broken: ({ endedOn }, { term }) => endedOn < latest(term.stays.map(({ from }) => from)),
    at: "endedOn",
    say: say("beforeStay"),
  },
  {
    broken: ({ endedOn }, { term }) => endedOn < latest(term.suspensions.map(({ from, to }) => to ?? from)),
    at: "endedOn",
    say: say("beforeSuspension"),
  },
  {
    broken: (input, around) => isInterrupted(input, around) && input.by === null,
    at: "by",
    say: say("byMissing"),
  },
  {
    broken: (input, around) => isInterrupted(input, around) && input.reason === null,
    at: "reason",
    say: say("endReasonMissing"),
  },
]

export function endingProblems(input: Ending, around: Around): Problems | null {
  return problemsOf(endingRules, input, around)
}

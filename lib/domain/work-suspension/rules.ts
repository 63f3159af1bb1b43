import { canGo } from "@/lib/domain/work-state/rules"
import type { WorkState } from "@/lib/domain/work-state/schema"
import type { Term } from "@/lib/domain/work-term/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Resuming, Suspending } from "./schema"

type Around = { state: WorkState; term: Term; today: CivilDate }
const say = (key: string) => `work-experience.problems.${key}`

const suspensionRules: readonly Rule<Suspending, Around>[] = [
  { broken: (_, { state }) => !canGo(state, "suspended"), at: "form", say: say("notActive") },
  { broken: ({ from }, { today }) => from > today, at: "from", say: say("inFuture") },
  { broken: ({ from }, { term }) => from < term.startsOn, at: "from", say: say("beforeStart") },
  {
    broken: ({ from }, { term }) => term.suspensions.some(({ to }) => to !== null && to >= from),
    at: "from",
    say: say("suspendedThen"),
  },
]

export function suspensionProblems(input: Suspending, around: Around): Problems | null {
  return problemsOf(suspensionRules, input, around)
}

const openOne = ({ suspensions }: Term) => suspensions.find(({ to }) => to === null)

const resumptionRules: readonly Rule<Resuming, Around>[] = [
  {
    broken: (_, { state, term }) => state !== "suspended" || openOne(term) === undefined,
    at: "form",
    say: say("notSuspended"),
  },
  { broken: ({ backOn }, { today }) => backOn > today, at: "backOn", say: say("inFuture") },
  {
    broken: ({ backOn }, { term }) => backOn <= (openOne(term)?.from ?? ""),
    at: "backOn",
    say: say("backTooEarly"),
  },
]

export function resumptionProblems(input: Resuming, around: Around): Problems | null {
  return problemsOf(resumptionRules, input, around)
}

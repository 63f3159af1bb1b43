import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { MoveFacts } from "./schema"

export type AroundMove = {
  today: CivilDate
  /** The taker is a counsellor here who has not left and can sign in. */
  takerWorksHere: boolean
  /** Those of the women who were chosen whom the giver accompanies from that day on. */
  held: readonly string[]
}

const moveRules: readonly Rule<MoveFacts, AroundMove>[] = [
  { broken: ({ giverId, takerId }) => giverId === takerId, at: "takerId", say: "caseload.problems.same" },
  { broken: (_, { takerWorksHere }) => !takerWorksHere, at: "takerId", say: "caseload.problems.takerGone" },
  { broken: ({ from }, { today }) => from < today, at: "from", say: "caseload.problems.past" },
  {
    broken: ({ participantIds }, { held }) => participantIds.some((id) => !held.includes(id)),
    at: "participantIds",
    say: "caseload.problems.notHers",
  },
]

export function moveProblems(input: MoveFacts, around: AroundMove): Problems | null {
  return problemsOf(moveRules, input, around)
}

/** What was agreed to is what was seen, and nothing else. */
export function agreeingProblems(seen: string, standing: string): Problems | null {
  return seen === standing ? null : { form: { key: "caseload.problems.changed" } }
}

type Span = { startsAt: Date; endsAt: Date }

/** Whether any of these is at the same time; one that ends as the other begins is not. */
export function overlapsAny(one: Span, others: readonly Span[]): boolean {
  return others.some((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt)
}

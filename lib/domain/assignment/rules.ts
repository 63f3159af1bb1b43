import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

type AroundAssignment = { isAssigned: boolean; counselsHere: boolean }

const assignmentRules: readonly Rule<CivilDate, AroundAssignment>[] = [
  {
    broken: (_, { counselsHere }) => !counselsHere,
    at: "counsellorId",
    say: "participant.problems.counsellorUnknown",
  },
  {
    broken: (_, { isAssigned }) => isAssigned,
    at: "counsellorId",
    say: "participant.problems.alreadyAssigned",
  },
]

export function assignmentProblems(from: CivilDate, around: AroundAssignment): Problems | null {
  return problemsOf(assignmentRules, from, around)
}

type AroundAssignmentEnd = { from: CivilDate; hasEnded: boolean }

const assignmentEndRules: readonly Rule<CivilDate, AroundAssignmentEnd>[] = [
  { broken: (_, { hasEnded }) => hasEnded, at: "form", say: "participant.problems.assignmentEnded" },
  { broken: (until, { from }) => until < from, at: "until", say: "participant.problems.endBeforeStart" },
]

export function assignmentEndProblems(until: CivilDate, around: AroundAssignmentEnd): Problems | null {
  return problemsOf(assignmentEndRules, until, around)
}

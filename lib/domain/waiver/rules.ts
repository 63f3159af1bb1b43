import type { Phase } from "@/lib/domain/participant/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { WaiverKind } from "./schema"

export type WaiverFacts = { kind: WaiverKind; decision: string | null; decidedOn: CivilDate | null }

/** It counts from the day it was approved. */
export function isApprovedBy({ decision, decidedOn }: WaiverFacts, day: CivilDate): boolean {
  return decision === "approved" && decidedOn !== null && decidedOn <= day
}

type AroundRequest = { phase: Phase; alike: readonly WaiverFacts[] }

const requestRules: readonly Rule<{ kind: WaiverKind }, AroundRequest>[] = [
  {
    broken: (_, { phase }) => phase !== "registered" && phase !== "eligible",
    at: "form",
    say: "waiver.problems.tooLate",
  },
  {
    broken: ({ kind }, { alike }) => alike.some((one) => one.kind === kind && one.decision === null),
    at: "kind",
    say: "waiver.problems.waiting",
  },
  {
    broken: ({ kind }, { alike }) => alike.some((one) => one.kind === kind && one.decision === "approved"),
    at: "kind",
    say: "waiver.problems.approvedAlready",
  },
]

/** One waiver of a kind waits at a time, and none is asked for once she is enrolled. */
export function requestProblems(input: { kind: WaiverKind }, around: AroundRequest): Problems | null {
  return problemsOf(requestRules, input, around)
}

type AroundAnswer = { decision: string | null; requestedBy: string; me: string }

const answerRules: readonly Rule<object, AroundAnswer>[] = [
  {
    broken: (_, { decision }) => decision !== null,
    at: "form",
    say: "waiver.problems.answeredAlready",
  },
  {
    broken: (_, { requestedBy, me }) => requestedBy === me,
    at: "form",
    say: "waiver.problems.own",
  },
]

/** Whoever asked does not answer. */
export function answerProblems(around: AroundAnswer): Problems | null {
  return problemsOf(answerRules, {}, around)
}

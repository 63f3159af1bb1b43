import { fileOpen } from "@/lib/domain/itinerary/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Reviewing } from "./schema"

type AroundReview = {
  phase: string
  today: CivilDate
  /** The day of the last review, or the day on which the plan began. */
  lastLook: CivilDate
  stamp: string
  actions: number
}

const reviewRules: readonly Rule<Reviewing, AroundReview>[] = [
  fileOpen,
  {
    broken: ({ sheAgrees, stamp }, around) => sheAgrees && stamp !== around.stamp,
    at: "form",
    say: "itinerary.problems.changedSinceOpened",
  },
  {
    broken: ({ sheAgrees }, { actions }) => sheAgrees && actions === 0,
    at: "sheAgrees",
    say: "itinerary.problems.noAction",
  },
  {
    broken: ({ reviewedOn }, { today }) => reviewedOn > today,
    at: "reviewedOn",
    say: "itinerary.problems.inFuture",
  },
  {
    broken: ({ reviewedOn }, { lastLook }) => reviewedOn < lastLook,
    at: "reviewedOn",
    say: "itinerary.problems.beforeLastReview",
  },
]

export function reviewProblems(input: Reviewing, around: AroundReview): Problems | null {
  return problemsOf(reviewRules, input, around)
}

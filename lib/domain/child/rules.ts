import { bornLater } from "@/lib/domain/participant/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { CareAnswer, ChildFacts } from "./schema"

type Around = { today: CivilDate }

const childRules: readonly Rule<ChildFacts, Around>[] = [
  { broken: bornLater, at: "birth", say: "participant.problems.birthInFuture" },
  {
    broken: ({ careAnswer, careNeeds }) => careAnswer === "some" && careNeeds === undefined,
    at: "careNeeds",
    say: "child.problems.needsMissing",
  },
  {
    broken: ({ careAnswer = "some", careNeeds }) => careAnswer !== "some" && careNeeds !== undefined,
    at: "careNeeds",
    say: "child.problems.needsUnasked",
  },
]

export function childProblems(input: ChildFacts, around: Around): Problems | null {
  return problemsOf(childRules, input, around)
}

/** What was asked and answered; where only the needs were written down, there are some. */
export function careAnswerOf({ careAnswer, careNeeds }: ChildFacts): CareAnswer {
  return careAnswer ?? (careNeeds === undefined ? "not_asked" : "some")
}

const removalRules: readonly Rule<null, { bookings: number }>[] = [
  {
    broken: (_, { bookings }) => bookings > 0,
    at: "form",
    say: (_, { bookings }): Problem => ({ key: "child.problems.hasBookings", values: { count: bookings } }),
  },
]

export function removalProblems(around: { bookings: number }): Problems | null {
  return problemsOf(removalRules, null, around)
}

/** A child's age in whole years on a day: two, where only a part of the date of birth is known. */
export function childAge(birth: string, day: CivilDate): { least: number; most: number } {
  const { least, most } = ageRangeOn(birth, day)
  return { least: Math.max(0, least), most: Math.max(0, most) }
}

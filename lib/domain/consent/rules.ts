import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { NewConsent } from "./schema"

type AroundConsent = { today: CivilDate }

const consentRules: readonly Rule<NewConsent, AroundConsent>[] = [
  {
    broken: ({ givenOn }, { today }) => givenOn > today,
    at: "givenOn",
    say: "participant.problems.inFuture",
  },
]

export function consentProblems(input: NewConsent, around: AroundConsent): Problems | null {
  return problemsOf(consentRules, input, around)
}

type AroundWithdrawal = { today: CivilDate; givenOn: CivilDate; isWithdrawn: boolean }

const withdrawalRules: readonly Rule<CivilDate, AroundWithdrawal>[] = [
  { broken: (_, { isWithdrawn }) => isWithdrawn, at: "form", say: "participant.problems.alreadyWithdrawn" },
  { broken: (day, { today }) => day > today, at: "withdrawnOn", say: "participant.problems.inFuture" },
  {
    broken: (day, { givenOn }) => day < givenOn,
    at: "withdrawnOn",
    say: "participant.problems.beforeConsent",
  },
]

export function withdrawalProblems(day: CivilDate, around: AroundWithdrawal): Problems | null {
  return problemsOf(withdrawalRules, day, around)
}

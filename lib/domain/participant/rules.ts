import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Registration } from "./schema"

type AroundRegistration = { registeredOn: CivilDate; today: CivilDate; sameReference: boolean }

const registrationRules: readonly Rule<Registration, AroundRegistration>[] = [
  {
    broken: (_, { registeredOn, today }) => registeredOn > today,
    at: "registeredOn",
    say: "participant.problems.inFuture",
  },
  {
    broken: (_, { sameReference }) => sameReference,
    at: "externalReference",
    say: "participant.problems.referenceTaken",
  },
  { broken: bornLater, at: "birth", say: "participant.problems.birthInFuture" },
]

export function registrationProblems(input: Registration, around: AroundRegistration): Problems | null {
  return problemsOf(registrationRules, input, around)
}

/* "2027" and "2027-03" sort before every day in them, so what is partly known is compared as text. */
export function bornLater(
  { birth }: { birth?: string | undefined },
  { today }: { today: CivilDate },
): boolean {
  return birth !== undefined && birth > today.slice(0, birth.length)
}

/** "Fatima E.": enough to know her by, on a screen that others may see. */
export function shortName({ knownAs, familyName }: { knownAs: string; familyName: string | null }): string {
  const [initial] = [...(familyName ?? "").trim()]
  return initial ? `${knownAs} ${initial}.` : knownAs
}

import { genders, literacies } from "@/lib/domain/participant/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { writtenText } from "@/lib/platform/written-dates"
import type { Held, IdentityInput } from "./schema"

/** The columns that say who she is. */
export const heldFields = {
  knownAs: true,
  familyName: true,
  latinName: true,
  birth: true,
  gender: true,
  citizenships: true,
  countryOfBirth: true,
  preferredLanguage: true,
  interpreterNeeded: true,
  literacy: true,
  arrival: true,
  externalReference: true,
} as const

type Row = {
  [Field in keyof typeof heldFields]: Field extends "citizenships"
    ? string[]
    : Field extends "interpreterNeeded"
      ? boolean
      : string | null
}

/** A row as the form's fields hold it: what is not known is empty. */
export function heldOf(row: Row): Omit<Held, "participantId" | "version" | "draft"> {
  const { citizenships, interpreterNeeded } = row
  return {
    knownAs: row.knownAs ?? "",
    familyName: row.familyName ?? "",
    latinName: row.latinName ?? "",
    birth: writtenText(row.birth),
    gender: genders.find((one) => one === row.gender) ?? "not_stated",
    citizenships,
    countryOfBirth: row.countryOfBirth ?? "",
    preferredLanguage: row.preferredLanguage ?? "",
    interpreterNeeded,
    literacy: literacies.find((one) => one === row.literacy) ?? "",
    arrival: writtenText(row.arrival),
    externalReference: row.externalReference ?? "",
  }
}

type Around = { phase: string; today: CivilDate; referenceTaken: boolean }

const identityRules: readonly Rule<IdentityInput, Around>[] = [
  { broken: (_, { phase }) => phase === "closed", at: "form", say: "identity.problems.closed" },
  {
    broken: ({ birth }, { today }) => isLater(birth, today),
    at: "birth",
    say: "participant.problems.birthInFuture",
  },
  {
    broken: ({ arrival }, { today }) => isLater(arrival, today),
    at: "arrival",
    say: "participant.problems.inFuture",
  },
  {
    broken: ({ arrival, birth }) => isLater(birth, arrival),
    at: "arrival",
    say: "identity.problems.arrivalBeforeBirth",
  },
  {
    broken: (_, { referenceTaken }) => referenceTaken,
    at: "externalReference",
    say: "participant.problems.referenceTaken",
  },
]

export function identityProblems(input: IdentityInput, around: Around): Problems | null {
  return problemsOf(identityRules, input, around)
}

/* What is partly known is compared as far as both are known: "1998" is not later than "1998-04". */
function isLater(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) > other.slice(0, known)
}

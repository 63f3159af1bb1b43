import { phoneDoubts, phoneRule } from "@/lib/domain/contact/rules"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { ContactPersonFacts } from "./schema"

type Named = { name: string; phone?: string | null | undefined; collects: string }
type Around = { country: string | null; others: readonly Named[] }

const personRules: readonly Rule<ContactPersonFacts, Around>[] = [
  phoneRule,
  {
    broken: ({ emergency, phone }) => emergency && phone === undefined,
    at: "phone",
    say: "contact-person.problems.phoneForEmergency",
  },
]

export function contactPersonProblems(input: ContactPersonFacts, around: Around): Problems | null {
  return problemsOf(personRules, input, around)
}

const doubts: readonly Doubt<ContactPersonFacts, Around>[] = [
  {
    broken: (input, { others }) =>
      input.collects === "allowed" && others.some((one) => one.collects === "never" && isSame(one, input)),
    say: "contact-person.doubts.isForbidden",
  },
  {
    broken: (input, { others }) =>
      input.collects === "never" && others.some((one) => one.collects === "allowed" && isSame(one, input)),
    say: "contact-person.doubts.isAllowed",
  },
]

export function contactPersonDoubts(input: ContactPersonFacts, around: Around): Problem[] {
  return [...phoneDoubts(input, around), ...doubtsOf(doubts, input, around)]
}

/** Who may collect the children: those who are listed, and nobody who is listed as never, under this name or this number. */
export function collectorsOf<Person extends Named>(people: readonly Person[]) {
  const forbidden = people.filter(({ collects }) => collects === "never")
  const allowed = people.filter(
    (person) => person.collects === "allowed" && !forbidden.some((one) => isSame(one, person)),
  )
  return { allowed, forbidden }
}

function isSame(one: Named, other: Named): boolean {
  const plain = ({ name }: Named) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim()
  return plain(one) === plain(other) || (Boolean(one.phone) && one.phone === other.phone)
}

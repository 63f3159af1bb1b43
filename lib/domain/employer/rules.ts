import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { EmployerInput } from "./schema"

/** What the rules must know beyond the form. */
export type Around = {
  /** Somebody with this address is known at this employer, in this organisation. */
  contactIsKnown: boolean
  /** The organisation's country, which is the employer's. */
  country: string | null
}

const employerRules: readonly Rule<EmployerInput, Around>[] = [
  { broken: (_, { country }) => country === null, at: "form", say: "employer.problems.noCountry" },
  {
    broken: (_, { contactIsKnown }) => contactIsKnown,
    at: "contact.email",
    say: "employer.problems.contactKnown",
  },
]

export function employerProblems(input: EmployerInput, around: Around): Problems | null {
  return problemsOf(employerRules, input, around)
}

/** Whether two names mean one company: case and spaces do not tell them apart. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim()
}

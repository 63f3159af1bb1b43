import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { EmployerFacts, EmployerInput } from "./schema"

/** What the rules must know beyond the form. */
export type Around = {
  /** Somebody with this address is known at this employer, in this organisation. */
  contactIsKnown: boolean
  /** The organisation's country, which is the employer's. */
  country: string | null
  /** The company that has this register number, where it is another one. */
  registeredAs: string | null
}

const employerRules: readonly Rule<EmployerInput, Around>[] = [
  { broken: (_, { country }) => country === null, at: "form", say: "employer.problems.noCountry" },
  {
    broken: (_, { contactIsKnown }) => contactIsKnown,
    at: "contact.email",
    say: "employer.problems.contactKnown",
  },
  {
    broken: (_, { registeredAs }) => registeredAs !== null,
    at: "registration",
    say: (_, { registeredAs }) => ({
      key: "employer.problems.registrationKnown",
      values: { name: registeredAs ?? "" },
    }),
  },
]

export function employerProblems(input: EmployerInput, around: Around): Problems | null {
  return problemsOf(employerRules, input, around)
}

/** What a revision must know: another company of the country with this name or this register number, and whether we deal with it. */
export type Elsewhere = { namedSo: boolean; registeredAs: string | null; deals: boolean }

const revisionRules: readonly Rule<EmployerFacts, Elsewhere>[] = [
  { broken: (_, { deals }) => !deals, at: "form", say: "employer.problems.notOurs" },
  { broken: (_, { namedSo }) => namedSo, at: "name", say: "employer.problems.nameKnown" },
  {
    broken: (_, { registeredAs }) => registeredAs !== null,
    at: "registration",
    say: (_, { registeredAs }) => ({
      key: "employer.problems.registrationKnown",
      values: { name: registeredAs ?? "" },
    }),
  },
]

export function revisionProblems(input: EmployerFacts, around: Elsewhere): Problems | null {
  return problemsOf(revisionRules, input, around)
}

/** Whether two names mean one company: case and spaces do not tell them apart. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim()
}

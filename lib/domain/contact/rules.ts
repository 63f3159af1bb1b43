import type { Problem, Problems } from "@/lib/platform/outcome"
import { phoneOf } from "@/lib/platform/phones"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { Channel } from "./schema"

type Numbered = { phone?: string | undefined }
type Around = { country: string | null }

/** A number in any form; kept in the international one where the country's plan knows it. */
export const phoneRule: Rule<Numbered, Around> = {
  broken: ({ phone }, { country }) => phone !== undefined && phoneOf(phone, country) === null,
  at: "phone",
  say: "contact.problems.phone",
}

const phoneDoubt: Doubt<Numbered, Around> = {
  broken: ({ phone }, { country }) => phone !== undefined && phoneOf(phone, country)?.isUsual === false,
  say: "contact.doubts.phoneUnusual",
}

type Reached = Numbered & { email?: string | undefined; channel?: Channel | undefined }

const contactRules: readonly Rule<Reached, Around>[] = [
  phoneRule,
  {
    broken: ({ channel, phone }) =>
      phone === undefined && (channel === "call" || channel === "text_message" || channel === "chat"),
    at: "phone",
    say: "contact.problems.phoneForChannel",
  },
  {
    broken: ({ channel, email }) => channel === "email" && email === undefined,
    at: "email",
    say: "contact.problems.emailForChannel",
  },
]

export function contactProblems(input: Reached, around: Around): Problems | null {
  return problemsOf(contactRules, input, around)
}

export function phoneDoubts(input: Numbered, around: Around): Problem[] {
  return doubtsOf([phoneDoubt], input, around)
}

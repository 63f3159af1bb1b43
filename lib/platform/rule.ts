import type { Problem, Problems } from "./outcome"

/** One line of a table that a caseworker could check: broken when, said where, in which words. */
export type Rule<Input, Around> = {
  broken: (input: Input, around: Around) => boolean
  at: string
  say: string | ((input: Input, around: Around) => Problem)
}

/** A possible error: it has no field, because it is asked about and not refused. */
export type Doubt<Input, Around> = Omit<Rule<Input, Around>, "at">

/** What the rules find broken, the first of each field; nothing when all hold. */
export function problemsOf<Input, Around>(
  rules: readonly Rule<Input, Around>[],
  input: Input,
  around: Around,
): Problems | null {
  const broken = rules.filter((rule) => rule.broken(input, around))
  if (broken.length === 0) return null
  return Object.fromEntries(broken.reverse().map((rule) => [rule.at, said(rule, input, around)]))
}

/** The possible errors, in the order of the table. */
export function doubtsOf<Input, Around>(
  rules: readonly Doubt<Input, Around>[],
  input: Input,
  around: Around,
): Problem[] {
  return rules.filter((rule) => rule.broken(input, around)).map((rule) => said(rule, input, around))
}

function said<Input, Around>(rule: Doubt<Input, Around>, input: Input, around: Around): Problem {
  return typeof rule.say === "string" ? { key: rule.say } : rule.say(input, around)
}

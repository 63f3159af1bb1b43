import { shadowingHours } from "@/lib/domain/placement/rules"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { SheetInput } from "./schema"

type Around = {
  kind: string
  /** whether the document is a signed sheet that lies on this placement */
  isSheet: boolean
  /** how each chosen day stands; null where it is none of this placement */
  states: readonly (string | null)[]
}

const open = ["self_reported", "disputed"]

const sheetRules: readonly Rule<SheetInput, Around>[] = [
  { broken: (_, { isSheet }) => !isSheet, at: "documentId", say: "hours-sheet.problems.notASheet" },
  {
    broken: (_, { states }) => states.some((state) => state === null || !open.includes(state)),
    at: "days",
    say: "hours-sheet.problems.answeredAlready",
  },
  {
    broken: ({ reason }, { states }) => reason === null && states.includes("disputed"),
    at: "reason",
    say: "hours-sheet.problems.reasonMissing",
  },
]

export function sheetProblems(input: SheetInput, around: Around): Problems | null {
  return problemsOf(sheetRules, input, around)
}

const isOutside =
  (compare: (hours: number) => boolean) =>
  (input: SheetInput, { kind }: Around) =>
    kind === "shadowing" && input.days.some(({ taken, hours }) => taken && compare(hours))

const sheetDoubtRules: readonly Doubt<SheetInput, Around>[] = [
  {
    broken: isOutside((hours) => hours > shadowingHours.most),
    say: () => ({ key: "hours.doubts.answerLong", values: { most: shadowingHours.most } }),
  },
  {
    broken: isOutside((hours) => hours < shadowingHours.least),
    say: () => ({ key: "hours.doubts.answerShort", values: { least: shadowingHours.least } }),
  },
]

/** What counts for nothing, or not yet, is asked about once. */
export function sheetDoubts(input: SheetInput, around: Around): Problem[] {
  return doubtsOf(sheetDoubtRules, input, around)
}

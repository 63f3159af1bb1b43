import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { contactsMost, type RoadMapContactInput } from "./schema"

export type AroundContact = { isDraft: boolean; others: number; isPhrase: boolean }

const contactRules: readonly Rule<RoadMapContactInput, AroundContact>[] = [
  { broken: (_, { isDraft }) => !isDraft, at: "form", say: "road-map.problems.notDraft" },
  {
    broken: (_, { others }) => others >= contactsMost,
    at: "form",
    say: () => ({ key: "road-map.problems.tooManyContacts", values: { most: contactsMost } }),
  },
  {
    broken: ({ phraseKey }, { isPhrase }) => phraseKey !== undefined && !isPhrase,
    at: "phraseKey",
    say: "phrase.problems.unknown",
  },
]

export function contactProblems(input: RoadMapContactInput, around: AroundContact): Problems | null {
  return problemsOf(contactRules, input, around)
}

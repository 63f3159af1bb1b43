import type { FoundConcept } from "@/lib/domain/esco/rules"
import type { ChosenConcept } from "@/lib/domain/esco/schema"

/** What can be pressed in the list: a concept that was found, or what was typed, as it is. */
export type Option = { key: string; found: FoundConcept | null; choice: ChosenConcept }

/** What was found in its order, then the words as typed, unless a label is just that. */
export function optionsOf(found: readonly FoundConcept[], typed: string): Option[] {
  const concepts = found.map((concept, place) => ({
    key: `${place}`,
    found: concept,
    choice: {
      uri: concept.uri,
      label: concept.label,
      version: concept.version,
      language: concept.language,
    },
  }))
  const text = trimmed(typed)
  const said = text === "" || concepts.some(({ choice }) => isAlike(choice.label, text))
  return said ? concepts : [...concepts, { key: "typed", found: null, choice: asTyped(text) }]
}

export function asTyped(text: string): ChosenConcept {
  return { uri: null, label: trimmed(text), version: null }
}

/** With one more; nothing is chosen twice, and where only one can be, it replaces the other. */
export function withChosen(value: readonly ChosenConcept[], choice: ChosenConcept, single: boolean) {
  if (choice.label === "" || isChosen(value, choice)) return [...value]
  return single ? [choice] : [...value, choice]
}

export function withoutChosen(value: readonly ChosenConcept[], gone: ChosenConcept): ChosenConcept[] {
  return value.filter((other) => !isSame(other, gone))
}

export function isChosen(value: readonly ChosenConcept[], choice: ChosenConcept): boolean {
  return value.some((other) => isSame(other, choice))
}

function isSame(one: ChosenConcept, other: ChosenConcept): boolean {
  if (one.uri !== null || other.uri !== null) return one.uri === other.uri
  return isAlike(one.label, other.label)
}

const isAlike = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const trimmed = (text: string) => text.replaceAll(/\s+/g, " ").trim()

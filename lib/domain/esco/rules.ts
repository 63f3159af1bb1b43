import { nearness } from "@/lib/domain/name-search/rules"

/** A concept as a search answers it. Without ESCO it has neither address nor version. */
export type FoundConcept = {
  uri: string | null
  label: string
  language: string
  version: string | null
  /** The other label that begins as was typed. */
  also?: string
  isco?: string
  /** The name of its group in ISCO, in the label's language. */
  group?: string
  reuseLevel?: string
}

export const mostConcepts = 10

type Term = { uri: string; place: number; also: string | null; text: string }

/** Those whose words are spelt nearly as typed, nearest first and then by language, each concept once. */
export function nearestConcepts<Known extends Term>(typed: string, terms: readonly Known[]): Known[] {
  const near = terms.flatMap((term) => {
    const distance = distanceTo(typed, term)
    return distance === null ? [] : [{ term, distance }]
  })
  near.sort((one, other) => one.distance - other.distance || one.term.place - other.term.place)
  const once = new Map(near.toReversed().map(({ term }) => [term.uri, term]))
  return near.filter(({ term }) => once.get(term.uri) === term).map(({ term }) => term)
}

/* Words that were not typed speak against a label, and a little that it is not the preferred one. */
function distanceTo(typed: string, { also, text }: Term): number | null {
  const distance = nearness(typed, text)
  if (distance === null) return null
  const more = text.split(" ").length - typed.split(" ").length
  return distance + Math.min(3, Math.max(0, more)) / 4 + (also === null ? 0 : 0.1)
}

type Starter = { key: string; label: string; language: string }

/** Of the starter list what fits: the same label, one that begins as typed, one with such words; else what is spelt nearly so. */
export function startersFor(typed: string, starters: readonly Starter[]): FoundConcept[] {
  const wanted = wordsOf(typed)
  if (wanted === "") return []
  const fitting = starters.flatMap((starter, place) => {
    const tier = tierOf(wanted, wordsOf(starter.label))
    return tier === null ? [] : [{ starter, tier, place }]
  })
  fitting.sort((one, other) => one.tier - other.tier || one.place - other.place)
  const sure = fitting.filter(({ tier }) => tier < slip)
  const shown = (sure.length > 0 ? sure : fitting).map(({ starter }) => starter)
  return shown
    .filter(({ key }, place) => shown.findIndex((other) => other.key === key) === place)
    .slice(0, mostConcepts)
    .map(({ label, language }) => ({ uri: null, label, language, version: null }))
}

const slip = 3

function tierOf(wanted: string, known: string): number | null {
  if (known === wanted) return 0
  if (known.startsWith(wanted)) return 1
  if (wanted.split(" ").every((word) => ` ${known}`.includes(` ${word}`))) return 2
  const distance = wanted.length < shortestSlip ? null : nearness(wanted, known)
  return distance === null ? null : slip + distance
}

/** Three letters are near to everything. */
export const shortestSlip = 4

function wordsOf(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()
  return plain.replaceAll(/[\p{P}\p{S}\s]+/gu, " ").trim()
}

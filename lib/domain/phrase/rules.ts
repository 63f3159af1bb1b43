import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { isPhrase, shippedText, sourceLanguage } from "@/lib/words/phrases"
import type { PhraseCheckInput } from "./schema"

/** Where a phrase leaves room for a name or a place. */
const blank = "…"

/** A text as it stands on paper: its words, the language they are in, and what a reader must know of them. */
export type Told = { text: string; language: string; mark: "unchecked" | "untranslated" | null }

/** A person's check of a phrase in one language: the words as checked, and the shipped words she looked at. */
export type Checked = { phraseKey: string; language: string; text: string; shippedText: string | null }

export type PhraseStanding = "source" | "checked" | "unchecked" | "changed" | "missing"

/** Whether it waits for a person to read it. */
export const isOpen = (standing: PhraseStanding) => standing !== "checked" && standing !== "source"

/** Whether somebody checked these words. A check of words that have changed since is none. */
export function standingOf(key: string, language: string, check: Checked | undefined): PhraseStanding {
  if (language === sourceLanguage) return "source"
  const shipped = shippedText(key, language)
  if (check) return check.shippedText === shipped ? "checked" : "changed"
  return shipped === null ? "missing" : "unchecked"
}

/** A phrase in a language: as a person checked it, else as shipped and marked, else in English and marked. */
export function phraseTold(key: string, language: string, checks: readonly Checked[]): Told {
  const check = checks.find((one) => one.phraseKey === key && one.language === language)
  const standing = standingOf(key, language, check)
  if (check && standing === "checked") return { text: check.text, language, mark: null }
  const shipped = shippedText(key, language)
  if (shipped !== null) return { text: shipped, language, mark: standing === "source" ? null : "unchecked" }
  return { text: shippedText(key, sourceLanguage) ?? key, language: sourceLanguage, mark: "untranslated" }
}

/** What somebody wrote, in the language she wrote it in: nobody and nothing translates it. */
export function freeTold(text: string, written: string, language: string): Told {
  return { text: heldNumbers(text), language: written, mark: written === language ? null : "untranslated" }
}

/** A telephone number reads from left to right in every script and is not broken over two lines. */
function heldNumbers(text: string): string {
  return text.replace(/\+?\d[\d ]*\d/g, (number) =>
    /[+ ]/.test(number) ? `\u2066${number.replaceAll(" ", "\u00a0")}\u2069` : number,
  )
}

export function hasBlank(key: string): boolean {
  return (shippedText(key, sourceLanguage) ?? "").includes(blank)
}

/** The words before and after the blank; nothing after where there is none. */
export function aroundBlank(text: string): [string, string | null] {
  const [before = "", ...after] = text.split(blank)
  return [before, after.length > 0 ? after.join(blank) : null]
}

/** The words with what stands in their blank; to be filled in by hand where nothing does. */
export function filled(text: string, detail: string | null | undefined): string {
  const [before, after] = aroundBlank(text)
  return after === null ? before : `${before}${detail || blank}${after}`
}

export function topicOf(key: string): string {
  return key.split(".")[0] ?? ""
}

const checkRules: readonly Rule<PhraseCheckInput, null>[] = [
  { broken: ({ phraseKey }) => !isPhrase(phraseKey), at: "form", say: "phrase.problems.unknown" },
  { broken: ({ language }) => language === sourceLanguage, at: "form", say: "phrase.problems.isSource" },
  {
    broken: ({ phraseKey, text }) => hasBlank(phraseKey) !== text.includes(blank),
    at: "text",
    say: ({ phraseKey }) => ({
      key: hasBlank(phraseKey) ? "phrase.problems.blankMissing" : "phrase.problems.blankTooMuch",
    }),
  },
]

export function phraseCheckProblems(input: PhraseCheckInput): Problems | null {
  return problemsOf(checkRules, input, null)
}

import { freeTold, hasBlank, type Told } from "@/lib/domain/phrase/rules"
import { scriptOf } from "@/lib/words/languages"

/** One text of the paper in her language, and beside it in the staff's where it stands there too. */
export type Pair = { main: Told; beside: Told | null }

export type Languages = { language: string; beside: string | null }

/** The words of the paper itself. */
export const paperWords = [
  ...["title", "months", "goal", "by", "who", "done", "contacts", "signatures", "mine", "counsellors", "day"],
  ...["copy", "unchecked", "untranslated", "personal", "printed"],
] as const

/** A text written freely, as it stands in both columns. */
export function freePair(text: string, written: string, { language, beside }: Languages): Pair {
  return {
    main: freeTold(text, written, language),
    beside: beside === null ? null : freeTold(text, written, beside),
  }
}

/** What she signed reads as it read then; where it reads otherwise now, a person has still to look. */
export function asSigned(told: Told, signedText: string | null): Told {
  if (signedText === null || signedText === told.text) return told
  return { ...told, text: signedText, mark: "unchecked" }
}

export function detailOf(phraseKey: string | null, detail: string | null): string | null {
  return phraseKey !== null && hasBlank(phraseKey) ? detail : null
}

/** Scripts that the file can be written in; the page can be printed in every script. */
const scriptsOfFile: readonly string[] = ["Latn", "Grek", "Cyrl", "Arab"]

export function fileCanBe({ language, beside }: Languages): boolean {
  return [language, beside].every((one) => one === null || scriptsOfFile.includes(scriptOf(one)))
}

/** Which of the signs have to be explained at the foot of the paper. */
export function marksOn(pairs: readonly Pair[]): { unchecked: boolean; untranslated: boolean } {
  const marks = pairs.flatMap(({ main, beside }) => [main.mark, beside?.mark])
  return { unchecked: marks.includes("unchecked"), untranslated: marks.includes("untranslated") }
}

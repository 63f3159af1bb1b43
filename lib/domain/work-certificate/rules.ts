import { scriptOf } from "@/lib/words/languages"

/** The words of the certificate itself. */
export const certificateWords = [
  ...["title", "took-part", "at", "from", "until", "weekly", "confirmed", "learnt"],
  ...["with-help", "alone", "teaches", "tutor", "signature", "day"],
] as const

const scripts: readonly string[] = ["Latn", "Grek", "Cyrl", "Arab"]

/** In which languages it is written: hers, where a file can be written in it, and beside it the staff's. */
export function languagesOf(
  hers: string | null,
  staffs: string,
): { language: string; beside: string | null } {
  const language = hers !== null && scripts.includes(scriptOf(hers)) ? hers : staffs
  return { language, beside: language === staffs ? null : staffs }
}

const levels: Partial<Record<number, string>> = { 2: "with-help", 3: "alone", 4: "teaches" }

/** The word for a level; nothing is said of what she does not do yet. */
export function levelWord(level: number | null): string | null {
  return level === null ? null : (levels[level] ?? null)
}

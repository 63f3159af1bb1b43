"use client"

import { useLocale } from "next-intl"
import { languageName, languageTitle, spokenLanguages } from "@/lib/words/languages"

/** The languages that are offered, and any other that is chosen already, by their names in the reader's language. */
export function useLanguageChoices(chosen: readonly string[] = []) {
  const locale = useLocale()
  const known: readonly string[] = spokenLanguages
  return [...new Set([...known, ...chosen])]
    .map((value) => ({ value, label: languageTitle(value, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
}

/** Several languages as two versions of a record show them. */
export function useLanguagesShown() {
  const locale = useLocale()
  return (codes: unknown) =>
    (Array.isArray(codes) ? codes : []).map((code) => languageName(String(code), locale)).join(", ")
}

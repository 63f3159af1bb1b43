import { createTranslator } from "next-intl"
import { catalogues } from "./catalogues"
import type { Locale } from "./locales"

/** The sentences of one language, for what does not follow the browser's choice: a letter, and the page it leads to. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: catalogues[locale] })
}

export type Translator = ReturnType<typeof wordsIn>

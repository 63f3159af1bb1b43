import ar from "./ar/consent-text.json"
import { consentText } from "./consent-version"
import en from "./en/consent-text.json"
import es from "./es/consent-text.json"

/** The words she is read or reads before she says yes. Arabic is content for paper; no screen speaks it. */
const texts = { en, es, ar }

type Version = (typeof en)[typeof consentText]
export type ConsentPurpose = Exclude<keyof Version, "free" | "back" | "effect" | "sheet">
export type WrittenLanguage = keyof typeof texts

export const writtenLanguages: readonly WrittenLanguage[] = ["en", "es", "ar"]

/** The words of one purpose, in her language; where it has none yet, in the second one, and it says so. */
export function consentWords(purpose: ConsentPurpose, wanted: string, second: string) {
  const written = (code: string) => writtenLanguages.find((language) => language === code.split("-")[0])
  const own = written(wanted)
  const language = own ?? written(second) ?? "en"
  const { free, back, effect, sheet, ...purposes } = texts[language][consentText]
  const words = purposes[purpose]
  const direction: "ltr" | "rtl" = language === "ar" ? "rtl" : "ltr"
  return {
    language,
    direction,
    isHers: own !== undefined,
    title: words.title,
    what: words.what,
    who: words.who,
    free: "free" in words ? words.free : free,
    back,
    effect,
    yes: words.yes,
    sheet,
  }
}

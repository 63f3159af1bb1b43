export const locales = ["en", "es"] as const
/** Made from English by pseudo.ts, only where PSEUDO_LOCALES=1: longer text, and right to left. */
export const pseudoLocales = ["en-XA", "ar-XB"] as const

export type WrittenLocale = (typeof locales)[number]
export type PseudoLocale = (typeof pseudoLocales)[number]
export type Locale = WrittenLocale | PseudoLocale

/** Each language under its own name, as a choice shows it. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  es: "Español",
  "en-XA": "[Èñĝļîšĥ]",
  "ar-XB": "Right to left",
}

export function isPseudo(locale: Locale): locale is PseudoLocale {
  return locale === "en-XA" || locale === "ar-XB"
}

/** The language that what is kept or sent is written in: never a pseudo-locale. */
export function writtenLocale(locale: string): WrittenLocale {
  return locales.find((written) => written === locale) ?? "en"
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "ar-XB" ? "rtl" : "ltr"
}

export function offeredLocales(withPseudo: boolean): readonly Locale[] {
  return withPseudo ? [...locales, ...pseudoLocales] : locales
}

type Asked = { cookie: string | undefined; acceptLanguage: string | null; withPseudo: boolean }

/** What the person chose, else what the browser asks for, else English. */
export function chooseLocale({ cookie, acceptLanguage, withPseudo }: Asked): Locale {
  const offered = offeredLocales(withPseudo)
  const find = (wanted: string | undefined) =>
    offered.find((locale) => locale.toLowerCase() === wanted?.toLowerCase())
  return find(cookie) ?? wishes(acceptLanguage).map(primary).map(find).find(Boolean) ?? "en"
}

function wishes(acceptLanguage: string | null): string[] {
  return (acceptLanguage ?? "")
    .split(",")
    .map((part, place) => {
      const [tag = "", ...rest] = part.trim().split(";")
      const weight = rest.map((piece) => piece.trim()).find((piece) => piece.startsWith("q="))
      return { tag, weight: weight ? Number(weight.slice(2)) : 1, place }
    })
    .filter(({ tag, weight }) => tag && weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place - other.place)
    .map(({ tag }) => tag)
}

function primary(tag: string): string {
  return tag.split("-")[0] ?? tag
}

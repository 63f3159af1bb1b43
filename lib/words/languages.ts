/** Languages that are offered first: those of the partners' countries, and those most participants speak. */
export const spokenLanguages = [
  ...["ar", "bn", "de", "el", "en", "es", "fa", "fr", "it", "nl", "pt", "ru", "so", "ti", "tr", "uk", "ur"],
] as const

/** Languages to choose from where any may be spoken. */
export const listedLanguages = [
  ...spokenLanguages,
  ...[
    "am",
    "az",
    "bg",
    "bs",
    "ckb",
    "cs",
    "fa-AF",
    "ff",
    "fil",
    "ha",
    "hi",
    "hr",
    "hu",
    "hy",
    "id",
    "ig",
    "ka",
    "kab",
  ],
  ...[
    "kk",
    "kmr",
    "ku",
    "ky",
    "ln",
    "mg",
    "mk",
    "ml",
    "my",
    "ne",
    "om",
    "pa",
    "pl",
    "ps",
    "rif",
    "ro",
    "rw",
    "shi",
  ],
  ...[
    "si",
    "sn",
    "sq",
    "sr",
    "sw",
    "ta",
    "te",
    "tg",
    "th",
    "tk",
    "ug",
    "uz",
    "vi",
    "wo",
    "yo",
    "zgh",
    "zh",
    "zu",
  ],
]

/** Those, and the other languages of Europe that a woman may have learnt. */
export const knownLanguages: readonly string[] = [
  ...listedLanguages,
  ...["be", "ca", "da", "et", "eu", "fi", "ga", "gl", "lt", "lv", "mt", "no", "rom", "sk", "sl", "sv"],
]

/** A language's name in the reader's language; its tag where nobody knows a name. */
export function languageName(tag: string, locale: string): string {
  return nameOf("language", tag, locale)
}

/** The same where it stands by itself: in a list to choose from, at the head of a row. */
export function languageTitle(tag: string, locale: string): string {
  const name = languageName(tag, locale)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A country's name in the reader's language; its code where nobody knows a name. */
export function countryName(code: string, locale: string): string {
  return nameOf("region", code, locale)
}

function nameOf(type: "language" | "region", code: string, locale: string): string {
  const reader = locale === "ar-XB" || locale === "en-XA" ? "en" : locale
  try {
    return new Intl.DisplayNames([reader, "en"], { type, fallback: "code" }).of(code) ?? code
  } catch {
    return code
  }
}

/** The script a language is usually written in: "Latn", "Arab", "Ethi". */
export function scriptOf(code: string): string {
  return new Intl.Locale(code).maximize().script ?? "Latn"
}

const fromTheRight: readonly string[] = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]

/** Which way a language runs on the page. */
export function runs(code: string): "ltr" | "rtl" {
  return fromTheRight.includes(scriptOf(code)) ? "rtl" : "ltr"
}

/** Every language that is offered, those that are needed most first. */
export function languageChoices(locale: string): { value: string; label: string }[] {
  const named = (code: string) => ({ value: code, label: languageTitle(code, locale) })
  const byName = new Intl.Collator(locale === "es" ? "es" : "en")
  const further = listedLanguages.slice(spokenLanguages.length).map(named)
  return [
    ...spokenLanguages.map(named),
    ...further.sort((one, other) => byName.compare(one.label, other.label)),
  ]
}

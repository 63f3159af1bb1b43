/** Languages that are offered first: those of the partners' countries, and those most participants speak. */
export const spokenLanguages = [
  ...["ar", "bn", "de", "el", "en", "es", "fa", "fr", "it", "nl", "pt", "ru", "so", "ti", "tr", "uk", "ur"],
] as const

/** A language's name in the reader's language; its code where nobody knows a name. */
export function languageName(code: string, locale: string): string {
  const reader = locale === "ar-XB" || locale === "en-XA" ? "en" : locale
  return new Intl.DisplayNames([reader], { type: "language" }).of(code) ?? code
}

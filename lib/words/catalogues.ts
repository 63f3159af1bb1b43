import { english } from "./english"
import type { Locale } from "./locales"
import { pseudoCatalogue } from "./pseudo"
import { spanish } from "./spanish"

export type Catalogue = typeof english
export type Noun = keyof Catalogue

/** Every sentence of the product. */
export const catalogues: Record<Locale, Catalogue> = {
  en: english,
  es: spanish,
  "en-XA": pseudoCatalogue(english, "en-XA"),
  "ar-XB": pseudoCatalogue(english, "ar-XB"),
}

import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js"

/** A number as it is kept: international where the country's plan knows it, as written otherwise; null where it is none. */
export function phoneOf(text: string, country: string | null): { phone: string; isUsual: boolean } | null {
  if (/\p{L}{4,}/u.test(text)) return null
  const digits = text.replace(/\D/g, "").length
  if (digits < 5 || digits > 20) return null
  const parsed = parsePhoneNumberFromString(text, countryCode(country))
  return parsed?.isValid() ? { phone: parsed.number, isUsual: true } : { phone: text, isUsual: false }
}

function countryCode(country: string | null): CountryCode | undefined {
  return country !== null && isSupportedCountry(country) ? country : undefined
}

import { cookies, headers } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { catalogues } from "./catalogues"
import { chooseLocale, type Locale, offeredLocales } from "./locales"

const withPseudo = process.env.PSEUDO_LOCALES === "1"

export const offered: readonly Locale[] = offeredLocales(withPseudo)

export default getRequestConfig(async ({ locale: named }) => {
  const locale = named ?? (await askedLocale())
  // Dates are written by lib/platform/dates.ts, which is always told the zone.
  return { locale, messages: catalogues[locale], timeZone: "UTC" }
})

async function askedLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  return chooseLocale({
    cookie: jar.get("locale")?.value,
    acceptLanguage: head.get("accept-language"),
    withPseudo,
  })
}

/** On a page that a link opens: what the visitor chose, here or before; else the language of whom it was sent to; else the browser's. */
export async function linkLocale(chosen: string | undefined, addressee: string | undefined): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const known = [chosen, jar.get("locale")?.value, addressee]
    .map((wanted) => offered.find((locale) => locale === wanted))
    .find(Boolean)
  return (
    known ??
    chooseLocale({ cookie: undefined, acceptLanguage: head.get("accept-language"), withPseudo: false })
  )
}

import type { Catalogue, Noun } from "./catalogues"
import { isPseudo, type Locale } from "./locales"
import { pseudoCatalogue } from "./pseudo"

/** The sentences of some nouns, fetched by the browser when it needs them and not with every page. */
export async function wordsLater(locale: Locale, nouns: readonly Noun[]): Promise<Partial<Catalogue>> {
  const written = isPseudo(locale) ? "en" : locale
  const files = await Promise.all(nouns.map(async (noun) => [noun, await wordsOf(written, noun)] as const))
  const words = Object.fromEntries(files)
  return isPseudo(locale) ? pseudoCatalogue(words, locale) : words
}

async function wordsOf(written: string, noun: Noun) {
  const file = await import(`./${written}/${noun}.json`)
  return file.default
}

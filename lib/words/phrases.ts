import "server-only"
import ar from "./phrases/ar.json"
import de from "./phrases/de.json"
import en from "./phrases/en.json"
import es from "./phrases/es.json"
import fa from "./phrases/fa.json"
import fr from "./phrases/fr.json"
import tr from "./phrases/tr.json"
import uk from "./phrases/uk.json"

/** The language that phrases are written in first; its words need no check. */
export const sourceLanguage = "en"

type Texts = ReadonlyMap<string, string>
type Topics = Record<string, Record<string, string>>

const written: ReadonlyMap<string, Texts> = new Map(
  Object.entries<Topics>({ ar, de, en, es, fa, fr, tr, uk }).map(([language, topics]) => [
    language,
    flat(topics),
  ]),
)
const source: Texts = flat(en)

/** Every phrase by its key, such as "papers.diploma", with its English words. */
export const phrases: readonly { key: string; text: string }[] = [...source].map(([key, text]) => ({
  key,
  text,
}))

export function isPhrase(key: string): boolean {
  return source.has(key)
}

/** The words that come with the product; nothing where nobody has written any in this language. */
export function shippedText(key: string, language: string): string | null {
  return written.get(language)?.get(key) ?? null
}

function flat(topics: Topics): Texts {
  return new Map(
    Object.entries(topics).flatMap(([topic, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${topic}.${name}`, text] as const),
    ),
  )
}

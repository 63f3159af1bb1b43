import type { PseudoLocale } from "./locales"

type Tree = { readonly [key: string]: string | Tree }

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
const accented = "áƀçðéƒĝĥîĵķļɱñöþʠŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"
const accents = new Map([...plain].map((letter, place) => [letter, [...accented][place] ?? letter]))

/** A catalogue in which any text that did not pass through it is seen at once. */
export function pseudoCatalogue<T extends Tree>(english: T, locale: PseudoLocale): T {
  return mapTree(english, (message) => pseudoMessage(message, locale))
}

function mapTree<T extends Tree>(tree: T, change: (message: string) => string): T
function mapTree(tree: Tree, change: (message: string) => string): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? change(value) : mapTree(value, change),
    ]),
  )
}

/** Changes the words of an ICU message and leaves its arguments, plural forms and tags as they are. */
export function pseudoMessage(message: string, locale: PseudoLocale): string {
  const changed = pieces(message)
    .map((piece) => (piece.words ? dress(piece.text, locale) : piece.text))
    .join("")
  if (locale === "ar-XB") return changed
  return `[${changed}${" ~~~~".repeat(Math.ceil((message.length * 0.4) / 5))}]`
}

function dress(text: string, locale: PseudoLocale): string {
  if (locale === "en-XA") return [...text].map((letter) => accents.get(letter) ?? letter).join("")
  // Right-to-left override around each run of letters, the way Android's ar-XB does it.
  return text.replace(/[\p{L}]+/gu, (run) => `\u202e${run}\u202c`)
}

type Piece = { text: string; words: boolean }

/** Words stand outside braces, or inside the branches of a plural or a select: at an even depth. */
function pieces(message: string): Piece[] {
  const found: Piece[] = []
  let depth = 0
  for (const part of message.split(/([{}]|<[^>]*>|#)/)) {
    if (part === "{") depth += 1
    if (part === "}") depth -= 1
    const mark = part === "{" || part === "}" || part === "#" || part.startsWith("<")
    found.push({ text: part, words: !mark && depth % 2 === 0 })
  }
  return found
}

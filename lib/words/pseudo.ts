import type { PseudoLocale } from "./locales"

/** What a build makes of a message: text, `[argument]`, `[argument, kind, branches]`, `[tag, ...what is in it]`, and 0 for `#`. */
type Piece = string | number | readonly Piece[] | { readonly [branch: string]: Piece }
type Message = string | readonly Piece[]
type Tree = { readonly [key: string]: Message | Tree }

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
const accented = "áƀçðéƒĝĥîĵķļɱñöþʠŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"
const accents = new Map([...plain].map((letter, place) => [letter, [...accented][place] ?? letter]))

/** A catalogue in which any text that did not pass through it is seen at once. */
export function pseudoCatalogue<T extends Tree>(english: T, locale: PseudoLocale): T {
  return mapTree(english, (message) => {
    if (typeof message === "string") return pseudoMessage(message, locale)
    const changed = message.map((piece) => dressPiece(piece, locale))
    return locale === "ar-XB" ? changed : ["[", ...changed, `${filler(JSON.stringify(message).length)}]`]
  })
}

function mapTree<T extends Tree>(tree: T, change: (message: Message) => Message): T
function mapTree(tree: Tree, change: (message: Message) => Message): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" || isList(value) ? change(value) : mapTree(value, change),
    ]),
  )
}

function isList(value: Message | Tree | Piece): value is readonly Piece[] {
  return Array.isArray(value)
}

function dressPiece(piece: Piece, locale: PseudoLocale): Piece {
  if (typeof piece === "string") return dress(piece, locale)
  if (!isList(piece) || piece.length === 1) return piece
  const [name = "", kind = "", branches] = piece
  if (typeof kind !== "number" || kind === 0)
    return [name, ...piece.slice(1).map((inner) => dressPiece(inner, locale))]
  if (typeof branches !== "object" || isList(branches)) return piece
  const changed = Object.entries(branches).map(([branch, inner]) => [
    branch,
    isList(inner) ? inner.map((one) => dressPiece(one, locale)) : dressPiece(inner, locale),
  ])
  return [name, kind, Object.fromEntries(changed)]
}

/** Changes the words of an ICU message and leaves its arguments, plural forms and tags as they are. */
export function pseudoMessage(message: string, locale: PseudoLocale): string {
  const changed = pieces(message)
    .map((piece) => (piece.words ? dress(piece.text, locale) : piece.text))
    .join("")
  if (locale === "ar-XB") return changed
  return `[${changed}${filler(message.length)}]`
}

function filler(length: number): string {
  return " ~~~~".repeat(Math.ceil((length * 0.4) / 5))
}

function dress(text: string, locale: PseudoLocale): string {
  if (locale === "en-XA") return [...text].map((letter) => accents.get(letter) ?? letter).join("")
  // Right-to-left override around each run of letters, the way Android's ar-XB does it.
  return text.replace(/[\p{L}]+/gu, (run) => `\u202e${run}\u202c`)
}

type Part = { text: string; words: boolean }

/** Words stand outside braces, or inside the branches of a plural or a select: at an even depth. */
function pieces(message: string): Part[] {
  const found: Part[] = []
  let depth = 0
  for (const part of message.split(/([{}]|<[^>]*>|#)/)) {
    if (part === "{") depth += 1
    if (part === "}") depth -= 1
    const mark = part === "{" || part === "}" || part === "#" || part.startsWith("<")
    found.push({ text: part, words: !mark && depth % 2 === 0 })
  }
  return found
}

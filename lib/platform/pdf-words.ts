import "server-only"

/** What a PDF is written with, one after the other: names and words as they are; texts and comments only where an object hides in one. */
export type PdfWord =
  | { kind: "name"; name: string }
  | { kind: "word"; word: string }
  | { kind: "mark"; mark: string }
  | { kind: "hidden" }
  | { kind: "stream"; from: number; until: number }

const space = "\\0\\t\\n\\f\\r "
const mark = "()<>\\[\\]{}/%"
const next = new RegExp(
  [
    `[${space}]+`,
    "(?<aside>%[^\\r\\n]*)",
    `/(?<name>[^${space}${mark}]*)`,
    "(?<pair><<|>>)",
    "(?<hex><[^>]*>?)",
    "(?<one>[\\[\\]{}>)])",
    "(?<open>\\()",
    `(?<word>[^${space}${mark}]+)`,
  ].join("|"),
  "y",
)

/**
 * Reads from the first byte to the last and trusts no table: what a reader could be led to by one stands somewhere. A stream is where one may
 * stand, after the end of an object's own entries; it ends with the first word for its end.
 */
export function* pdfWords(text: string): Generator<PdfWord> {
  const place = { depth: 0, closed: false }
  for (let at = 0; at < text.length; ) {
    next.lastIndex = at
    const groups: Groups | undefined = next.exec(text)?.groups
    if (!groups) return
    const from = at
    at = groups.open ? afterText(text, next.lastIndex) : next.lastIndex
    if (groups.word === "stream" && place.closed && place.depth === 0) {
      const stream = streamAt(text, at)
      at = stream.until
      yield stream
      continue
    }
    const word = wordOf(groups, text.slice(from, at))
    if (!word) continue
    follow(place, word)
    yield word
  }
}

type Groups = Record<string, string | undefined>
type Place = { depth: number; closed: boolean }

function wordOf({ aside, name, pair, hex, one, open, word }: Groups, whole: string): PdfWord | null {
  if (name !== undefined) return { kind: "name", name: plain(name) }
  if (word) return { kind: "word", word }
  const mark = pair ?? one
  if (mark) return { kind: "mark", mark }
  if (whole.length > longestText) return { kind: "hidden" }
  return (aside || hex || open) && hidesObject(whole) ? { kind: "hidden" } : null
}

/** Whether the words so far are an object's entries, and have just come to their end. */
function follow(place: Place, word: PdfWord): void {
  if (word.kind === "word" && word.word === "obj") place.depth = 0
  if (word.kind === "mark" && word.mark === "<<") place.depth += 1
  place.closed = word.kind === "mark" && word.mark === ">>"
  if (place.closed) place.depth -= 1
}

/** A letter of a name may stand there as its number: /J#53 is /JS. */
function plain(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

const longestText = 1_000_000

/** The end of a text in brackets, which may hold others. One that does not end is left where nobody would still read it. */
function afterText(text: string, from: number): number {
  let depth = 1
  const brackets = /\\[\s\S]|[()]/g
  brackets.lastIndex = from
  for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
    if (found[0] === "(") depth += 1
    if (found[0] === ")") depth -= 1
    if (depth === 0 || brackets.lastIndex - from > longestText) return brackets.lastIndex
  }
  return text.length
}

function streamAt(text: string, at: number): PdfWord & { kind: "stream" } {
  const from = at + (/^\r?\n/.exec(text.slice(at, at + 2))?.[0].length ?? 0)
  const end = text.indexOf("endstream", from)
  return { kind: "stream", from, until: end === -1 ? text.length : end }
}

/** Whether an object begins somewhere in what readers pass over: a table can lead a reader into it. */
export function hidesObject(text: string): boolean {
  for (let at = text.indexOf("obj"); at !== -1; at = text.indexOf("obj", at + 3))
    if (!/[a-z]/i.test(text.charAt(at + 3)) && isHead(text, at)) return true
  return false
}

const isSpace = (sign: string) => /[\0\s]/.test(sign)
const longestGap = 4096

/** Two numbers stand before the word, or a comment that may hide them; each place is looked at once, however many words there are. */
function isHead(text: string, at: number): boolean {
  let back = at - 1
  while (back >= 0 && isSpace(text.charAt(back)) && at - back < longestGap) back -= 1
  if (at - back >= longestGap) return true
  if (/\d/.test(text.charAt(back)))
    return /(?:^|\d)[\0\s]+\d+$/.test(text.slice(Math.max(0, back - 60), back + 1))
  return /[\r\n]/.test(text.slice(back + 1, at)) && endsInComment(text, back)
}

function endsInComment(text: string, end: number): boolean {
  for (let back = end; back >= 0 && !/[\r\n]/.test(text.charAt(back)); back--)
    if (text.charAt(back) === "%") return true
  return false
}

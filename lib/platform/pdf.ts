import "server-only"
import { join } from "node:path"
import { type DocumentProps, Font, renderToBuffer } from "@react-pdf/renderer"
import type { ReactElement } from "react"

/* Each file holds a part of the alphabet, as the packages cut them; next.config.ts takes the same ones into the build. */
const noto = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"].map(
  (part) => `noto-sans-${part}`,
)
const plex = ["arabic", "latin", "latin-ext"].map((part) => `ibm-plex-sans-arabic-${part}`)
const weights = [400, 600] as const

/** The first that has a letter writes it: Noto Sans has no Arabic, and a Plex breaks the writer at a space that may not break. */
export const fonts: string[] = [...noto, ...plex]

/** A file on A4; the fonts are in it. */
export async function pdfOf(document: ReactElement<DocumentProps>): Promise<Uint8Array<ArrayBuffer>> {
  await fontsReady()
  return new Uint8Array(await renderToBuffer(document))
}

/**
 * A text as the fonts can write it, or null where they lack a letter of it.
 * What is no letter is left out: the writer of files breaks on a sign that no font has.
 */
export async function writable(text: string): Promise<string | null> {
  await fontsReady()
  const held: string[] = []
  for (const sign of text.normalize("NFC")) {
    if (/\s/.test(sign)) held.push(sign === "\u00a0" ? sign : " ")
    else if (hasSign(sign)) held.push(sign)
    else if (/[\p{L}\p{N}\p{M}]/u.test(sign)) return null
  }
  return held.join("")
}

let ready: Promise<void> | undefined

function fontsReady(): Promise<void> {
  ready ??= loadFonts()
  return ready
}

async function loadFonts(): Promise<void> {
  Font.registerHyphenationCallback((word) => [word])
  for (const family of fonts)
    for (const fontWeight of weights) Font.register({ family, fontWeight, src: fileOf(family, fontWeight) })
  const all = fonts.flatMap((fontFamily) => weights.map((fontWeight) => ({ fontFamily, fontWeight })))
  await Promise.all(all.map((one) => Font.load(one)))
  for (const one of all) nameGlyphsAnew(one)
  for (const one of all.filter(({ fontFamily }) => fontFamily.endsWith("-arabic-arabic"))) turnLigatures(one)
}

type Glyph = { codePoints: number[] }
type Shaping = {
  getGlyph: (id: number, codePoints?: number[]) => Glyph | null
  layout: (...text: unknown[]) => { glyphs: Glyph[] }
}
const shapingOf = (one: { fontFamily: string; fontWeight: number }) =>
  Font.getFont(one)?.data as unknown as Shaping | undefined

/**
 * The reader of fonts keeps each drawing with the letters for which it was first asked, over all files: one that was first a part of
 * another, as the E of an É, would stand for no letter in every later file, and be found and copied as nothing.
 */
function nameGlyphsAnew(one: { fontFamily: string; fontWeight: number }): void {
  const font = shapingOf(one)
  if (!font) return
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    if (glyph && codePoints.length > 0) glyph.codePoints = codePoints
    return glyph
  }
}

/**
 * A reader of files takes the signs of a line written from right to left in the reverse of their order, those within one drawing too:
 * what two letters draw together must name them the other way round, or "حتى" is found, copied and read aloud as "حىت".
 */
function turnLigatures(one: { fontFamily: string; fontWeight: number }): void {
  const font = shapingOf(one)
  if (!font) return
  const layout = font.layout.bind(font)
  font.layout = (...text) => {
    const shaped = layout(...text)
    for (const glyph of new Set(shaped.glyphs)) glyph.codePoints = glyph.codePoints.toReversed()
    return shaped
  }
}

function fileOf(family: string, weight: number): string {
  const folder = family.startsWith("noto") ? "noto-sans" : "ibm-plex-sans-arabic"
  // What is not read as a path here is named in next.config.ts, font by font.
  return join(
    /* turbopackIgnore: true */ process.cwd(),
    `node_modules/@fontsource/${folder}/files/${family}-${weight}-normal.woff`,
  )
}

/** Zero-width joiners shape letters without a drawing of their own. */
const shaping: readonly string[] = ["\u200c", "\u200d"]

function hasSign(sign: string): boolean {
  if (shaping.includes(sign)) return true
  const point = sign.codePointAt(0) ?? 0
  return fonts.some((fontFamily) =>
    Font.getFont({ fontFamily, fontWeight: 400 }).data?.hasGlyphForCodePoint(point),
  )
}

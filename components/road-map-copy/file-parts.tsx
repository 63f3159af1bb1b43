import { Path, Svg, Text, View } from "@react-pdf/renderer"
import { filled, type Told } from "@/lib/domain/phrase/rules"
import type { Pair } from "@/lib/domain/road-map-copy/rules"
import { fonts } from "@/lib/platform/pdf"
import { runs } from "@/lib/words/languages"
import { pathOf } from "./pictograms"
import { signs } from "./signs"

const ink = "#16202a"
export const muted = "#46535f"

type Look = { size?: number; strong?: boolean; colour?: string; top?: number }
type WordsProps = Look & {
  text: string
  language: string /** the language of the column it stands in */
  column: string
}

/** A text in the fonts and the direction of its language, at the side where its column begins. */
export function FileWords({
  text,
  language,
  column,
  size = 14,
  strong = false,
  colour = ink,
  top = 0,
}: WordsProps) {
  return (
    <Text
      style={{
        fontFamily: fonts,
        fontSize: size,
        fontWeight: strong ? 600 : 400,
        lineHeight: 1.5,
        color: colour,
        marginTop: top,
        direction: runs(language),
        textAlign: runs(column) === "rtl" ? "right" : "left",
      }}
    >
      {text}
    </Text>
  )
}

type ToldProps = Look & { told: Told; column: string; detail?: string | null }

export function FileTold({ told, column, detail, ...look }: ToldProps) {
  return <FileWords {...look} text={textOf(told, detail)} language={told.language} column={column} />
}

/** The words with what stands in their blank, and the sign that the foot explains. */
export function textOf({ text, mark }: Told, detail?: string | null): string {
  return `${filled(text, detail)}${mark ? signs[mark] : ""}`
}

type PairProps = Look & { pair: Pair | null | undefined; column: string }

/** Her language, and under it the staff's. */
export function FilePair({ pair, column, ...look }: PairProps) {
  if (!pair) return null
  return (
    <View>
      <FileTold told={pair.main} column={column} {...look} />
      {pair.beside && pair.beside.text !== pair.main.text && (
        <FileTold told={pair.beside} column={column} colour={muted} />
      )}
    </View>
  )
}

export function FilePictogram({ topic, size = 32 }: { topic: string; size?: number }) {
  return (
    <Svg viewBox="0 0 24 24" width={size} height={size}>
      <Path d={pathOf(topic)} stroke={ink} strokeWidth={1.5} fill="none" />
    </Svg>
  )
}

/** A row that begins where her language begins. */
export function rowOf(language: string) {
  return { flexDirection: runs(language) === "rtl" ? "row-reverse" : "row", columnGap: 12 } as const
}

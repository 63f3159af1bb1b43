import { Document, Page, type PageProps, Text } from "@react-pdf/renderer"
import { createElement } from "react"
import { extractText, getDocumentProxy } from "unpdf"
import { expect, test } from "vitest"
import { fonts, pdfOf } from "@/lib/platform/pdf"

const read = async (lines: readonly string[], style: PageProps["style"]) => {
  const texts = lines.map((line) => createElement(Text, { key: line }, line))
  const file = await pdfOf(createElement(Document, {}, createElement(Page, { size: "A4", style }, texts)))
  const { text } = await extractText(await getDocumentProxy(file), { mergePages: true })
  return text.normalize("NFKC").split(/\s+/)
}

const lines = ["ديسمبر", "حتى", "بيتي", "عمل", "لا", "الأم", "الله", "شيء"]

test.for(["normal", "semibold"] as const)(
  "Arabic is read back from a file as it was written (%s)",
  async (fontWeight) => {
    const style = { fontFamily: fonts, fontWeight, direction: "rtl" } as const
    expect(await read(lines, style)).toEqual(lines)
  },
)

test("what is written reads the same after a file in which other letters were drawn with its parts", async () => {
  const [composed, parts] = [
    ["مجلة", "مدرسة", "É", "Ñ"],
    ["حتى", "الله", "E", "N"],
  ]
  const style = { fontFamily: fonts, direction: "rtl" } as const
  for (const lines of [composed, parts, composed]) expect(await read(lines, style)).toEqual(lines)
})

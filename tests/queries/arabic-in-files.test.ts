import { Document, Page, Text } from "@react-pdf/renderer"
import { createElement } from "react"
import { extractText, getDocumentProxy } from "unpdf"
import { expect, test } from "vitest"
import { fonts, pdfOf } from "@/lib/platform/pdf"

const lines = ["ديسمبر", "حتى", "بيتي", "عمل", "لا", "الأم", "الله", "شيء"]

test.for(["normal", "semibold"] as const)(
  "Arabic is read back from a file as it was written (%s)",
  async (fontWeight) => {
    const style = { fontFamily: fonts, fontWeight, direction: "rtl" } as const
    const texts = lines.map((line) => createElement(Text, { key: line }, line))
    const file = await pdfOf(createElement(Document, {}, createElement(Page, { size: "A4", style }, texts)))
    const { text } = await extractText(await getDocumentProxy(file), { mergePages: true })
    expect(text.normalize("NFKC").split(/\s+/)).toEqual(lines)
  },
)

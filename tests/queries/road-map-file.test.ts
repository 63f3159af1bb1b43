import { getDocumentProxy } from "unpdf"
import { expect, test } from "vitest"
import { roadMapFile } from "@/components/road-map-copy/road-map-file"
import { roadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { as, cast } from "@/tests/support/as"
import { drafted, withStep } from "@/tests/support/road-map"

type Written = { text: string; left: number; right: number; base: number }

/** What is written on each page, and where. */
async function pagesOf(file: Uint8Array | null): Promise<Written[][]> {
  const document = await getDocumentProxy(new Uint8Array(file ?? []))
  const pages = Array.from({ length: document.numPages }, async (_, nth) => {
    const { items } = await (await document.getPage(nth + 1)).getTextContent()
    return items.flatMap((item): Written[] => {
      if (!("transform" in item) || item.str.trim() === "") return []
      const [left, base] = [Number(item.transform[4]), Number(item.transform[5])]
      return [{ text: item.str, left, right: left + item.width, base }]
    })
  })
  return Promise.all(pages)
}

/** Lines are eighteen points apart and more: what stands nearer, over the same width, is written over another. */
function overwritten(page: readonly Written[]): string[] {
  return page.flatMap((one, nth) =>
    page
      .slice(nth + 1)
      .filter((other) => Math.abs(one.base - other.base) < 10)
      .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3)
      .map((other) => `${one.text} over ${other.text}`),
  )
}

test.each([
  ["ar", "en"],
  ["es", "none"],
])(
  "however long her road map is, nothing of it in %s is written over anything else",
  async (language, beside) => {
    const c = await cast()
    const id = await drafted(c.noor, c.amina)
    for (let nth = 0; nth < 9; nth++) {
      await withStep(c.noor, id, { month: String(1 + (nth % 6)) })
      const copy = await as(c.noor, () => roadMapCopy(c.amina, language, beside))
      const pages = await pagesOf(await roadMapFile({ copy, withSurname: false }))
      expect(pages.flat().length).toBeGreaterThan(10)
      expect(pages.map(overwritten)).toEqual(pages.map(() => []))
    }
  },
  60_000,
)

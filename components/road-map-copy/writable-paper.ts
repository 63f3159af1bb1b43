import type { Told } from "@/lib/domain/phrase/rules"
import type { Paper } from "@/lib/domain/road-map-copy/queries"
import { writable } from "@/lib/platform/pdf"
import { runs } from "@/lib/words/languages"

type Named = { paper: Paper; name: string }

/** Every text of the paper as the fonts can write it; null where one of them lacks a letter. */
export function writablePaper(named: Named): Promise<Named | null> {
  return writableTree(named)
}

/** The same of any tree of texts. */
export async function writableTree<Tree>(tree: Tree): Promise<Tree | null> {
  const lacking: string[] = []
  const written = await eachText(tree, async (text) => {
    const held = await writable(text)
    if (held === null) lacking.push(text)
    return held ?? ""
  })
  return lacking.length > 0 ? null : written
}

type Write = (text: string) => Promise<string>

/** The same tree with each of its texts written anew; the walk knows texts by being strings. */
async function eachText<Tree>(tree: Tree, write: Write): Promise<Tree>
async function eachText(tree: unknown, write: Write): Promise<unknown> {
  if (typeof tree === "string") return write(tree)
  if (Array.isArray(tree)) return Promise.all(tree.map((branch: unknown) => eachText(branch, write)))
  if (typeof tree !== "object" || tree === null) return tree
  const told = isTold(tree) ? { ...tree, text: signedNumbers(tree) } : tree
  const entries = Object.entries(told).map(async ([name, branch]: [string, unknown]) => [
    name,
    await eachText(branch, write),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

function isTold(tree: object): tree is Told {
  return "text" in tree && "language" in tree && "mark" in tree
}

/** The marks that hold a number together are no letters; from right to left its plus has to stand behind it to be seen before it. */
function signedNumbers({ text, language }: Told): string {
  if (runs(language) === "ltr") return text
  return text.replace(/\u2066\+([^\u2069]*)\u2069/g, "$1+")
}

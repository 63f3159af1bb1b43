import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"

/**
 * The build writes the same modules into a file for each group of pages that needs them: half of all that it writes, and a running
 * server keeps the text of every file. Each is left once; the others answer with it.
 */
export function keepOneCopy(folder) {
  const firsts = new Map()
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"))
  for (const file of names.sort().map((name) => join(folder, name))) {
    const modules = readFileSync(file, "utf8").replace(/\n\/\/# sourceMappingURL=\S*\s*$/, "")
    const first = firsts.get(modules)
    if (!modules.startsWith("module.exports=[")) continue
    if (first) writeFileSync(file, `module.exports=require(${JSON.stringify(pathFrom(file, first))})\n`)
    else firsts.set(modules, file)
  }
}

function pathFrom(file, other) {
  const path = relative(dirname(file), other).replaceAll("\\", "/")
  return path.startsWith(".") ? path : `./${path}`
}

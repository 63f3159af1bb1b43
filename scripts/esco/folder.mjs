import { readdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import { Stop } from "../setup/place.mjs"

const kinds = { occupations: "occupation", skills: "skill", iscogroups: "group" }
const fileName = /^(?<stem>occupations|skills|ISCOGroups)_(?<tag>[a-z]{2,3}(?:-[a-z]{2})?)\.csv$/i

/** The files of ESCO in a folder: of each kind one for each language, and the names of those that another replaces. */
export async function filesOf(folder) {
  const names = await readdir(folder).catch(() => {
    throw new Stop(`There is no folder ${resolve(folder)}.`)
  })
  const found = names.sort().flatMap((name) => {
    const { stem, tag } = fileName.exec(name)?.groups ?? {}
    if (!stem) return []
    const [language] = tag.toLowerCase().split("-")
    return [{ name, path: join(folder, name), kind: kinds[stem.toLowerCase()], language, tag }]
  })
  const files = found.filter((file) => replacing(file, found) === undefined)
  if (!files.some(({ kind }) => kind !== "group"))
    throw new Stop(
      `${resolve(folder)} holds no file of ESCO. Unpack the Commission's CSV files there: occupations_en.csv, skills_en.csv and the same in other languages.`,
    )
  return { files, leftAside: found.filter((file) => !files.includes(file)).map(({ name }) => name) }
}

/** "en" comes before "en-us", and of two regions the first. */
function replacing(file, found) {
  const alike = found.filter(({ kind, language }) => kind === file.kind && language === file.language)
  const first = alike.find(({ tag, language }) => tag.toLowerCase() === language) ?? alike[0]
  return first === file ? undefined : first
}

/** How many concepts a version has; its minor versions neither add nor remove any. */
const published = {
  1.2: { occupation: 3039, skill: 13_939 },
  "1.1.1": { occupation: 3007, skill: 13_897 },
  "1.0": { occupation: 2942, skill: 13_485 },
}

/** The version that a folder holds, told by its numbers: the files do not say it. */
export function versionOf(counts) {
  const [version] =
    Object.entries(published).find(([, numbers]) =>
      Object.entries(counts).every(([kind, count]) => numbers[kind] === count),
    ) ?? []
  if (version) return version
  const shown = Object.entries(counts).map(([kind, count]) => `${count} ${kind}s`)
  throw new Stop(
    `No version of ESCO that we know has ${shown.join(" and ")}. If the files are whole, say which version they are: npm run esco:import -- FOLDER --version 1.3`,
  )
}

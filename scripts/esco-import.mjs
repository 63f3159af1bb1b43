import { parseArgs } from "node:util"
import { ready } from "./setup/install.mjs"
import { Stop } from "./setup/place.mjs"
import { main, step } from "./setup/run.mjs"

/** Reads the Commission's CSV files of ESCO into the database; a second time it changes only what is different. */
await main(async (words) => {
  const { folder, version } = asked(words)
  await ready()
  const { migrated, openDatabase } = await import("./setup/database.mjs")
  const { importEsco } = await import("./esco/import.mjs")
  const { ownerUrl } = await openDatabase()
  await migrated(ownerUrl)
  const say = (line) => console.log(`    ${line}`)
  const result = await step("Reading ESCO", () => importEsco(ownerUrl, folder, { version, say }))
  console.log(`\n${account(result).join("\n")}`)
})

function asked(words) {
  const usage = "Name the folder with the Commission's CSV files: npm run esco:import -- FOLDER"
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { version: { type: "string" } },
      allowPositionals: true,
    })
    if (positionals.length === 1) return { folder: positionals[0], version: values.version }
  } catch {}
  throw new Stop(usage)
}

function account({ version, counts, languages, changes }) {
  const number = new Intl.NumberFormat("en")
  const list = new Intl.ListFormat("en")
  const name = new Intl.DisplayNames(["en"], { type: "language" })
  const here = Object.entries(counts).map(([kind, count]) => `${number.format(count)} ${kind}s`)
  const done = changes
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `  ${number.format(count)} ${what}`)
  return [
    `ESCO ${version}: ${list.format(here)} in ${list.format(languages.map((language) => name.of(language)))}.`,
    ...(done.length > 0 ? done : ["  Nothing had to change: all of it was here already."]),
    "This service uses the ESCO classification of the European Commission.",
  ]
}

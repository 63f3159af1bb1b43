import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { root, Stop } from "./setup/place.mjs"
import { main } from "./setup/run.mjs"
import { schemaFiles, sqlBetween } from "./setup/schema-engine.mjs"

const migrations = join(root, "prisma/migrations")
const snapshot = join(migrations, "schema.snapshot.prisma")

/** Writes the migration that leads from the last one to prisma/schema; `--print` only shows its SQL. */
await main(async (words) => {
  const name = words.find((word) => !word.startsWith("--"))
  const onlyPrint = words.includes("--print")
  if (!onlyPrint && !/^[a-z][a-z0-9_]*$/.test(name ?? ""))
    throw new Stop("Name the migration in lower case with underscores: npm run db:draft -- add_phone")

  const files = await schemaFiles()
  const sql = await sqlBetween(await lastDrafted(), files)
  if (onlyPrint) return console.log(sql)
  if (sql === "") return console.log("The migrations already give what prisma/schema describes.")

  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  const folder = join(migrations, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, "migration.sql"), sql)
  await writeFile(
    snapshot,
    files
      .map(({ content }) => content.trim())
      .join("\n\n")
      .concat("\n"),
  )
  console.log(
    `Drafted ${folder.slice(root.length + 1)}/migration.sql. Read it before you run npm run db:migrate.`,
  )
})

async function lastDrafted() {
  const content = await readFile(snapshot, "utf8").catch(() => undefined)
  return content === undefined ? [] : [{ path: "schema.snapshot.prisma", content }]
}

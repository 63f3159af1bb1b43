import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { keepText, keptText, root, Stop } from "./place.mjs"
import { run, step, tail } from "./run.mjs"

/** Everything that the code stands on: the packages, and the database client made from the schema. */
export async function ready() {
  if (!packagesAreThere()) await step("Installing packages (npm ci)", install)
  const drawn = hashOf(["prisma/schema", "prisma.config.ts", "package-lock.json"])
  const client = join(root, "prisma/client/client.ts")
  if (!existsSync(client) || keptText("client-stamp", () => "") !== drawn) {
    await step("Generating the database client", generate)
    keepText("client-stamp", drawn)
  }
}

/** One hash over the names and contents of files and folders of the checkout. */
export function hashOf(places) {
  const hash = createHash("sha256")
  for (const place of places)
    for (const file of filesIn(place))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update("\0")
  return hash.digest("hex")
}

/** A program of an installed package. */
export const program = (path) => join(root, "node_modules", path)

function filesIn(place) {
  const kind = statSync(join(root, place), { throwIfNoEntry: false })
  if (!kind) return []
  if (kind.isFile()) return [place]
  return readdirSync(join(root, place))
    .sort()
    .flatMap((name) => filesIn(`${place}/${name}`))
}

function packagesAreThere() {
  const wanted = statSync(join(root, "package-lock.json"), { throwIfNoEntry: false })
  if (!wanted) throw new Stop("package-lock.json is missing: restore it from git.")
  const installed = statSync(join(root, "node_modules/.package-lock.json"), { throwIfNoEntry: false })
  if (!installed) return false
  return (
    installed.mtimeMs >= wanted.mtimeMs ||
    keptText("packages-stamp", () => "") === hashOf(["package-lock.json"])
  )
}

async function install() {
  const words = ["ci", "--no-audit", "--no-fund", "--loglevel=http"]
  const { code, output } = await run("npm", words, { onLine: countFetches() })
  if (code !== 0)
    throw new Stop(`The packages could not be installed (npm ci ended with ${code}):\n${reasons(output)}`)
  keepText("packages-stamp", hashOf(["package-lock.json"]))
}

function countFetches() {
  let fetched = 0
  return (line) => {
    if (!line.includes("http fetch")) return
    fetched += 1
    if (fetched % 100 === 0) process.stdout.write(`    ${fetched} packages fetched\n`)
  }
}

// npm says what is wrong first and then explains itself at length.
const reasons = (output) =>
  output
    .split("\n")
    .filter((line) => line.startsWith("npm error"))
    .slice(0, 12)
    .join("\n") || tail(output)

// Prisma 7's client needs no engine, but its command downloads one unless it is told of a program to use instead.
async function generate() {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" }
  const { code, output } = await run(process.execPath, [program("prisma/build/index.js"), "generate"], {
    env,
  })
  if (code !== 0) throw new Stop(`prisma generate failed:\n${tail(output, 20)}`)
}

import { check, playwright, vitest } from "./counts.mjs"
import { program } from "./install.mjs"
import { run } from "./run.mjs"

/** Types, beside them all that one core is enough for: format and lint, dead code, and the arrows, names and sizes of the house. */
export async function checks(counts) {
  await run(process.execPath, [program("next/dist/bin/next"), "typegen"])
  const types = check(counts, "Types (tsc)", [program("typescript/bin/tsc"), "--noEmit"])
  await Promise.all([types, house(counts)])
}

async function house(counts) {
  await check(counts, "Format and lint (Biome)", [program("@biomejs/biome/bin/biome"), "ci", "--colors=off"])
  await check(counts, "Dead code (knip)", [program("knip/bin/knip.js"), "--no-progress"])
  await vitest(counts, ["architecture"])
}

/** What needs neither a database nor a browser. */
export const unit = (counts) => vitest(counts, ["unit"])

/** What goes through the doors to a real PostgreSQL. */
export const database = (counts, env) => vitest(counts, ["database", "apart"], env)

/** What a person does in a browser, against the production build. */
export const journeys = (counts, env, words = []) => playwright(counts, words, env)

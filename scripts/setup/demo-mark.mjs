import { Stop } from "./place.mjs"
import { start, step } from "./run.mjs"
import { connected, quoted, shown } from "./sql.mjs"

const filled = "filled to the end"

/**
 * What a database holds: "empty", "filled" (the whole demo), "half" (a demo whose filling was interrupted) or
 * "foreign" (anything without the demo's mark). Pages are counted, not rows: row-level security hides rows.
 * ESCO is nobody's: it may be there before the demo, and goes with it.
 */
export function contents(url) {
  return connected(url, async (client) => {
    const { rows } = await client.query(`
      select coalesce(bool_or(c.relname = 'demo_mark' and pg_relation_size(c.oid) > 0), false) as marked,
        coalesce(bool_or(c.relname = 'demo_mark' and obj_description(c.oid) = '${filled}'), false) as filled,
        coalesce(bool_or(pg_relation_size(c.oid) > 0), false) as used
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' and c.relname !~ '^(_prisma_migrations|esco_\\w+|isco_group)$'`)
    const { marked, filled: whole, used } = rows[0]
    if (marked) return whole ? "filled" : "half"
    return used ? "foreign" : "empty"
  })
}

/** Fills a database with the demo programme and notes that it came to the end. */
export async function fill(url, env) {
  await step("Filling the demo programme", async () => {
    const words = ["--import", "tsx", "prisma/seed.ts"]
    // This tsconfig makes `server-only` nothing: the seed calls the product's own acts outside of a bundle.
    const own = { ...env, TSX_TSCONFIG_PATH: "prisma/seed/tsconfig.json" }
    const { code } = await start(process.execPath, words, { env: own }).ended
    if (code !== 0)
      throw new Stop("The demo programme was not filled to the end; npm run demo begins it again.")
    await connected(url, (client) => client.query(`comment on table demo_mark is '${filled}'`))
  })
}

/** One of the demo's people for each role, the same whom the sign-in page offers first, as lines to show. */
export function people(url) {
  return connected(url, async (client) => {
    const { rows } = await client.query(`
      select distinct on (role, scope) name, role, coalesce(organisation_name, 'the whole programme') as place
      from sec.demo_people() with ordinality order by role, scope, ordinality`)
    return rows.map(({ name, role, place }) => `    ${name}, ${role}, ${place}`)
  })
}

/** Removes everything from a database that is a demo or empty; any other is refused. */
export async function empty(url) {
  if ((await contents(url)) === "foreign")
    throw new Stop(
      `${shown(url)} holds rows without the demo's mark: nothing was removed, and this script never will.`,
    )
  await connected(url, async (client) => {
    const { rows } = await client.query(
      "select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema)'",
    )
    await client.query("set client_min_messages = warning")
    await client.query("begin")
    for (const { name } of rows) await client.query(`drop schema ${quoted(name)} cascade`)
    await client.query("create schema public")
    await client.query("grant usage on schema public to public")
    await client.query("commit")
  })
}

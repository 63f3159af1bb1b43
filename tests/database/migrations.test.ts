import { readdirSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { migrate } from "@/scripts/setup/migrate.mjs"
import { schemaFiles, sqlBetween } from "@/scripts/setup/schema-engine.mjs"
import { connected } from "@/scripts/setup/sql.mjs"
import { database, owner } from "@/tests/support/own-database"
import { copyTemplate } from "@/tests/support/template-database"

type Entry = { kind: string; name: string; definition: string }

/** What the schema's language cannot say and only migrations bring; nor that a key may wait for the end of a merge. */
const beyondTheSchema = ["check", "exclusion", "partial index", "expression index"]
/** A private record is tied to her and to staff by keys that no relation of the schema follows. */
const tiedInSecret = /^safeguarding_\w+\.safeguarding_\w+_(about|opened|lead|membership)_fkey$/

let asMigrated: Entry[]
let asDescribed: Entry[]
let described: Awaited<ReturnType<typeof copyTemplate>>

beforeAll(async () => {
  described = await copyTemplate("empty")
  const extensions = await owner<{ name: string }>(
    "select extname as name from pg_extension where extname <> 'plpgsql'",
  )
  const sql = await sqlBetween([], await schemaFiles())
  await connected(described.ownerUrl, async (client) => {
    for (const { name } of extensions) await client.query(`create extension if not exists "${name}"`)
    await client.query(sql)
  })
  asMigrated = await catalogue(database.ownerUrl)
  asDescribed = await catalogue(described.ownerUrl)
})

afterAll(() => described.drop())

test("migrations give everything that the schema describes", () => {
  expect(asDescribed.length).toBeGreaterThan(100)
  expect(without(asDescribed, asMigrated)).toEqual([])
})

test("migrations give nothing else, but for what the schema cannot say", () => {
  const more = asMigrated.filter(
    ({ kind, name }) => !beyondTheSchema.includes(kind) && !tiedInSecret.test(name),
  )
  expect(without(more, asDescribed)).toEqual([])
})

test("the schema is drafted: nothing in it waits for a migration", async () => {
  const content = await readFile("prisma/migrations/schema.snapshot.prisma", "utf8")
  expect(await sqlBetween([{ path: "schema.snapshot.prisma", content }], await schemaFiles())).toBe("")
})

test("migrating again changes nothing, and Prisma's record names every migration", async () => {
  expect(await migrate(database.ownerUrl)).toEqual([])
  const rows = await owner<{ name: string }>(
    "select migration_name as name from _prisma_migrations order by 1",
  )
  const folders = readdirSync("prisma/migrations", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(rows.map(({ name }) => name)).toEqual(folders.map(({ name }) => name).sort())
})

test("a migration that was changed after it was applied is refused", async () => {
  const [first] = await owner<{ name: string }>("select min(migration_name) as name from _prisma_migrations")
  await owner("update _prisma_migrations set checksum = 'other' where migration_name = $1", [first?.name])
  await expect(migrate(database.ownerUrl)).rejects.toThrow("was changed after this database took it")
})

function without(entries: Entry[], others: Entry[]) {
  const known = new Set(others.map(line))
  return entries.map(line).filter((entry) => !known.has(entry))
}

function line({ kind, name, definition }: Entry) {
  return `${kind} ${name}: ${definition}`
}

/** Tables, columns, keys, indexes and enums of the public schema, each in the words of PostgreSQL. */
function catalogue(url: string): Promise<Entry[]> {
  return connected(url, async (client) => {
    const { rows } = await client.query(`
      with tables as (
        select oid, relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations')
      select 'table' as kind, relname::text as name, '' as definition from tables
      union all
      select 'column', relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod),
        case when attnotnull then 'not null' end, attidentity, attgenerated, pg_get_expr(adbin, adrelid))
      from tables join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
      union all
      select case contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key'
          when 'c' then 'check' when 'x' then 'exclusion' end,
        relname || '.' || conname, replace(pg_get_constraintdef(c.oid), ' DEFERRABLE', '')
      from tables t join pg_constraint c on c.conrelid = t.oid where contype in ('p', 'u', 'f', 'c', 'x')
      union all
      select case when exists (select 1 from pg_constraint c where c.conindid = indexrelid and contype = 'x') then 'exclusion'
          when indpred is not null then 'partial index' when indexprs is not null then 'expression index' else 'index' end,
        relname || '.' || indexrelid::regclass, pg_get_indexdef(indexrelid)
      from tables join pg_index on indrelid = oid
      union all
      select 'enum', typname, string_agg(enumlabel, ', ' order by enumsortorder)
      from pg_type t join pg_enum on enumtypid = t.oid where typnamespace = 'public'::regnamespace group by typname
      order by 1, 2`)
    return rows
  })
}

import { createHash, randomUUID } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { root, Stop } from "./place.mjs"
import { makeRoles } from "./roles.mjs"
import { connected } from "./sql.mjs"

// Prisma's own table, so that `prisma migrate status` and `deploy` go on from where this runner stopped.
const record = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0)`

/** Makes the roles and applies, each in a transaction of its own, the migrations this database lacks; answers their names. */
export function migrate(url, folder = join(root, "prisma/migrations")) {
  return connected(url, async (client) => {
    await client.query("set client_min_messages = warning")
    await client.query("select pg_advisory_lock(hashtext('itinera migrations'))")
    await makeRoles(client, url)
    await client.query(record)
    const applied = await appliedTo(client)
    const drafted = await migrationsIn(folder)
    checkHistory(applied, drafted)
    const missing = drafted.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  })
}

/** The migrations of a folder in their order, with the checksum Prisma gives them. */
async function migrationsIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8").catch(() => {
        throw new Stop(
          `prisma/migrations/${name} holds no migration.sql: restore it from git or remove the folder.`,
        )
      })
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}

async function appliedTo(client) {
  const { rows } = await client.query(
    "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  )
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

function checkHistory(applied, drafted) {
  for (const { name, checksum } of drafted)
    if (applied.has(name) && applied.get(name) !== checksum)
      throw new Stop(
        `The migration ${name} was changed after this database took it: restore it and draft a new one (a demo database can be emptied with npm run db:reset).`,
      )
  const known = new Set(drafted.map(({ name }) => name))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown)
    throw new Stop(
      `This database has the migration ${unknown}, which this checkout does not know: use the version of Itinera that made it (a demo database can be emptied with npm run db:reset).`,
    )
}

async function apply(client, { name, sql, checksum }) {
  try {
    await client.query("begin")
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query("commit")
  } catch (error) {
    await client.query("rollback").catch(() => {})
    const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : ""
    throw new Stop(`The migration ${name} was refused and left nothing behind${line}: ${error.message}`)
  }
}

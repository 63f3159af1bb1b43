import pg from "pg"
import { appUrl } from "@/scripts/setup/roles.mjs"
import { clockOfCast } from "./plain-day"
import { copyTemplate } from "./template-database"

type Row = Record<string, unknown>

/** A database of its own, migrated and empty. `owner` and `admin` answer the rows of a statement. */
export async function freshDatabase() {
  const { ownerUrl, adminUrl, drop } = await copyTemplate()
  const owner = asking(ownerUrl)
  const admin = asking(adminUrl)
  const filledByMigrations = await filledTables(owner.ask)
  const [{ mighty } = { mighty: false }] = await admin.ask<{ mighty: boolean }>(
    "select current_setting('is_superuser') = 'on' as mighty",
  )
  return {
    ownerUrl,
    adminUrl,
    appUrl: String(appUrl(ownerUrl)),
    /** Asks as the owner of the database, who migrates. */
    owner: owner.ask,
    /** Asks as superuser where the server is embedded, else as the owner. */
    admin: admin.ask,
    /** Empties every table found in the catalogue, but for those that the migrations filled. */
    empty: () => (mighty ? swept(admin.ask, filledByMigrations) : truncated(owner.ask, filledByMigrations)),
    drop: async () => {
      await Promise.all([owner.close(), admin.close()])
      await drop()
    },
  }
}

type Ask = ReturnType<typeof asking>["ask"]

function asking(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: `-c lock_timeout=10s ${clockOfCast}` })
  pool.on("error", () => {})
  return {
    ask: async <R extends Row = Row>(sql: string, values?: unknown[]) =>
      (await pool.query<R>(sql, values)).rows,
    close: () => pool.end(),
  }
}

// A table that never held a row has no pages; asking for its rows instead would meet row-level security.
function filledTables(ask: Ask) {
  return ask<Table>(`
    select c.oid::regclass::text as name,
      exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 32 > 0) as guarded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
      and c.relname <> '_prisma_migrations' and pg_relation_size(c.oid) > 0`)
}

type Table = { name: string; guarded: boolean }

async function toEmpty(ask: Ask, spared: readonly Table[]): Promise<Table[]> {
  return (await filledTables(ask)).filter(({ name }) => !spared.some((table) => table.name === name))
}

/* Where a superuser may let triggers and keys rest: to delete a few rows costs a tenth of what truncating a hundred tables does. */
async function swept(ask: Ask, spared: readonly Table[]) {
  const tables = await toEmpty(ask, spared)
  if (tables.length === 0) return
  await ask(
    [
      "begin",
      "set local session_replication_role = replica",
      ...tables.map(({ name }) => `delete from ${name}`),
      "select setval(sequence.oid::regclass, 1, false) from pg_class sequence where relkind = 'S'",
      "commit",
    ].join(";\n"),
  )
}

async function truncated(ask: Ask, spared: readonly Table[]) {
  const tables = await toEmpty(ask, spared)
  if (tables.length === 0) return
  const guarded = tables.filter((table) => table.guarded)
  await ask(
    [
      ...guarded.map(({ name }) => `alter table ${name} disable trigger user`),
      `truncate ${tables.map(({ name }) => name).join(", ")} restart identity cascade`,
      ...guarded.map(({ name }) => `alter table ${name} enable trigger user`),
    ].join(";\n"),
  )
}

import pg from "pg"
import { appUrl } from "@/scripts/setup/roles.mjs"
import { copyTemplate } from "./template-database"

type Row = Record<string, unknown>

/** A database of its own, migrated and empty. `owner` and `admin` answer the rows of a statement. */
export async function freshDatabase() {
  const { ownerUrl, adminUrl, drop } = await copyTemplate()
  const owner = asking(ownerUrl)
  const admin = asking(adminUrl)
  const filledByMigrations = await filledTables(owner.ask)
  return {
    ownerUrl,
    adminUrl,
    appUrl: String(appUrl(ownerUrl)),
    /** Asks as the owner of the database, who migrates. */
    owner: owner.ask,
    /** Asks as superuser where the server is embedded, else as the owner. */
    admin: admin.ask,
    /** Empties every table found in the catalogue, but for those that the migrations filled. */
    empty: () => empty(owner.ask, filledByMigrations),
    drop: async () => {
      await Promise.all([owner.close(), admin.close()])
      await drop()
    },
  }
}

type Ask = ReturnType<typeof asking>["ask"]

function asking(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: "-c lock_timeout=10s" })
  pool.on("error", () => {})
  return {
    ask: async <R extends Row = Row>(sql: string, values?: unknown[]) =>
      (await pool.query<R>(sql, values)).rows,
    close: () => pool.end(),
  }
}

// A table that never held a row has no pages; asking for its rows instead would meet row-level security.
function filledTables(ask: Ask) {
  return ask<{ name: string; guarded: boolean }>(`
    select c.oid::regclass::text as name,
      exists (select 1 from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 32 > 0) as guarded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
      and c.relname <> '_prisma_migrations' and pg_relation_size(c.oid) > 0`)
}

async function empty(ask: Ask, spared: { name: string }[]) {
  const tables = (await filledTables(ask)).filter(({ name }) => !spared.some((table) => table.name === name))
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

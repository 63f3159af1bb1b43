import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { encode } from "next-auth/jwt"
import pg from "pg"
import { migrate } from "../setup/migrate.mjs"
import { freePort } from "../setup/port.mjs"
import { appUrl } from "../setup/roles.mjs"
import { start } from "../setup/run.mjs"
import { serve, stopServing } from "../setup/serve.mjs"
import { withDatabase } from "../setup/sql.mjs"
import { ask as fetchOnce } from "./load"
import { parentOf } from "./processes"
import { filling, type Size } from "./sizes"
import { weekPeople } from "./week"

export const root = join(import.meta.dirname, "../..")
const secret = "a secret that only the bench knows, long enough"
const tokenOf = (person: string) => createHash("sha256").update(`bench ${person}`).digest("base64url")
/** So many counsellors write at once, in as many organisations as there are. */
const writers = 10

export type Stage = Awaited<ReturnType<typeof openStage>>

/** A database of a size, kept between runs, with our server and the floor's on it. */
export async function openStage(size: Size) {
  const ownerUrl = await database(size)
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const ask = async (sql: string, values?: unknown[]) => (await pool.query(sql, values)).rows
  const people = peopleOf(size)
  for (const name of [...people.counsellors, people.coordinator, ...Object.values(weekPeople)])
    await openSession(ask, name)
  const app = await ours(ownerUrl)
  const bare = await floors(ownerUrl, ask)
  const [backend] = await ask("select pg_backend_pid() as pid")
  return {
    size,
    ask,
    ownerUrl,
    app,
    floor: bare,
    postmaster: parentOf(Number(backend?.pid)),
    coordinator: await cookie(people.coordinator),
    counsellors: await Promise.all(people.counsellors.map(cookie)),
    week: {
      coordinator: await cookie(weekPeople.coordinator),
      counsellor: await cookie(weekPeople.counsellor),
    },
    close: async () => {
      await stopServing(app.child)
      await stopServing(bare.child)
      await pool.end()
    },
  }
}

async function database(size: Size): Promise<string> {
  const server = String(process.env.BENCH_OWNER_URL)
  const kind = `itinera_bench_${size.name.toLowerCase()}`
  const name = `${kind}_${createHash("sha256").update(filling(size).join()).digest("hex").slice(0, 8)}`
  const url = withDatabase(server, name)
  const maker = new pg.Client({ connectionString: server })
  await maker.connect()
  const { rows } = await maker.query(
    "select datname as name from pg_database where starts_with(datname, $1)",
    [kind],
  )
  const known = rows.map((row) => String(row.name))
  for (const old of known) if (old !== name) await maker.query(`drop database ${old}`)
  if (!known.includes(name)) await maker.query(`create database ${name}`)
  await maker.end()
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const filled = await client.query("select count(*)::int as n from programme")
  if (filled.rows[0].n === 0) await fill(client, size)
  for (const statement of undoing) await client.query(statement)
  await client.end()
  return url
}

async function fill(client: pg.Client, size: Size): Promise<void> {
  console.log(`  filling ${size.name}`)
  await client.query("begin")
  for (const statement of filling(size)) if (statement !== "analyze") await client.query(statement)
  await client.query("commit")
  await client.query("vacuum analyze")
}

/** The filling is one transaction and so one instant: what an earlier bench has written is younger, and goes. */
const later =
  "select id from counselling_session where created_at > (select min(created_at) from counselling_session)"
const undoing = [
  `delete from counselling_note where session_id in (${later})`,
  `delete from attendance where session_id in (${later})`,
  `delete from counselling_session where id in (${later})`,
  "delete from submission",
  "delete from draft",
  "delete from demo_mark",
]

type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Those who write at once, spread over the organisations, and a coordinator: each by the name the filling gave. */
function peopleOf({ organisations }: Size) {
  const counsellors = Array.from(
    { length: writers },
    (_, n) => `counsellor${n % organisations}-${Math.floor(n / organisations)}`,
  )
  return { counsellors, coordinator: "coordinator0" }
}

async function openSession(ask: Ask, name: string): Promise<void> {
  const hash = createHash("sha256").update(tokenOf(name)).digest()
  await ask("delete from account_session where token_hash = $1", [hash])
  await ask(
    `insert into account_session (token_hash, account_id, membership_id, idle_until, absolute_until)
     values ($1, $2, $2, now() + interval '8 hours', now() + interval '8 hours')`,
    [hash, uuidOf(name)],
  )
}

async function cookie(name: string): Promise<string> {
  return `itinera=${await encode({ token: { sid: tokenOf(name) }, secret, maxAge: 8 * 3600 })}; locale=en`
}

async function ours(ownerUrl: string) {
  const port = Number(await freePort())
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = await serve(
    {
      ...inherited,
      APP_DATABASE_URL: appUrl(ownerUrl),
      AUTH_SECRET: secret,
      APP_URL: `http://localhost:${port}`,
      MAIL_DIR: mkdtempSync(join(tmpdir(), "itinera-bench-mail-")),
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
    },
    { stdio: ["ignore", "ignore", "inherit"] },
  )
  return { child, pid: Number(child.pid), url: `http://127.0.0.1:${port}` }
}

async function floors(ownerUrl: string, ask: Ask) {
  await ask("create table if not exists floor_row (id bigserial primary key, text text)")
  const port = Number(await freePort())
  const child = start(
    process.execPath,
    [join(root, "scripts/bench/floor/.next/standalone/scripts/bench/floor/server.js")],
    {
      env: {
        ...process.env,
        FLOOR_DATABASE_URL: ownerUrl,
        PORT: String(port),
        HOSTNAME: "127.0.0.1",
        NODE_ENV: "production",
        FLOOR_ORGANISATION: uuidOf("organisation0"),
        FLOOR_PARTICIPANT: uuidOf("participant0"),
      },
      stdio: ["ignore", "ignore", "inherit"],
    },
  )
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetchOnce(url, { method: "GET", path: "/", headers: {} }).catch(() => null)
    if (answer) break
    await new Promise((go) => setTimeout(go, 100))
  }
  return { child, pid: Number(child.pid), url }
}

/** The id that the filling gave a row. */
export function uuidOf(name: string): string {
  const hash = createHash("md5").update(name).digest("hex")
  const hex = `${hash.slice(0, 12)}4${hash.slice(13, 16)}a${hash.slice(17)}`
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

type Manifest = { node: Record<string, { filename?: string; exportedName?: string }> }

/** The id under which a build answers a server action. */
export function actionId(folder: string, file: string, name: string): string {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(root, folder, ".next/server/server-reference-manifest.json"), "utf8"),
  )
  const found = Object.entries(manifest.node).find(
    ([, action]) => action.filename?.endsWith(file) && action.exportedName === name,
  )
  if (!found) throw new Error(`The build has no action ${name} of ${file}`)
  return found[0]
}

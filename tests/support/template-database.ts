import { createHash } from "node:crypto"
import { migrate } from "@/scripts/setup/migrate.mjs"
import { root } from "@/scripts/setup/place.mjs"
import { connected, quoted, withDatabase } from "@/scripts/setup/sql.mjs"

type Server = { ownerUrl: string; adminUrl: string; release: () => Promise<void> }

const ours = `itinera_${createHash("sha256").update(root).digest("hex").slice(0, 8)}`

/** Starts the tests' database server and makes, once for this run, the migrated database that every test copies. */
export async function makeTemplate() {
  const { openServer } = await import("@/scripts/setup/database.mjs")
  const server: Server = await openServer("test")
  try {
    await dropAbandoned(server.adminUrl)
    const template = `${ours}_${process.pid}_template`
    await create(server.ownerUrl, template)
    await migrate(withDatabase(server.ownerUrl, template))
    process.env.TEST_OWNER_URL = server.ownerUrl
    process.env.TEST_ADMIN_URL = server.adminUrl
    process.env.TEST_TEMPLATE = template
  } catch (error) {
    await server.release()
    throw error
  }
  return async () => {
    await dropAll(server.adminUrl, (name) => name.startsWith(`${ours}_${process.pid}_`))
    await server.release()
  }
}

let copies = 0

/** A copy of the template, or an empty database, under a name that tells whose run it belongs to. */
export async function copyTemplate(from: "template" | "empty" = "template") {
  const { TEST_OWNER_URL: ownerUrl, TEST_ADMIN_URL: adminUrl, TEST_TEMPLATE: template } = process.env
  if (!ownerUrl || !adminUrl || !template)
    throw new Error("The template is made by the global setup of the tests")
  copies += 1
  const name = `${template.replace(/_template$/, "")}_${process.pid}_${copies}_${Date.now().toString(36)}`
  await create(ownerUrl, name, from === "template" ? template : undefined)
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    adminUrl: withDatabase(adminUrl, name),
    drop: () => dropAll(adminUrl, (found) => found === name),
  }
}

async function create(serverUrl: string, name: string, template?: string) {
  const copy = template ? ` template ${quoted(template)}` : ""
  await connected(serverUrl, (client) => client.query(`create database ${quoted(name)}${copy}`))
}

/** Databases whose run has ended without dropping them. */
const dropAbandoned = (serverUrl: string) =>
  dropAll(serverUrl, (name) => {
    const pid = new RegExp(`^${ours}_(\\d+)_`).exec(name)?.[1]
    return pid !== undefined && !isAlive(Number(pid))
  })

/* By the superuser where there is one: a worker of autovacuum may be in the database, and only a superuser may end it. */
async function dropAll(serverUrl: string, which: (name: string) => boolean) {
  await connected(serverUrl, async (client) => {
    const { rows } = await client.query("select datname as name from pg_database")
    for (const name of rows.map((row: { name: string }) => row.name).filter(which))
      await client.query(`drop database if exists ${quoted(name)} with (force)`)
  })
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

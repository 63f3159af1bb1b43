import { startCluster } from "./cluster.mjs"
import { migrate } from "./migrate.mjs"
import { Stop, secret } from "./place.mjs"
import { atEnd, step } from "./run.mjs"
import { asLogin, connected, databaseOf, literal, patiently, quoted, withDatabase } from "./sql.mjs"

const owner = "itinera_owner"

/**
 * The server on which a purpose has its database: the one named by DATABASE_URL, or else the embedded one.
 * `adminUrl` is a superuser's where the server is ours, and otherwise the owner's.
 */
export async function openServer(purpose) {
  const named = process.env.DATABASE_URL
  if (named) {
    const name = databaseOf(named)
    await connected(named, (client) => checkOwner(client, name, purpose))
    return { ownerUrl: named, adminUrl: named, embedded: false, release: async () => {} }
  }
  const { adminUrl, release } = await startCluster(purpose)
  try {
    const ownerUrl = withDatabase(asLogin(adminUrl, owner, secret("owner-password")), "itinera")
    await patiently(() => connected(adminUrl, makeOwner))
    return { ownerUrl, adminUrl: withDatabase(adminUrl, "itinera"), embedded: true, release }
  } catch (error) {
    await release()
    throw error
  }
}

/** The demo's database, started if need be and migrated; it is left when the script ends. */
export async function openDatabase() {
  return step(process.env.DATABASE_URL ? "Asking DATABASE_URL" : "Starting PostgreSQL", async () => {
    const server = await openServer("demo")
    atEnd(server.release)
    return server
  })
}

/** Brings a database to the last migration, with a line for each. */
export async function migrated(url) {
  const names = await step("Migrating", () => migrate(url))
  for (const name of names) console.log(`    ${name}`)
}

async function makeOwner(client) {
  const role = await client.query("select 1 from pg_roles where rolname = $1", [owner])
  if (role.rowCount === 0)
    await client.query(
      `create role ${owner} login createrole createdb password ${literal(secret("owner-password"))}`,
    )
  const database = await client.query("select 1 from pg_database where datname = 'itinera'")
  if (database.rowCount === 0) await client.query(`create database itinera owner ${owner}`)
}

async function checkOwner(client, name, purpose) {
  const { rows } = await client.query(
    `select current_user as me, current_setting('server_version_num')::int as version,
       pg_has_role(current_user, datdba, 'usage') as owns,
       rolcreatedb or rolsuper as creates
     from pg_database join pg_roles on rolname = current_user where datname = current_database()`,
  )
  const { me, version, owns, creates } = rows[0]
  if (version < 150000)
    throw new Stop("DATABASE_URL names a PostgreSQL older than 15: Itinera needs 15 or later.")
  if (!owns)
    throw new Stop(
      `The user ${me} does not own the database ${name}; a superuser mends that with: ALTER DATABASE ${quoted(name)} OWNER TO ${quoted(me)};`,
    )
  if (purpose === "test" && !creates)
    throw new Stop(
      `The tests make databases and the user ${me} may not; a superuser mends that with: ALTER ROLE ${quoted(me)} CREATEDB;`,
    )
}

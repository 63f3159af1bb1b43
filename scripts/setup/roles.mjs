import { Stop, secret } from "./place.mjs"
import { asLogin, connected, databaseOf, literal, patiently, quoted } from "./sql.mjs"

// Where PostgreSQL compiles queries (Debian's does), it takes a second over one that runs for two milliseconds.
const settings = {
  statement_timeout: "5s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "10s",
  jit: "off",
}

/** The password with which the server signs in to the database. */
export const appPassword = () => process.env.APP_DATABASE_PASSWORD || secret("app-password")

/** The address under which the server reaches a database that its owner reaches under `url`. */
export const appUrl = (url) => asLogin(url, "itinera_app", appPassword())

/**
 * Makes the two roles beside the owner: itinera_app, which serves, and itinera_keeper, which owns the functions that
 * must look across walls. Roles belong to the whole server, so another database of it may be making them just now.
 */
export async function makeRoles(client, url) {
  await patiently(() => makeRole(client, "itinera_app", "login"))
  await patiently(() => makeRole(client, "itinera_keeper", "nologin"))
  await patiently(() => joinKeeper(client))
  await patiently(() => settleApp(client))
  await patiently(() => passwordOfApp(client, url))
  await patiently(() => client.query(`grant connect on database ${quoted(databaseOf(url))} to itinera_app`))
}

async function makeRole(client, name, login) {
  if (await one(client, "select 1 as yes from pg_roles where rolname = $1", [name])) return
  await mended(
    client,
    () =>
      client.query(
        `create role ${name} ${login} nosuperuser nocreatedb nocreaterole nobypassrls noreplication`,
      ),
    (owner) =>
      `The user ${owner} may not create roles; a superuser mends that with: ALTER ROLE ${owner} CREATEROLE;`,
  )
}

async function joinKeeper(client) {
  const member = "select pg_has_role(current_user, 'itinera_keeper', 'usage') as yes"
  if ((await one(client, member)).yes) return
  await mended(
    client,
    () => client.query("grant itinera_keeper to current_user"),
    (owner) =>
      `The user ${owner} is not in itinera_keeper; a superuser mends that with: GRANT itinera_keeper TO ${owner};`,
  )
}

async function settleApp(client) {
  const role = await one(
    client,
    "select coalesce(rolconfig, '{}') as known from pg_roles where rolname = 'itinera_app'",
  )
  for (const [name, value] of Object.entries(settings)) {
    if (role.known.includes(`${name}=${value}`)) continue
    await mended(
      client,
      () => client.query(`alter role itinera_app set ${name} = ${literal(value)}`),
      mayNotAlterApp,
    )
  }
}

async function passwordOfApp(client, url) {
  if (await letsIn(appUrl(url))) return
  await mended(
    client,
    () => client.query(`alter role itinera_app password ${literal(appPassword())}`),
    mayNotAlterApp,
  )
}

const mayNotAlterApp = (owner) =>
  `The user ${owner} may not set up the role itinera_app; a superuser mends that with: GRANT itinera_app TO ${owner} WITH ADMIN OPTION;`

const letsIn = (url) =>
  connected(url, () => true).catch((error) => {
    if (error instanceof Stop) return false
    throw error
  })

async function mended(client, act, sentence) {
  try {
    await act()
  } catch (error) {
    if (error.code !== "42501") throw error
    throw new Stop(sentence(quoted((await one(client, "select current_user as name")).name)))
  }
}

async function one(client, sql, values) {
  const { rows } = await client.query(sql, values)
  return rows[0]
}

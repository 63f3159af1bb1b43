import pg from "pg"
import { Stop } from "./place.mjs"

/**
 * Opens one connection, hands it over, and closes it however that ends.
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export async function connected(url, act) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Stop(`The database at ${shown(url)} does not let us in: ${error.message || error.code}.`)
  }
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

/** The same database for another login. */
export function asLogin(url, user, password) {
  const next = parsed(url)
  next.username = user
  next.password = encodeURIComponent(password)
  return next.href
}

/** Another database of the same server. */
export function withDatabase(url, name) {
  const next = parsed(url)
  next.pathname = `/${name}`
  return next.href
}

export const databaseOf = (url) => decodeURIComponent(parsed(url).pathname.slice(1))

/** An address without its password. */
export function shown(url) {
  const { username, host, pathname } = parsed(url)
  return `${username}@${host}${pathname}`
}

export const quoted = (name) => pg.escapeIdentifier(name)
export const literal = (text) => pg.escapeLiteral(text)

/** Tries again what another script of the same server happens to be doing too. */
export async function patiently(act) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act()
    } catch (error) {
      const raced =
        ["42710", "42P04", "23505", "40001"].includes(error.code) || /concurrently/.test(error.message ?? "")
      if (!raced || tries === 10) throw error
      await new Promise((resolve) => setTimeout(resolve, 50 * tries * Math.random()))
    }
  }
}

function parsed(url) {
  try {
    const address = new URL(url)
    if (/^postgres(ql)?:$/.test(address.protocol) && address.hostname && address.pathname.length > 1)
      return address
  } catch {}
  throw new Stop("DATABASE_URL must look like postgresql://user:password@host:5432/database.")
}

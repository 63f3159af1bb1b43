import pg from "pg"
import { baseUrl, expect, test } from "@/tests/support/journey"
import { startServer } from "@/tests/support/server"

/** The running server says who it is to the database, and the database says who is connected. */
const readiness = async (url: string) => {
  const answer = await fetch(`${url}/api/health?ready`)
  return { code: answer.status, said: await answer.json() }
}

test("the running server is ready, as a role that owns nothing and goes past no wall", async ({
  request,
}) => {
  await request.get("/sign-in")
  expect(await readiness(baseUrl())).toEqual({ code: 200, said: { status: "ready" } })
  const admin = new pg.Client({ connectionString: process.env.JOURNEY_ADMIN_URL })
  await admin.connect()
  const { rows } = await admin.query(`
    select distinct a.usename as name, r.rolsuper or r.rolbypassrls as passes,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
    from pg_stat_activity a join pg_roles r on r.rolname = a.usename
    where a.datname = current_database() and a.usename = 'itinera_app'`)
  await admin.end()
  expect(rows).toEqual([{ name: "itinera_app", passes: false, owned: 0 }])
})

test("a server that was given the owner's address says that it is not ready", async () => {
  test.setTimeout(90_000)
  const server = await startServer({ APP_DATABASE_URL: process.env.JOURNEY_OWNER_URL ?? "" })
  try {
    expect(await readiness(server.url)).toEqual({ code: 503, said: { status: "not ready" } })
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  } finally {
    await server.stop()
  }
})

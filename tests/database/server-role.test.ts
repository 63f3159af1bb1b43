import { afterAll, beforeEach, expect, test } from "vitest"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { database, owner } from "@/tests/support/own-database"
import { refusal, servingRole } from "@/tests/support/walls"

/** What the role that serves may not become, build, read or forge, whoever slips a statement to it. */
const app = servingRole(database.appUrl)
afterAll(() => app.close())

let c: Cast
beforeEach(async () => {
  c = await cast()
})

test("a temporary table named like ours makes nobody somebody else", async () => {
  const pretend = () =>
    app.within(null, async (ask) => {
      await ask(
        "create temporary table membership as select $1::uuid as id, $2::uuid as account_id, 'coordinator' as role, 'organisation' as scope, $3::uuid as organisation_id, null::uuid as programme_id, null::timestamptz as ended_at",
        [c.clara.id, c.clara.accountId, c.harbour],
      )
      await ask(
        "create temporary table account_session as select gen_random_uuid() as id, sha256('me') as token_hash, $1::uuid as membership_id, null::timestamptz as revoked_at, 'infinity'::timestamptz as idle_until, 'infinity'::timestamptz as absolute_until",
        [c.clara.id],
      )
      await ask("create temporary table account as select $1::uuid as id, null::timestamptz as disabled_at", [
        c.clara.accountId,
      ])
      await ask("grant select on pg_temp.account_session, pg_temp.membership, pg_temp.account to public")
      await ask("select set_config('app.session', 'me', true)")
      return (await ask("select 1 from participant")).rowCount
    })
  expect(await pretend()).toBe(0)
  await owner("alter function sec.actor() set search_path = pg_catalog, public")
  const fooled = await pretend()
  await owner("alter function sec.actor() set search_path = pg_catalog, public, pg_temp")
  expect(fooled, "this is what it guards against").toBeGreaterThan(0)
})

test("the trail is neither written, changed, read nor emptied by the role that serves, nor changed by its owner", async () => {
  for (const sql of [
    "select * from audit_entry",
    "insert into audit_entry (act, decision) values ('x', 'done')",
    "update audit_entry set act = 'x'",
    "delete from audit_entry",
    "truncate audit_entry",
  ])
    expect(await refusal(app.within(c.clara.token, (ask) => ask(sql))), sql).toBe("42501")
  await owner("insert into audit_entry (act, decision) values ('x', 'done')")
  for (const sql of ["update audit_entry set act = 'y'", "delete from audit_entry", "truncate audit_entry"])
    expect(await refusal(owner(sql)), sql).toBe("42501")
})

test("the role that serves becomes nobody else and takes down no wall", async () => {
  for (const sql of [
    "set role itinera_keeper",
    "alter table participant disable row level security",
    "drop policy read on participant",
    "truncate participant",
    "create table mine (id int)",
    "create function public.mine() returns int language sql as 'select 1'",
    "select * from account_session",
    "select * from account",
    "select sec.password_of('a@example.org')",
    "select sec.open_session_of(gen_random_uuid(), '', '')",
  ])
    expect(await refusal(app.within(c.clara.token, (ask) => ask(sql))), sql).toBe("42501")
})

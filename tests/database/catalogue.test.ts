import { expect, test } from "vitest"
import { admin } from "@/tests/support/own-database"

/** What no wall stands around: reached only through functions of schema sec, so that app holds no right on them. */
const identityTables = [
  "account",
  "account_session",
  "calendar_feed",
  "company_session",
  "link_token",
  "membership",
  "sign_in_attempt",
]
const globalTables = ["audit_entry", "demo_mark", "letter"]
/** Published by the European Commission and about nobody: everyone who has signed in reads it, and only its importer writes it. */
const referenceTables = ["esco_concept", "esco_label", "esco_term", "isco_group"]
const listedTables = [...identityTables, ...globalTables, ...referenceTables]

type Table = { name: string; walled: boolean; forced: boolean; policies: string[]; rights: string[] }

const tables = async () => {
  const rows = await admin<Table>(`
    select c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
      array(select p.cmd || ' ' || p.roles::text from pg_policies p
            where p.schemaname = 'public' and p.tablename = c.relname) as policies,
      array(select distinct r.privilege_type::text from information_schema.role_table_grants r
            where r.table_schema = 'public' and r.table_name = c.relname
              and r.grantee in ('itinera_app', 'PUBLIC')) as rights
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> '_prisma_migrations' order by 1`)
  return rows
}

const isListed = ({ name }: Table) => listedTables.includes(name)

test("every table is behind a wall that also holds its owner, or is named here", async () => {
  const open = (await tables()).filter((table) => !isListed(table) && !(table.walled && table.forced))
  expect(open.map(({ name }) => name)).toEqual([])
})

test("every walled table says who may read it, and no policy is for everybody", async () => {
  const walled = (await tables()).filter((table) => !isListed(table))
  const unread = walled.filter(
    ({ policies }) => !policies.some((policy) => /^(SELECT|ALL) \{itinera_app\}$/.test(policy)),
  )
  expect(unread.map(({ name }) => name)).toEqual([])
  expect(walled.flatMap(({ policies }) => policies).filter((policy) => policy.includes("public"))).toEqual([])
})

test("what has no wall is not granted to the role that serves, but for the demo's mark and what is published, which it may see", async () => {
  const granted = (await tables()).filter(isListed).filter(({ rights }) => rights.length > 0)
  expect(granted.map(({ name, rights }) => `${name}: ${rights.join(", ")}`)).toEqual(
    ["demo_mark", ...referenceTables].map((name) => `${name}: SELECT`),
  )
  const known = (await tables()).map(({ name }) => name)
  expect(listedTables.filter((name) => !known.includes(name))).toEqual([])
})

test("no policy asks who is there outside a sub-select, where it would be asked for every row", async () => {
  const policies = await admin<{ name: string; expression: string }>(`
    select tablename || ' ' || policyname as name, coalesce(qual, '') || ' ; ' || coalesce(with_check, '') as expression
    from pg_policies where schemaname = 'public'`)
  expect(policies.length).toBeGreaterThan(60)
  const unwrapped = policies.filter(({ expression }) => bareCalls(expression).length > 0)
  expect(unwrapped.map(({ name, expression }) => `${name}: ${bareCalls(expression).join(", ")}`)).toEqual([])
})

/** Calls of schema sec that do not stand right after the SELECT that asks them once. Postgres prints every policy alike. */
function bareCalls(expression: string): string[] {
  const calls = [...expression.matchAll(/(?<before>SELECT )?\bsec\.\w+\(/g)]
  return calls.filter((call) => !call.groups?.before).map(([call]) => call)
}

test.each([
  ["(organisation_id = sec.staffed())", 1],
  ["(organisation_id = ( SELECT sec.staffed() AS staffed))", 0],
  ["(id IN ( SELECT sec.caseload() AS caseload)) OR (x = sec.me())", 1],
])("the lint finds %s: %d", (expression, count) => {
  expect(bareCalls(expression)).toHaveLength(count)
})

test("every function that runs with its owner's rights looks names up in one place, temporary tables last", async () => {
  const loose = await admin<{ name: string }>(`
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'
      and not exists (select 1 from unnest(p.proconfig) s where s = 'search_path=pg_catalog, public, pg_temp')`)
  expect(loose).toEqual([])
})

test("no function of sec can be called by everybody, and what opens a session without a password by nobody who serves", async () => {
  const everybodys = await admin<{ name: string }>(`
    select p.proname as name from pg_proc p
    where p.pronamespace = 'sec'::regnamespace and p.prorettype <> 'trigger'::regtype
      and has_function_privilege('public', p.oid, 'execute')`)
  expect(everybodys.map(({ name }) => name)).toEqual([])
  const inner = [
    "open_session_of",
    "open_session",
    "password_of",
    "trace_session",
    "open_company_session_of",
    "tally",
    "tally_month",
  ]
  const callable = await admin<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'sec'::regnamespace and p.proname = any ($1)
       and has_function_privilege('itinera_app', p.oid, 'execute')`,
    [inner],
  )
  expect(callable).toEqual([])
})

test("no view leaks: each runs with the rights of who asks, and none is kept as rows", async () => {
  const views = await admin<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'sec') and (c.relkind = 'm'
      or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'))`)
  expect(views).toEqual([])
})

test("the role that serves owns nothing, is nobody else, and may not build", async () => {
  const [role] = await admin(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin,
      (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
      (select count(*)::int from pg_class c where c.relowner = r.oid)
        + (select count(*)::int from pg_proc p where p.proowner = r.oid)
        + (select count(*)::int from pg_namespace n where n.nspowner = r.oid) as owned,
      has_schema_privilege(r.oid, 'public', 'create') or has_schema_privilege(r.oid, 'sec', 'create')
        or has_database_privilege(r.oid, current_database(), 'create') as builds
    from pg_roles r where rolname = 'itinera_app'`)
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolcanlogin: true,
    memberships: 0,
    owned: 0,
    builds: false,
  })
})

test("whoever serves waits for nothing endlessly, and no query is compiled", async () => {
  const settings = await admin<{ setting: string }>(
    "select unnest(rolconfig) as setting from pg_roles where rolname = 'itinera_app' order by setting",
  )
  expect(settings.map(({ setting }) => setting)).toEqual([
    "idle_in_transaction_session_timeout=10s",
    "jit=off",
    "lock_timeout=2s",
    "statement_timeout=5s",
  ])
})

test("the role that looks across walls cannot sign in and goes past no wall by itself", async () => {
  const [keeper] = await admin(`
    select rolsuper, rolbypassrls, rolcanlogin,
      (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
      has_schema_privilege(r.oid, 'public', 'create') or has_schema_privilege(r.oid, 'sec', 'create') as builds
    from pg_roles r where rolname = 'itinera_keeper'`)
  expect(keeper).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcanlogin: false,
    memberships: 0,
    builds: false,
  })
})

/** The one row that stands between two organisations carries both. */
test("a foreign key between two walled tables carries the organisation, so that no child crosses", async () => {
  const loose = await admin<{ name: string }>(`
    select k.conrelid::regclass || ' -> ' || k.confrelid::regclass as name
    from pg_constraint k
    join pg_class child on child.oid = k.conrelid and child.relrowsecurity
    join pg_class parent on parent.oid = k.confrelid and parent.relrowsecurity
    where k.contype = 'f'
      and exists (select 1 from pg_attribute a where a.attrelid = parent.oid and a.attname = 'organisation_id')
      and not exists (select 1 from pg_attribute a where a.attrelid = child.oid and a.attname = 'organisation_id'
        and a.attnum = any (k.conkey))
      and not (child.relname = 'same_person' and exists (select 1 from pg_attribute a where a.attrelid = child.oid
        and a.attname = 'other_organisation_id' and a.attnum = any (k.conkey)))
    order by 1`)
  expect(loose).toEqual([])
})

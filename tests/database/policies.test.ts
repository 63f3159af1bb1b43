import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { type Differential, differential, type Watcher, watchers } from "@/tests/support/differential"
import { legitimateWrites } from "@/tests/support/legitimate-writes"
import { database, owner } from "@/tests/support/own-database"
import { extras, servingRole, tenantTables } from "@/tests/support/walls"

/** Each policy is taken down once: what stood on it must fall, or it guards nothing. */
type Policy = {
  tablename: string
  policyname: string
  cmd: string
  roles: string
  qual: string | null
  with_check: string | null
}

const app = servingRole(database.appUrl)
let compare: Differential
let people: Watcher[]
let c: Cast & Awaited<ReturnType<typeof extras>>
beforeAll(async () => {
  compare = differential(database, await tenantTables(owner))
})
beforeEach(async () => {
  const standing = await cast()
  c = { ...standing, ...(await extras(standing, owner)) }
  people = await watchers(standing, c.employer)
})
afterAll(() => Promise.all([app.close(), compare.close()]))

const policies = () =>
  owner<Policy>(`
    select tablename, policyname, cmd, array_to_string(roles, ', ') as roles, qual, with_check from pg_policies
    where schemaname = 'public' and 'itinera_app' = any (roles) order by 1, 2`)

/** Does something while one policy is not there. */
async function without<Value>(policy: Policy, work: () => Promise<Value>): Promise<Value> {
  await owner(`drop policy ${policy.policyname} on ${policy.tablename}`)
  try {
    return await work()
  } finally {
    const using = policy.qual === null ? "" : ` using (${policy.qual})`
    const checked = policy.with_check === null ? "" : ` with check (${policy.with_check})`
    const head = `create policy ${policy.policyname} on ${policy.tablename} for ${policy.cmd} to ${policy.roles}`
    await owner(`${head}${using}${checked}`)
  }
}

const nounOf = (table: string) => table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

test("without any one read policy somebody sees other rows than reach says", async () => {
  const reads = (await policies()).filter(({ cmd }) => cmd === "SELECT" || cmd === "ALL")
  const unmissed: string[] = []
  for (const policy of reads) {
    const found = await without(policy, () => compare.differences(nounOf(policy.tablename), people))
    if (found.length === 0) unmissed.push(policy.tablename)
  }
  expect(unmissed).toEqual([])
  expect(reads.map(({ tablename }) => tablename).sort()).toEqual(
    (await tenantTables(owner)).map(({ name }) => name).sort(),
  )
})

test("every policy is put back as it was", async () => {
  const before = await policies()
  for (const policy of before) await without(policy, async () => undefined)
  expect(await policies()).toEqual(before)
})

test("every write policy carries a write of the cast: it goes through, and not without the policy", async () => {
  const writes = (await policies()).filter(({ cmd }) => cmd !== "SELECT")
  const cases = legitimateWrites(c)
  const named = writes.flatMap(({ tablename, policyname, cmd }) =>
    (cmd === "ALL" ? ["INSERT"] : [cmd]).map((each) => `${each} ${tablename} ${policyname}`),
  )
  expect(Object.keys(cases).sort()).toEqual(named.sort())
  const wrong: string[] = []
  for (const policy of writes) {
    const name = `${policy.cmd === "ALL" ? "INSERT" : policy.cmd} ${policy.tablename} ${policy.policyname}`
    const write = cases[name]
    if (!write) continue
    if ((await touched(write)) !== 1) wrong.push(`${name}: refused with its policy: ${await touched(write)}`)
    const bare = await without(policy, () => touched(write))
    if (bare !== 0 && bare !== "42501") wrong.push(`${name}: went through without its policy: ${bare}`)
  }
  expect(wrong).toEqual([])
})

type Write = { token: string; sql: string; values: unknown[] }

/** How many rows a write touched, or why it was refused. Nothing of it is kept. */
function touched({ token, sql, values }: Write): Promise<number | string | null> {
  return app
    .within(token, async (ask) => (await ask(sql, values)).rowCount)
    .catch((error: { code?: string; message?: string }) =>
      error.code === "42501" ? error.code : `${error.code} ${error.message}`,
    )
}

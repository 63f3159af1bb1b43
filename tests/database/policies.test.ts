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
  permissive: string
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
    select tablename, policyname, cmd, permissive, array_to_string(roles, ', ') as roles, qual, with_check from pg_policies
    where schemaname = 'public' and 'itinera_app' = any (roles) order by 1, 2`)

/** Does something while one policy is not there. */
async function without<Value>(policy: Policy, work: () => Promise<Value>): Promise<Value> {
  await owner(`drop policy ${policy.policyname} on ${policy.tablename}`)
  try {
    return await work()
  } finally {
    const using = policy.qual === null ? "" : ` using (${policy.qual})`
    const checked = policy.with_check === null ? "" : ` with check (${policy.with_check})`
    const head = `create policy ${policy.policyname} on ${policy.tablename} as ${policy.permissive} for ${policy.cmd} to ${policy.roles}`
    await owner(`${head}${using}${checked}`)
  }
}

const nounOf = (table: string) => table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/* It asks for every person of the cast without each policy in turn: it grows with the tables. */
test("without any one read policy somebody sees other rows than reach says", {
  timeout: 60_000,
}, async () => {
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
  const writes = (await policies()).filter(
    ({ cmd, permissive }) => cmd !== "SELECT" && permissive === "PERMISSIVE",
  )
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

/** What a coordinator could still write in a file that was handed over. */
function closedWrites(): Record<string, Write> {
  const write = (sql: string, ...values: unknown[]): Write => ({ token: c.clara.token, sql, values })
  const ofHers = (sql: string) =>
    write(`${sql} where organisation_id = $1 and participant_id = $2`, c.harbour, c.amina)
  const insert = (table: string, row: object) => {
    const all = { organisation_id: c.harbour, participant_id: c.amina, ...row }
    const places = Object.keys(all).map((_, place) => `$${place + 1}`)
    return write(
      `insert into ${table} (${Object.keys(all).join(", ")}) values (${places.join(", ")})`,
      ...Object.values(all),
    )
  }
  const day = c.now.toISOString().slice(0, 10)
  const given = { language: "ar", text_version: "1", given_on: day }
  return {
    "participant over": write("update participant set known_as = 'Other' where id = $1", c.amina),
    "assignment over_insert": insert("assignment", { counsellor_id: c.tomas.id, from_on: day }),
    "assignment over_update": ofHers("update assignment set until_on = current_date + 1"),
    "consent over_insert": insert("consent", { purpose: "research", method: "written", ...given }),
    "eligibility over_insert": insert("eligibility", {
      decision: "eligible",
      decided_on: day,
      decided_by: c.clara.id,
    }),
    "enrolment over_insert": insert("enrolment", {
      participant_id: c.bare,
      decided_on: day,
      enrolled_on: day,
    }),
    "enrolment over_update": ofHers("update enrolment set isced = '3'"),
    "phase_change over_insert": insert("phase_change", { from_phase: "exited", to_phase: "enrolled" }),
    "privacy_notice over_insert": insert("privacy_notice", {
      method: "on_paper",
      recorded_by: c.clara.id,
      ...given,
    }),
    "transfer over_insert": insert("transfer", {
      to_organisation_id: c.elbe,
      offered_on: day,
      offered_by: c.clara.id,
    }),
    "transfer over_update": ofHers("update transfer set note = 'x'"),
    "waiver over_update": ofHers("update waiver set reason = 'x'"),
  }
}

test("what was handed over stays as it is: each policy that says so stops a write that goes through without it", async () => {
  const over = (await policies()).filter(({ permissive }) => permissive === "RESTRICTIVE")
  const writes = closedWrites()
  const named = over.map(({ tablename, policyname }) => `${tablename} ${policyname}`)
  expect(Object.keys(writes).sort()).toEqual(named.sort())
  await owner("update participant set handed_over_on = current_date where id = any ($1)", [[c.amina, c.bare]])
  await owner("update transfer set state = 'revoked' where participant_id = $1", [c.amina])
  const outcomes: unknown[] = []
  for (const policy of over) {
    const name = `${policy.tablename} ${policy.policyname}`
    const write = writes[name] ?? { token: "", sql: "", values: [] }
    const walled = await touched(write)
    outcomes.push([name, walled === 0 || walled === "42501", await without(policy, () => touched(write))])
  }
  expect(outcomes).toEqual(named.map((name) => [name, true, 1]))
})

test("the server cannot say by its own statements that she arrived, was taken over or was refused", async () => {
  const asClara = (sql: string, ...values: unknown[]) => touched({ token: c.clara.token, sql, values })
  expect(await asClara("update participant set handed_over_on = current_date where id = $1", c.amina)).toBe(
    "42501",
  )
  expect(await asClara("update participant set arrived_on = current_date where id = $1", c.amina)).toBe(
    "42501",
  )
  expect(
    await asClara(
      "update participant set entered_elsewhere = true, arrived_on = current_date where id = $1",
      c.amina,
    ),
  ).toBe("42501")
  expect(
    await asClara(
      "update transfer set state = 'rejected', state_reason = 'x' where participant_id = $1",
      c.amina,
    ),
  ).toBe("42501")
  expect(
    await asClara(
      "insert into participant (organisation_id, programme_id, known_as, registered_on, arrived_on) values ($1, $2, 'X', current_date, current_date)",
      c.harbour,
      c.programme,
    ),
  ).toBe("42501")
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

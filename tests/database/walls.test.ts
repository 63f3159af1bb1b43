import { afterAll, beforeEach, expect, test } from "vitest"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { database, owner } from "@/tests/support/own-database"
import { extras, keyOf, refusal, servingRole, type Tenant, tenantTables } from "@/tests/support/walls"

/** The second wall by itself: raw SQL as the role that serves, as if the code above it had forgotten everything. */
const app = servingRole(database.appUrl)
afterAll(() => app.close())

let c: Cast & Awaited<ReturnType<typeof extras>>
let tables: Tenant[]
beforeEach(async () => {
  const standing = await cast()
  c = { ...standing, ...(await extras(standing, owner)) }
  tables = await tenantTables(owner)
})

const rowsOf = async (token: string | null, table: Tenant) =>
  app.within(token, async (ask) =>
    (await ask(`select ${keyOf(table)} as key from ${table.name}`)).rows.map((row) => row.key),
  )

const notThere = (name: string) => `nothing in ${name}`

test("without a token, or with one that nobody has, there is no row in any table", async () => {
  expect(tables.length).toBeGreaterThanOrEqual(24)
  for (const token of [null, "", "x".repeat(43), c.emileLink])
    for (const table of tables) expect(await rowsOf(token, table), notThere(table.name)).toEqual([])
  for (const table of tables)
    expect((await app.bare(`select 1 from ${table.name}`)).rows, notThere(table.name)).toEqual([])
})

test("a disabled account sees nothing with the token it still has", async () => {
  for (const table of tables) expect(await rowsOf(c.olga.token, table), notThere(table.name)).toEqual([])
})

test("each person of the cast sees exactly her rows", async () => {
  const { noor, tomas, clara, lena, konrad, petra } = c
  const lines: string[] = []
  for (const [name, { token }] of Object.entries({ noor, tomas, clara, lena, konrad, petra })) {
    const shown = await Promise.all(tables.map(async (table) => [table, await rowsOf(token, table)] as const))
    const said = shown
      .filter(([, keys]) => keys.length > 0)
      .map(([table, keys]) => saidOf(table, keys.map(String)))
    lines.push(name, ...said)
  }
  expect(`\n${lines.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    noor
      assignment: 2 more
      attendance: 8 more
      child: leila, yusuf
      childcare_booking: 2 more
      childcare_offer: emptyOffer, offerOfGroup, offerOfToComplete
      consent: 3 more
      counselling_note: noteOnHana, privateNote, teamNote
      counselling_session: empty, emptyToo, groupOfDara, groupOfNoor, groupOfTomas, heldByNoor, noorForHana, planned, toComplete, tomasForAmina
      draft: 1 more
      employer: 1 more
      employer_contact: 1 more
      enrolment: amina, basma
      hour_entry: hoursOfAmina
      next_step: stepOfAmina
      organisation: harbour
      participant: amina, basma
      participant_contact: amina, basma
      participant_tally: amina, basma
      placement: placementOfAmina
      programme: programme
      programme_partner: 1 more
      submission: 1 more
    tomas
      assignment: 3 more
      attendance: 7 more
      child: sami
      childcare_booking: 1 more
      childcare_offer: emptyOffer, offerOfGroup, offerOfToComplete
      consent: 2 more
      counselling_note: noteOnHana, teamNote, tomasOwnNote
      counselling_session: groupOfDara, groupOfNoor, groupOfTomas, heldByTomas, noorForHana, tomasForAmina
      employer: 1 more
      employer_contact: 1 more
      enrolment: dara, hana
      hour_entry: hoursOfDara
      next_step: 1 more
      organisation: harbour
      participant: dara, hana
      participant_contact: dara, hana
      participant_tally: dara, hana
      placement: placementOfDara
      programme: programme
      programme_partner: 1 more
    clara
      assignment: 5 more
      attendance: 11 more
      childcare_booking: 2 more
      childcare_offer: emptyOffer, offerOfGroup, offerOfToComplete
      consent: 5 more
      counselling_session: empty, emptyToo, groupOfDara, groupOfNoor, groupOfTomas, heldByNoor, heldByTomas, noorForHana, planned, toComplete, tomasForAmina
      draft: 1 more
      employer: 1 more
      employer_contact: 1 more
      enrolment: amina, basma, dara, hana
      hour_entry: hoursOfAmina, hoursOfDara
      import_batch: 1 more
      organisation: harbour
      organisation_month: some more
      participant: amina, bare, basma, dara, hana
      participant_tally: amina, bare, basma, dara, hana
      placement: placementOfAmina, placementOfDara
      programme: programme
      programme_partner: 1 more
      submission: 1 more
    lena
      assignment: 1 more
      attendance: 1 more
      child: arman
      childcare_booking: 1 more
      childcare_offer: offerOfElbe
      consent: 1 more
      counselling_note: 1 more
      counselling_session: elbeSession
      employer: 1 more
      employer_contact: 1 more
      enrolment: zahra
      hour_entry: 1 more
      next_step: 1 more
      organisation: elbe
      participant: zahra
      participant_contact: zahra
      participant_tally: zahra
      placement: placementOfZahra
      programme: programme
      programme_partner: 1 more
    konrad
      assignment: 1 more
      attendance: 1 more
      childcare_booking: 1 more
      childcare_offer: offerOfElbe
      consent: 1 more
      counselling_session: elbeSession
      draft: 1 more
      employer: 1 more
      employer_contact: 1 more
      enrolment: zahra
      hour_entry: 1 more
      import_batch: 1 more
      organisation: elbe
      organisation_month: some more
      participant: zahra
      participant_tally: zahra
      placement: placementOfZahra
      programme: programme
      programme_partner: 1 more
      submission: 1 more
    petra
      organisation: elbe, harbour
      programme: programme
      programme_partner: 2 more
    "
  `)
})

/** The rows of a table by their names in the cast, and how many more. */
function saidOf({ name }: Tenant, keys: string[]): string {
  const names = new Map(Object.entries(c).map(([called, id]) => [typeof id === "string" ? id : "", called]))
  const known = keys.flatMap((key) => names.get(key) ?? []).sort()
  // How many months the cast's weeks touch depends on the day.
  const others = name === "organisation_month" ? "some" : keys.length - known.length
  return `  ${name}: ${[...known, ...(others === 0 ? [] : [`${others} more`])].join(", ")}`
}

test("attendance and bookings: whom she accompanies, wherever; whom she does not, only where she leads", async () => {
  const shown = (token: string) =>
    app.within(token, async (ask) => {
      const { rows } = await ask("select session_id, participant_id from attendance")
      return new Set(rows.map((row) => `${row.session_id} ${row.participant_id}`))
    })
  const noors = await shown(c.noor.token)
  expect(noors).toContain(`${c.tomasForAmina} ${c.amina}`)
  expect(noors).toContain(`${c.groupOfNoor} ${c.dara}`)
  expect(noors).toContain(`${c.noorForHana} ${c.hana}`)
  expect(noors).not.toContain(`${c.groupOfTomas} ${c.dara}`)
  expect(noors).not.toContain(`${c.heldByTomas} ${c.dara}`)
})

test("a row of the other organisation cannot be written into any table", async () => {
  for (const table of tables) {
    const [sample] = await owner(
      `select to_jsonb(t) as row from ${table.name} t where ${ofElbe(table)} limit 1`,
    )
    if (!sample) throw new Error(`The cast has no row of Elbe Haus in ${table.name}`)
    const insert = `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, $1)`
    for (const { token } of [c.noor, c.clara, c.petra]) {
      const state = await refusal(app.within(token, (ask) => ask(insert, [JSON.stringify(sample.row)])))
      expect(state, `into ${table.name}`).toBe("42501")
    }
  }
})

test("rows of the other organisation are neither changed nor removed", async () => {
  for (const table of tables) {
    const [first] = table.key
    for (const { token } of [c.noor, c.clara, c.petra])
      for (const sql of [
        `update ${table.name} set ${first} = ${first} where ${ofElbe(table)}`,
        `delete from ${table.name} where ${ofElbe(table)}`,
      ]) {
        const touched = await app
          .within(token, async (ask) => (await ask(sql)).rowCount)
          .catch((error: { code?: string }) => error.code)
        expect(touched === 0 || touched === "42501", `${sql}: ${touched}`).toBe(true)
      }
  }
})

/** How to recognise what belongs to Elbe Haus and its people, and to nobody of Harbour House. */
function ofElbe({ name }: Tenant): string {
  if (name === "programme") return "true"
  if (name === "programme_partner") return `organisation_id = '${c.elbe}'`
  if (name === "organisation") return `id = '${c.elbe}'`
  if (name === "employer") return "country = 'DE'"
  if (["draft", "submission"].includes(name)) return `membership_id = '${c.konrad.id}'`
  return `organisation_id = '${c.elbe}'`
}

test("a colleague's participant is not taken over: only a coordinator assigns, or whoever registered her", async () => {
  const assign = (participant: string) =>
    app.within(c.noor.token, (ask) =>
      ask(
        "insert into assignment (organisation_id, participant_id, counsellor_id, from_on) values ($1, $2, $3, '2026-01-01')",
        [c.harbour, participant, c.noor.id],
      ),
    )
  expect(await refusal(assign(c.dara))).toBe("42501")
  expect(await refusal(assign(c.hana))).toBe("42501")
  const own = await c.put("participant", {
    organisation_id: c.harbour,
    programme_id: c.programme,
    known_as: "Nadia",
    registered_on: "2026-01-01",
    created_by: c.noor.id,
  })
  expect(await refusal(assign(own))).toBeNull()
})

test("a session that is revoked sees nothing from the next statement on, also in the middle of a transaction", async () => {
  const [before, after] = await app.within(c.noor.token, async (ask) => {
    const first = await ask("select 1 from participant")
    await owner("update account_session set revoked_at = now() where account_id = $1", [c.noor.accountId])
    return [first.rowCount, (await ask("select 1 from participant")).rowCount]
  })
  expect([before, after]).toEqual([2, 0])
})

test.each([
  ["idle", "idle_until = now() - interval '1 second'"],
  ["over", "idle_until = now() - interval '1 second', absolute_until = now() - interval '1 second'"],
])("a session that is %s sees nothing", async (_, change) => {
  await owner(`update account_session set ${change} where account_id = $1`, [c.noor.accountId])
  expect(
    await app.within(c.noor.token, async (ask) => (await ask("select 1 from participant")).rowCount),
  ).toBe(0)
})

test("who is there does not stick to the connection that the next person gets", async () => {
  await app.within(c.clara.token, (ask) => ask("select 1"), "commit")
  expect((await app.bare("select current_setting('app.session', true) as token")).rows).toEqual([
    { token: "" },
  ])
  expect((await app.bare("select 1 from participant")).rowCount).toBe(0)
})

import { afterAll, beforeEach, expect, test } from "vitest"
import { cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { oneMoreCounsellor } from "@/tests/support/one-more"
import { database, owner } from "@/tests/support/own-database"
import { extras, refusal, servingRole } from "@/tests/support/walls"

/** Private records by raw SQL, as if the code above the walls had forgotten everything. */
const app = servingRole(database.appUrl)
afterAll(() => app.close())

let c: Cast & Awaited<ReturnType<typeof extras>>
let ines: Player
beforeEach(async () => {
  const standing = await cast()
  c = { ...standing, ...(await extras(standing, owner)) }
  ines = await oneMoreCounsellor(standing, "Ines")
  await c.put("assignment", {
    organisation_id: c.harbour,
    participant_id: c.amina,
    counsellor_id: ines.id,
    from_on: "2026-01-01",
  })
})

const tables = ["safeguarding_record", "safeguarding_reader", "safeguarding_entry", "safeguarding_access"]
const counted = (who: { token: string }, table: string) =>
  app.within(who.token, async (ask) => Number((await ask(`select count(*) as n from ${table}`)).rows[0]?.n))

test("the other counsellor of the same woman, the coordinator, the programme, who cares for children and an employer count no row of a private record", async () => {
  for (const who of [ines, c.clara, c.konrad, c.petra, c.pilar, c.employer])
    for (const table of tables) expect(await counted(who, table), table).toBe(0)
  expect(await counted(c.noor, "safeguarding_record")).toBe(4)
})

test("no function tells them whom a record is about, or that there is one", async () => {
  const told = (who: { token: string }, id: string) =>
    app.within(who.token, async (ask) => (await ask("select * from sec.told_about($1)", [[id]])).rowCount)
  for (const who of [ines, c.clara, c.petra, c.pilar, c.employer, c.lena]) {
    expect(await told(who, c.recordOfNoor)).toBe(0)
    const kept = await app.within(who.token, (ask) =>
      ask("select * from sec.kept_records() where $1::text is not null", [""]),
    )
    expect(kept.rows.map((row) => row.kept_records)).not.toContain(c.recordOfNoor)
  }
  expect([await told(c.noor, c.recordOfNoor), await told(c.noor, c.recordOfTomas)]).toEqual([1, 0])
})

test("nobody makes herself a reader, a leader or the safeguarding lead", async () => {
  const attempts: [Player, string, unknown[]][] = [
    [
      ines,
      "insert into safeguarding_reader values ($1, $2, $3, $3, now())",
      [c.harbour, c.recordOfTomas, ines.id],
    ],
    [
      c.noor,
      "insert into safeguarding_reader values ($1, $2, $3, $4, now())",
      [c.harbour, c.recordForNoor, ines.id, c.noor.id],
    ],
    [c.noor, "insert into safeguarding_lead values ($1, $2, $2)", [c.elbe, c.noor.id]],
    [
      c.clara,
      "insert into safeguarding_reader values ($1, $2, $3, $3, now())",
      [c.harbour, c.recordOfTomas, c.clara.id],
    ],
  ]
  for (const [who, sql, values] of attempts)
    expect(await refusal(app.within(who.token, (ask) => ask(sql, values))), sql).toBe("42501")
  const taken = await app.within(c.noor.token, (ask) =>
    ask("update safeguarding_record set lead_id = $1 where id = any ($2)", [
      c.noor.id,
      [c.recordForNoor, c.recordOfTomas],
    ]),
  )
  expect(taken.rowCount).toBe(0)
})

test("a trail of a record is neither rewritten nor taken away, and nor is what was written", async () => {
  for (const sql of [
    "delete from safeguarding_record",
    "delete from safeguarding_entry",
    "delete from safeguarding_access",
    "update safeguarding_access set what = 'read'",
    "update safeguarding_entry set text = 'x'",
    "update safeguarding_record set about_id = opened_by",
  ])
    expect(await refusal(app.within(c.noor.token, (ask) => ask(sql))), sql).toBe("42501")
})

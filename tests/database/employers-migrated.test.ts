import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { migrate } from "@/scripts/setup/migrate.mjs"
import { connected } from "@/scripts/setup/sql.mjs"
import { copyTemplate } from "@/tests/support/template-database"

/** A database as it was before companies were shared, with what was written in it then. */
const folder = "prisma/migrations"
const before = mkdtempSync(join(tmpdir(), "migrations-"))
let old: Awaited<ReturnType<typeof copyTemplate>>

beforeAll(async () => {
  for (const name of readdirSync(folder))
    if (/^\d/.test(name) && name < "20261127100000")
      cpSync(join(folder, name), join(before, name), { recursive: true })
  old = await copyTemplate("empty")
  await migrate(old.ownerUrl, before)
  await connected(old.adminUrl, async (client) => {
    await client.query(`
      insert into organisation (id, name, country, timezone)
      values ('00000000-0000-4000-8000-000000000001', 'Harbour House', 'ES', 'Europe/Madrid');
      insert into employer (id, name, country, sector, ownership, family_friendly, created_at) values
        ('00000000-0000-4000-8000-00000000000a', 'North Bakery', 'ES', 'Food', 'Non-profit', '{part_time,Canteen}', '2026-01-01'),
        ('00000000-0000-4000-8000-00000000000b', 'north  BAKERY', 'ES', null, null, '{}', '2026-02-01'),
        ('00000000-0000-4000-8000-00000000000c', 'North Bakery', 'DE', ' i ', 'a family', '{}', '2026-03-01');
      insert into employer_contact (organisation_id, employer_id, name, email) values
        ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-00000000000b', 'Emile', 'emile@example.com')`)
  })
  await migrate(old.ownerUrl)
}, 120_000)
afterAll(async () => {
  rmSync(before, { recursive: true })
  await old.drop()
})

test("what was written freely becomes a list where it fits, and stays as words where it does not", async () => {
  const { rows } = await connected(old.adminUrl, (client) =>
    client.query(`select country, sector, ownership, activity, family_friendly, family_friendly_note
      from employer order by country`),
  )
  const none = { activity: null, family_friendly: [], family_friendly_note: null }
  expect(rows).toEqual([
    { ...none, country: "DE", sector: "I", ownership: null, activity: "a family" },
    {
      ...{ country: "ES", sector: null, ownership: "non_profit", activity: "Food" },
      ...{ family_friendly: ["part_time"], family_friendly_note: "Canteen" },
    },
  ])
})

test("a company that was written twice is one, with whom both knew", async () => {
  const { rows } = await connected(old.adminUrl, (client) =>
    client.query(
      "select e.name, c.name as contact, c.roles from employer_contact c join employer e on e.id = c.employer_id",
    ),
  )
  expect(rows).toEqual([{ name: "North Bakery", contact: "Emile", roles: ["confirms_hours"] }])
})

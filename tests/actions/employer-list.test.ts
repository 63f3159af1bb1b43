import { beforeEach, describe, expect, test } from "vitest"
import { suggestEmployers } from "@/lib/domain/employer/actions"
import { searchEmployers } from "@/lib/domain/employer-list/actions"
import { employerList, employersToExport } from "@/lib/domain/employer-list/queries"
import { employersAsked } from "@/lib/domain/employer-list/schema"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})
const list = (asked: object = {}, by = c.noor) =>
  as(by, () => employerList(employersAsked.parse(asked), "en"))
const company = async (name: string, more: Record<string, unknown> = {}) => {
  const row = { name, country: "ES", ...more }
  const places = Object.keys(row).map((_, place) => `$${place + 1}`)
  const [written] = await owner<{ id: string }>(
    `insert into employer (${Object.keys(row)}) values (${places}) returning id`,
    Object.values(row),
  )
  return written?.id ?? ""
}
const found = async (text: string) =>
  valueIn(await as(c.noor, () => searchEmployers({ text }))).lines.map(({ name }) => name)

describe("the list of employers", () => {
  test("shows a counsellor the house's own companies, with how many women are there, hers or not", async () => {
    await company("Quay Mill")
    const { lines, counts } = await list()
    expect(lines).toMatchObject([{ name: "North Bakery", contact: "Emile", ours: true, here: 2, free: null }])
    expect(counts).toMatchObject({ ours: 1, all: 2 })
    expect((await list({ whose: "all" })).lines.map(({ name }) => name)).toEqual([
      "North Bakery",
      "Quay Mill",
    ])
  })

  test("says what is free of what this house agreed, and nothing of what another agreed", async () => {
    const { harbour, elbe, bakery } = c
    await owner(
      "insert into employer_capacity (organisation_id, employer_id, per_month) values ($1, $3, 3), ($2, $3, 9)",
      [harbour, elbe, bakery.employer],
    )
    expect((await list({ free: "1" })).lines).toMatchObject([{ free: 1, perMonth: 3, paused: false }])
    await owner("update employer_capacity set paused_from = current_date - 2 where organisation_id = $1", [
      harbour,
    ])
    expect((await list({ free: "1" })).lines).toEqual([])
    expect((await list({ paused: "1" })).lines).toMatchObject([{ free: 0, paused: true }])
  })

  test("knows the last word and the next step from the house's own entries", async () => {
    const said = `insert into employer_meeting
      (organisation_id, employer_id, kind, held_on, held_by, created_by, what, next_step, next_due)
      values ($1, $2, 'call', current_date - $4::int, $3, $3, 'Asked', 'Call again', current_date - 1)`
    await owner(said, [c.harbour, c.bakery.employer, c.noor.id, 100])
    expect((await list({ silent: "1" })).lines).toHaveLength(1)
    await owner(said, [c.harbour, c.bakery.employer, c.noor.id, 5])
    expect((await list({ silent: "1" })).lines).toEqual([])
    expect((await list({ due: "1" })).lines).toHaveLength(1)
  })

  test("finds words without accents, with a slip, and by a town", async () => {
    const mill = await company("Panadería Sol", { activity: "Pan y pasteles" })
    await owner("insert into employer_site (employer_id, name, town) values ($1, 'Obrador', 'Málaga')", [
      mill,
    ])
    expect(await found("panaderia")).toEqual(["Panadería Sol"])
    expect(await found("panaderai")).toEqual(["Panadería Sol"])
    expect(await found("PASTELES")).toEqual(["Panadería Sol"])
    expect(await found("malaga")).toEqual(["Panadería Sol"])
    expect(await found("elbe")).toEqual([])
  })

  test("of another country shows nothing, in the list, in a search or as a likely company", async () => {
    expect((await list({ whose: "all" }, c.lena)).lines.map(({ name }) => name)).toEqual(["Elbe Café"])
    const likely = (text: string) => as(c.noor, () => suggestEmployers({ text }))
    expect(valueIn(await likely("Elbe Cafe")).companies).toEqual([])
    expect(valueIn(await likely("nort bakery")).companies).toMatchObject([
      { id: c.bakery.employer, name: "North Bakery", ours: true },
    ])
  })

  test("leaves the house for a coordinator alone, as the list stands, and is remembered", async () => {
    await company("Quay Mill", { sector: "C" })
    const rows = (asked: object) => as(c.clara, () => employersToExport(employersAsked.parse(asked), "en"))
    expect(await rows({})).toMatchObject([{ name: "North Bakery", site: null }])
    expect((await rows({ whose: "all", sector: "C" })).map(({ name }) => name)).toEqual(["Quay Mill"])
    expect(await owner("select act, fields from audit_entry where act = 'employer.export'")).toHaveLength(2)
    await expect(as(c.noor, () => employersToExport(employersAsked.parse({}), "en"))).rejects.toThrow(missing)
  })

  test.each(["petra", "pilar"] as const)("is nothing for %s", async (who) => {
    await expect(list({}, c[who])).rejects.toThrow(missing)
  })
})

describe("a company", () => {
  test("is there once per country, whatever its case and spaces, and once per register number", async () => {
    await expect(company("north  BAKERY")).rejects.toThrow("employer_country_name_key_key")
    await company("One", { registration: "B1" })
    await expect(company("Two", { registration: "B1" })).rejects.toThrow("employer_country_registration_key")
  })
})

import { beforeEach, describe, expect, test } from "vitest"
import { reviseEmployer } from "@/lib/domain/employer/actions"
import { arrangeCapacity } from "@/lib/domain/employer-capacity/actions"
import { employerSheet } from "@/lib/domain/employer-sheet/queries"
import { addSite, closeSite, reviseSite } from "@/lib/domain/employer-site/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { secondPartner } from "@/tests/support/partner"
import { valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
let employerId: string
beforeEach(async () => {
  c = await cast()
  employerId = c.bakery.employer
})
const sheet = (by: { token: string } = c.noor) => as(by, () => employerSheet(employerId))
const facts = { name: "North Bakery", sector: "I", size: "medium" }
const revise = (differing: object = {}, by: { token: string } = c.noor) =>
  as(by, () => reviseEmployer({ ...facts, employerId, version: 1, ...differing }))

describe("what the partners of a country share of a company", () => {
  test("is revised by whoever deals with it, and what was before is kept for all of them", async () => {
    const other = await secondPartner(c)
    expect(await revise({ familyFriendly: ["school_hours"] })).toMatchObject({ done: true })
    const { changes, familyFriendly } = await sheet(other)
    expect(familyFriendly).toEqual(["school_hours"])
    expect(changes).toMatchObject([{ by: null, organisation: "Harbour House" }])
    expect(changes[0]?.fields).toContainEqual({ field: "size", before: "small", after: "medium" })
    expect((await sheet()).changes).toMatchObject([{ by: "Noor", organisation: null }])
  })

  test("is not revised by a partner that knows nobody there, until it adds a contact", async () => {
    const other = await secondPartner(c)
    expect(await revise({}, other)).toMatchObject({
      problems: { form: { key: "employer.problems.notOurs" } },
    })
    await owner(
      `insert into employer_contact (organisation_id, employer_id, name, email)
       values ($1, $2, 'Emile', 'emile@bakery.example')`,
      [other.organisation, employerId],
    )
    expect(await revise({}, other)).toMatchObject({ done: true })
  })

  test("shows whoever saves second both versions, and who was first", async () => {
    await revise({ accessibility: "Lift" }, c.clara)
    expect(await revise({ accessibility: "Ramp" })).toMatchObject({
      done: false,
      conflict: { version: 2, by: "Clara", values: { accessibility: "Lift", size: "medium" } },
    })
  })

  test("keeps a name and a register number for one company", async () => {
    await owner("insert into employer (name, country, registration) values ('Quay Mill', 'ES', 'B1')")
    expect(await revise({ name: "quay  mill" })).toMatchObject({
      problems: { name: { key: "employer.problems.nameKnown" } },
    })
    expect(await revise({ registration: "b-1" })).toMatchObject({
      problems: {
        registration: { key: "employer.problems.registrationKnown", values: { name: "Quay Mill" } },
      },
    })
  })

  test("of another country is not there", async () => {
    await expect(as(c.noor, () => employerSheet(c.cafe.employer))).rejects.toThrow(missing)
    await expect(revise({ employerId: c.cafe.employer })).rejects.toThrow(missing)
    await expect(as(c.noor, () => employerSheet("nonsense"))).rejects.toThrow(missing)
  })
})

describe("a place of work", () => {
  const site = { name: "Shop", town: "Riverside", transport: "Tram 2", transportMinutes: "12", note: "CNRY" }
  const add = async () => valueIn(await as(c.noor, () => addSite({ ...site, employerId }))).siteId

  test("is shared, its note is not", async () => {
    await add()
    expect((await sheet(c.clara)).sites).toMatchObject([{ transportMinutes: 12, note: "CNRY" }])
    const other = await secondPartner(c)
    expect((await sheet(other)).sites).toMatchObject([{ name: "Shop", note: null }])
  })

  test("is changed with both versions at hand, and a note taken out is gone", async () => {
    const siteId = await add()
    const change = (differing: object) =>
      as(c.noor, () => reviseSite({ ...site, siteId, version: 1, ...differing }))
    expect(await change({ town: "Hillside", note: "" })).toMatchObject({ done: true })
    expect((await sheet()).sites).toMatchObject([{ town: "Hillside", note: null }])
    expect(await change({ town: "Elsewhere" })).toMatchObject({
      conflict: { version: 2, by: "Noor", values: { town: "Hillside" } },
    })
    expect(await as(c.noor, () => closeSite({ siteId }))).toMatchObject({ done: true })
    expect((await sheet()).sites).toMatchObject([{ isClosed: true }])
  })

  test.each(["-1", "1.5", "601", "soon"])("is not %s minutes away", async (transportMinutes) => {
    expect(await as(c.noor, () => addSite({ ...site, employerId, transportMinutes }))).toMatchObject({
      problems: { transportMinutes: { key: "employer-site.problems.minutes" } },
    })
  })
})

describe("what was agreed", () => {
  const arrange = (differing: object = {}, by: { token: string } = c.noor) =>
    as(by, () => arrangeCapacity({ employerId, version: 0, perMonth: "3", ...differing }))

  test("is the house's own, and what is free follows from its placements", async () => {
    expect(await arrange({ shadowing: "2" })).toMatchObject({ done: true })
    expect((await sheet()).capacity).toMatchObject({
      ...{ perMonth: 3, version: 1, paused: false, used: { shadowing: 2, workExperience: 0 } },
      free: { total: 1, shadowing: 0, workExperience: 1 },
    })
    const other = await secondPartner(c)
    expect((await sheet(other)).capacity).toMatchObject({ perMonth: null, used: { shadowing: 0 } })
    expect(await arrange({}, other)).toMatchObject({
      problems: { form: { key: "employer.problems.notOurs" } },
    })
  })

  test("is kept once when two write it at the same time, and the second sees what the first wrote", async () => {
    await arrange()
    expect(await arrange({ perMonth: "5" }, c.clara)).toMatchObject({
      conflict: { version: 1, values: { perMonth: 3 } },
    })
    expect(await arrange({ perMonth: "5", version: 1 }, c.clara)).toMatchObject({ done: true })
  })
})

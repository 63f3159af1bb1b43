import { beforeEach, describe, expect, test } from "vitest"
import {
  addService,
  archiveService,
  checkService,
  restoreService,
  reviseService,
  searchServices,
} from "@/lib/domain/directory/actions"
import { serviceList, serviceSheet } from "@/lib/domain/directory/queries"
import { servicesAsked } from "@/lib/domain/directory/schema"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})
const facts = { name: "Escuela Río", topics: ["language"], language: "es" }
const add = (differing: object = {}) =>
  as(c.noor, async () => valueIn(await addService({ ...facts, ...differing })).serviceId)
const list = (asked: object = {}) => as(c.noor, () => serviceList(servicesAsked.parse(asked)))
const names = async (asked: object = {}) => (await list(asked)).lines.map(({ name }) => name)
const found = async (text: string, limits: object = {}) =>
  valueIn(await as(c.noor, () => searchServices({ text, ...limits }))).lines.map(({ name }) => name)

/** Checked so many days ago, by the organisation's calendar and not by the database's. */
const checkedAgo = (days: number, serviceId: string) =>
  owner("update local_service set checked_on = $2 where id = $1", [
    serviceId,
    addDays(civilDate(new Date(), "Europe/Madrid"), -days),
  ])

describe("the directory", () => {
  test("is limited by topic, language, women only, children and staleness", async () => {
    await add({ languages: ["ar", "es"], womenOnly: true })
    const old = await add({ name: "Banco", topics: ["needs"], childrenWelcome: true })
    await checkedAgo(181, old)
    expect(await names()).toEqual(["Banco", "Escuela Río"])
    expect(await names({ topic: "language" })).toEqual(["Escuela Río"])
    expect(await names({ language: "ar" })).toEqual(["Escuela Río"])
    expect(await names({ women: "1" })).toEqual(["Escuela Río"])
    expect(await names({ children: "1" })).toEqual(["Banco"])
    expect(await names({ stale: "1" })).toEqual(["Banco"])
  })

  test("finds words without accents, in the middle, and with a slip of the finger", async () => {
    await add()
    await add({ name: "Panadería Sol", city: "Málaga" })
    expect(await found("RIO")).toEqual(["Escuela Río"])
    expect(await found("malaga")).toEqual(["Panadería Sol"])
    expect(await found("panaderai")).toEqual(["Panadería Sol"])
    expect(await found("rio", { topic: "needs" })).toEqual([])
  })

  test("says of a service checked 180 days ago that it is sure, and a day later that it is not", async () => {
    const serviceId = await add()
    const stale = async () => (await list()).lines[0]?.stale
    await checkedAgo(180, serviceId)
    expect(await stale()).toBe(false)
    await checkedAgo(181, serviceId)
    expect(await stale()).toBe(true)
    valueIn(await as(c.clara, () => checkService({ serviceId })))
    expect(await stale()).toBe(false)
    const [row] = await owner("select checked_by from local_service")
    expect(row?.checked_by).toBe(c.clara.id)
  })

  test("leaves out what is archived until somebody brings it back", async () => {
    const serviceId = await add()
    valueIn(await as(c.noor, () => archiveService({ serviceId })))
    expect(await names()).toEqual([])
    expect(await names({ archived: "1" })).toEqual(["Escuela Río"])
    valueIn(await as(c.noor, () => restoreService({ serviceId })))
    expect(await names()).toEqual(["Escuela Río"])
  })

  test("shows whoever is second what the first one saved, and writes nothing", async () => {
    const serviceId = await add({ phone: "1" })
    valueIn(await as(c.noor, () => reviseService({ ...facts, serviceId, version: 1, phone: "" })))
    const second = await as(c.clara, () => reviseService({ ...facts, serviceId, version: 1, phone: "3" }))
    expect(second).toMatchObject({ conflict: { version: 2, values: { phone: null, name: "Escuela Río" } } })
    expect(await as(c.clara, () => serviceSheet(serviceId))).toMatchObject({ phone: null, version: 2 })
  })

  test("is each organisation's own; who steers the programme finds nothing", async () => {
    const serviceId = await add()
    await expect(as(c.lena, () => serviceSheet(serviceId))).rejects.toThrow(missing)
    await expect(as(c.lena, () => checkService({ serviceId }))).rejects.toThrow(missing)
    await expect(as(c.petra, () => serviceList(servicesAsked.parse({})))).rejects.toThrow(missing)
    await expect(as(c.noor, () => serviceSheet("nonsense"))).rejects.toThrow(missing)
    expect(valueIn(await as(c.lena, () => searchServices({ text: "escuela" }))).lines).toEqual([])
  })
})

test.each([
  [{ name: " " }, "name"],
  [{ topics: [] }, "topics"],
  [{ email: "not an address" }, "email"],
  [{ website: "javascript:alert(1)" }, "website"],
])("a service with %o is not kept", async (differing, field) => {
  const outcome = await as(c.noor, () => addService({ ...facts, ...differing }))
  expect(outcome).toMatchObject({ done: false, problems: { [field]: expect.anything() } })
})

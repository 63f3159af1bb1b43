import { beforeEach, describe, expect, test } from "vitest"
import { confirmEmployers, stageEmployers } from "@/lib/domain/employer-import/actions"
import { employerImportPage } from "@/lib/domain/employer-import/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})
const heads = "Company;What it does;Town;Contact;Contact e-mail"
const file = (...lines: string[]) => new TextEncoder().encode([heads, ...lines].join("\n"))
const stage = (bytes: Uint8Array, by = c.clara) =>
  as(by, () => stageEmployers({ fileName: "list.csv", file: bytes }))
const staged = async (...lines: string[]) => valueIn(await stage(file(...lines))).batchId
const confirm = (batchId: string, by = c.clara) => as(by, () => confirmEmployers({ batchId }))
const names = async () =>
  (await owner("select name from employer where country = 'ES' order by name")).map(({ name }) => name)

const sol = "Panadería Sol;Pan;Málaga;Marta;MARTA@sol.example"

describe("a list of companies", () => {
  test("changes nothing before it is confirmed, and is then taken whole", async () => {
    const batchId = await staged(sol, "North Bakery;Bread;;;", ";Nobody;;;")
    const page = await as(c.clara, () => employerImportPage({ batch: batchId, problem: null }))
    expect(page?.counts).toEqual({ new: 1, completed: 1, unchanged: 0, refused: 1 })
    expect(await names()).toEqual(["North Bakery"])
    expect(await confirm(batchId)).toMatchObject({ done: true })
    expect(await names()).toEqual(["North Bakery", "Panadería Sol"])
    const rows = await owner(
      `select c.name, c.email, c.is_main, c.locale, s.town, e.activity from employer e
       join employer_contact c on c.employer_id = e.id join employer_site s on s.employer_id = e.id
       where e.name = 'Panadería Sol' and c.organisation_id = $1`,
      [c.harbour],
    )
    expect(rows).toMatchObject([{ name: "Marta", email: "marta@sol.example", is_main: true, town: "Málaga" }])
    expect(await owner("select activity, version from employer where name = 'North Bakery'")).toEqual([
      { activity: "Bread", version: 2 },
    ])
    expect(await confirm(batchId)).toMatchObject({
      problems: { form: { key: "employer-import.problems.alreadyImported" } },
    })
  })

  test("is looked at again where the companies have changed since", async () => {
    const batchId = await staged(sol)
    await owner("insert into employer (name, country) values ('panadería  sol', 'ES')")
    expect(await confirm(batchId)).toMatchObject({
      problems: { form: { key: "employer-import.problems.clash" } },
    })
    expect(await confirm(batchId)).toMatchObject({ done: true })
    expect(await names()).toHaveLength(2)
  })

  test.each([
    [new Uint8Array(), "empty"],
    [new TextEncoder().encode("Town\nBarcelona"), "noName"],
    [new TextEncoder().encode(heads), "empty"],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "unreadable"],
    [new TextEncoder().encode(["Company", ...Array(501).fill("Mill")].join("\n")), "tooMany"],
  ])("says of a file what is wrong with the whole of it: %#", async (bytes, word) => {
    const outcome = await stage(bytes)
    expect(!outcome.done && outcome.problems.file?.key).toBe(`employer-import.problems.${word}`)
  })

  test("is the coordinator's own, and nobody else's", async () => {
    const batchId = await staged(sol)
    for (const who of [c.noor, c.petra, c.pilar]) {
      await expect(stage(file(sol), who)).rejects.toThrow(missing)
      await expect(confirm(batchId, who)).rejects.toThrow(missing)
    }
    await expect(confirm(batchId, c.konrad)).rejects.toThrow(missing)
  })
})

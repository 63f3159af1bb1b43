import { beforeEach, describe, expect, test } from "vitest"
import { confirmServices, stageServices } from "@/lib/domain/directory-import/actions"
import { serviceImportPage } from "@/lib/domain/directory-import/queries"
import { importPage } from "@/lib/domain/participant-import/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/referral"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})
const one = (differing: object = {}) => ({
  id: "dora--1",
  source: "dora",
  nom: "Cours du soir",
  thematiques: ["lecture-ecriture-calcul--maitriser-le-francais"],
  frais: "gratuit",
  ...differing,
})
const bytes = (text: string) => new TextEncoder().encode(text)
const clara = <Value>(act: () => Promise<Value>) => as(c.clara, act)
const stage = (text: string) => clara(() => stageServices({ fileName: "list.json", file: bytes(text) }))
const staged = async (...services: object[]) => valueIn(await stage(JSON.stringify(services))).batchId
const confirm = (batchId: string) => clara(() => confirmServices({ batchId }))
const shown = async (batch: string) => clara(() => serviceImportPage({ batch, problem: null }))
const services = () =>
  owner(
    "select source_id, name, cost, topics, languages, checked_on, version from local_service order by source_id",
  )

describe("a list of services", () => {
  test("is checked in words before anything is written, then taken", async () => {
    const batch = await staged(one(), one({ id: "dora--2", frais: "cher" }))
    expect(await shown(batch)).toMatchObject({
      counts: { new: 1, changed: 0, unchanged: 0, refused: 1 },
      rows: [
        { row: 2, fate: "refused", refusal: { reason: "costUnknown", text: "cher" } },
        { row: 1, fate: "new", name: "Cours du soir" },
      ],
    })
    expect(await services()).toEqual([])
    valueIn(await confirm(batch))
    expect(await services()).toMatchObject([
      { source_id: "dora--1", cost: "free", topics: ["language"], checked_on: null },
    ])
    expect(await shown(batch)).toMatchObject({ isImported: true })
  })

  test("changes nothing a second time, and only what changed a third", async () => {
    valueIn(await confirm(await staged(one(), one({ id: "dora--2" }))))
    await owner("update local_service set languages = '{ar}', checked_on = current_date")
    const same = await staged(one(), one({ id: "dora--2" }))
    expect(await shown(same)).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 2, refused: 0 } })
    expect(await confirm(same)).toMatchObject({
      problems: { form: { key: "directory-import.problems.nothingToTake" } },
    })
    const third = await staged(one({ nom: "Cours du matin" }), one({ id: "dora--2" }))
    expect(await shown(third)).toMatchObject({
      rows: [{ fate: "changed", fields: ["name"] }, { fate: "unchanged" }],
    })
    valueIn(await confirm(third))
    const [first, second] = await services()
    expect(first).toMatchObject({ name: "Cours du matin", languages: ["ar"], version: 2 })
    expect(first?.checked_on).not.toBeNull()
    expect(second).toMatchObject({ version: 1 })
  })

  test("is judged again when it is confirmed: what changed meanwhile is shown first", async () => {
    const [early, late] = [await staged(one()), await staged(one())]
    valueIn(await confirm(early))
    expect(await confirm(late)).toMatchObject({
      problems: { form: { key: "directory-import.problems.clash" } },
    })
    expect(await shown(late)).toMatchObject({ counts: { unchanged: 1 } })
    expect(await confirm(early)).toMatchObject({
      problems: { form: { key: "directory-import.problems.alreadyImported" } },
    })
  })

  test("is good for a day", async () => {
    const batch = await staged(one())
    await owner("update import_batch set created_at = now() - interval '25 hours'")
    expect(await confirm(batch)).toMatchObject({
      problems: { form: { key: "directory-import.problems.expired" } },
    })
  })

  test("can be lines with the same columns", async () => {
    const csv =
      "id;source;nom;thematiques;frais\ndora--9;dora;Épicerie;equipement-et-alimentation--alimentation;gratuit\n"
    valueIn(await confirm(valueIn(await stage(csv)).batchId))
    expect(await services()).toMatchObject([{ source_id: "dora--9", name: "Épicerie", topics: ["needs"] }])
  })

  test.each([
    ["%PDF-1.7", "notServices"],
    ["", "notServices"],
    ["name,age\nx,1\n", "notServices"],
    ["{broken", "notServices"],
    ["[]", "empty"],
    [JSON.stringify(Array.from({ length: 5001 }, (_, id) => one({ id: `d--${id}` }))), "tooMany"],
  ])("is refused where it is none", async (text, word) => {
    expect(await stage(text)).toMatchObject({
      problems: { file: { key: `directory-import.problems.${word}` } },
    })
    expect(await owner("select 1 from import_batch")).toEqual([])
  })
})

test("only a coordinator imports, each her own list; a list of participants is another thing", async () => {
  const batch = await staged(one())
  for (const person of [c.noor, c.petra])
    await expect(as(person, () => confirmServices({ batchId: batch }))).rejects.toThrow(missing)
  await expect(as(c.konrad, () => confirmServices({ batchId: batch }))).rejects.toThrow(missing)
  const asked = { batch, show: null, page: 1, problem: null }
  await expect(clara(() => importPage(asked))).rejects.toThrow(missing)
})

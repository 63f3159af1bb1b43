import { beforeEach, describe, expect, test } from "vitest"
import { fileIdentity } from "@/lib/domain/identity/queries"
import { decideMerge, takeBackMerge } from "@/lib/domain/merge/actions"
import { mergePage, merges, secondFilePage } from "@/lib/domain/merge/queries"
import type { Decision } from "@/lib/domain/merge/schema"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { merged, propose, proposed, withoutWaiting } from "@/tests/support/merge"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await withoutWaiting()
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const day = 24 * 3_600_000
const later = (days: number) => new Date(c.now.getTime() + days * day)
const alike = () =>
  owner("update participant set known_as = 'Amina', family_name = 'Haddad' where id = any ($1)", [
    [c.basma, c.dara],
  ])
const decide = (
  who: "clara" | "noor" | "konrad" | "petra",
  mergeId: string,
  decision: Decision = "confirm",
) => as(c[who], () => decideMerge({ mergeId, decision }))
const said = (key: string) => ({ done: false, problems: { form: { key: `merge.problems.${key}` } } })

describe("proposing", () => {
  test("a counsellor with one of both files proposes whoever she was shown, and nobody else", async () => {
    expect(await propose(c, "noor", [c.amina, c.dara])).toMatchObject(said("notAlike"))
    await alike()
    expect(await propose(c, "noor", [c.amina, c.dara])).toMatchObject({ done: true })
  })

  test("not without one of both, nor across organisations", async () => {
    await alike()
    await expect(propose(c, "noor", [c.hana, c.dara])).rejects.toThrow(missing)
    await expect(propose(c, "clara", [c.amina, c.zahra])).rejects.toThrow(missing)
    await expect(propose(c, "konrad", [c.amina, c.basma])).rejects.toThrow(missing)
    expect(await propose(c, "clara", [c.amina, c.amina])).toMatchObject(said("sameFile"))
  })

  test("not while one of both is in another proposal, is offered elsewhere, or was merged", async () => {
    await proposed(c, [c.amina, c.basma])
    expect(await propose(c, "clara", [c.basma, c.dara])).toMatchObject(said("waits"))
    expect(await propose(c, "clara", [c.hana, c.amina])).toMatchObject(said("waits"))
    await withoutWaiting()
    await merged(c, [c.amina, c.basma])
    expect(await propose(c, "clara", [c.dara, c.basma])).toMatchObject(said("alreadyMerged"))
    await c.put("transfer", {
      ...{ organisation_id: c.harbour, participant_id: c.dara, to_organisation_id: c.elbe, state: "draft" },
      ...{ offered_on: "2026-01-01", offered_by: c.noor.id },
    })
    expect(await propose(c, "clara", [c.amina, c.dara])).toMatchObject(said("inTransfer"))
  })
})

describe("deciding", () => {
  test("whoever proposed does not confirm herself", async () => {
    const outcome = await propose(c, "clara", [c.amina, c.basma])
    if (!outcome.done) throw new Error("not proposed")
    expect(await decide("clara", outcome.value.mergeId)).toMatchObject(said("own"))
  })

  test("a counsellor and strangers do not decide", async () => {
    const id = await proposed(c, [c.amina, c.basma])
    for (const who of ["noor", "konrad", "petra"] as const)
      await expect(decide(who, id)).rejects.toThrow(missing)
  })

  test("a refused one stays refused", async () => {
    const id = await proposed(c, [c.amina, c.basma])
    expect(await decide("clara", id, "refuse")).toMatchObject({ done: true })
    expect(await decide("clara", id)).toMatchObject(said("isAlready.refused"))
    const [line] = await as(c.clara, () => merges())
    expect(line).toMatchObject({ state: "refused", refusedBy: "Clara", proposedBy: "Noor" })
  })

  test("told to be two women they are not asked about again; only refused they are", async () => {
    await alike()
    await owner("delete from not_same_person")
    const asked = async () => {
      const { files } = await as(c.clara, () => secondFilePage(c.basma))
      return files.find(({ id }) => id === c.dara)?.toldApart
    }
    await decide("clara", await proposed(c, [c.basma, c.dara]), "refuse")
    expect(await asked()).toBe(false)
    await decide("clara", await proposed(c, [c.dara, c.basma]), "apart")
    expect(await asked()).toBe(true)
    const [latest, earlier] = await as(c.clara, () => merges())
    expect([latest, earlier]).toMatchObject([
      { state: "refused", apart: true },
      { state: "refused", apart: true },
    ])
  })

  test("confirmed, the trail has both files and how many rows moved", async () => {
    const id = await merged(c, [c.amina, c.basma])
    const [entry] = await owner(
      "select act, participant_ids, count from audit_entry order by seq desc limit 1",
    )
    expect(entry).toMatchObject({ act: "merge.decide", participant_ids: [c.amina, c.basma] })
    expect(Number(entry?.count)).toBeGreaterThan(2)
    expect(await decide("clara", id)).toMatchObject(said("isAlready.merged"))
    expect(await owner("select phase from participant where id = $1", [c.basma])).toEqual([
      { phase: "merged" },
    ])
  })

  test("the fields are as they were chosen, blank ones filled, and what she said of reaching her stays whole", async () => {
    await owner("update participant set family_name = null, birth = '1992' where id = $1", [c.amina])
    await owner("update participant set literacy = 'literate', registered_on = '2020-01-01' where id = $1", [
      c.basma,
    ])
    await merged(c, [c.amina, c.basma], { birth: "merged", contact: "merged" })
    const [her] = await owner(
      `select known_as, family_name, birth, literacy, registered_on::text, c.phone from participant p
        join participant_contact c on c.participant_id = p.id where p.id = $1`,
      [c.amina],
    )
    const [other] = await owner("select phone from participant_contact where participant_id = $1", [c.basma])
    expect(her).toEqual({
      ...{ known_as: "Amina", family_name: "Nasser", birth: "1992-03-15", literacy: "literate" },
      ...{ registered_on: "2020-01-01", phone: other?.phone },
    })
  })

  test("a case that goes on counts for more than one that has ended, and the earlier entry is kept", async () => {
    await owner("update participant set phase = 'in_itinerary' where id = $1", [c.basma])
    await owner(
      "update enrolment set enrolled_on = '2020-02-01', decided_on = '2020-01-31' where participant_id = $1",
      [c.basma],
    )
    await merged(c, [c.amina, c.basma])
    expect(
      await owner(
        "select phase, enrolled_on::text from participant p join enrolment e on e.participant_id = p.id where p.id = $1",
        [c.amina],
      ),
    ).toEqual([{ phase: "in_itinerary", enrolled_on: "2020-02-01" }])
  })
})

describe("the page of a proposal", () => {
  const page = (id: string, keep: string | null = null) => as(c.clara, () => mergePage(id, keep))

  test("says what stands in the way before anybody presses", async () => {
    const id = await proposed(c, [c.amina, c.basma])
    expect(await page(id)).toMatchObject({ blocker: null, preview: { kept: { id: c.amina } } })
    await c.put("transfer", {
      ...{ organisation_id: c.harbour, participant_id: c.basma, to_organisation_id: c.elbe, state: "draft" },
      ...{ offered_on: "2026-01-01", offered_by: c.noor.id },
    })
    expect(await page(id)).toMatchObject({ blocker: "inTransfer" })
    await withoutWaiting()
    const gone = await proposed(c, [c.amina, c.basma])
    await owner("update participant set phase = 'erased' where id = $1", [c.basma])
    expect(await page(gone)).toMatchObject({ blocker: "missing", preview: null })
    expect(await decide("clara", gone, "refuse")).toMatchObject({ done: true })
  })

  test("offers to keep the other one, and whoever confirms decides which stays", async () => {
    const id = await proposed(c, [c.amina, c.basma], { known_as: "merged" })
    const [asked, turned] = [await page(id), await page(id, c.basma)]
    expect(asked).toMatchObject({
      preview: { kept: { id: c.amina } },
      line: { choices: { known_as: "merged" } },
    })
    expect(turned).toMatchObject({
      preview: { kept: { id: c.basma } },
      line: { choices: { known_as: "kept" } },
    })
    const confirm = (keptId: string) =>
      as(c.clara, () => decideMerge({ mergeId: id, decision: "confirm", keptId }))
    await expect(confirm(c.dara)).rejects.toThrow(missing)
    expect(await confirm(c.basma)).toMatchObject({ done: true, value: { keptId: c.basma } })
    expect(await owner("select id, known_as from participant where phase = 'merged'")).toEqual([
      { id: c.amina, known_as: "Amina" },
    ])
    expect(await owner("select known_as from participant where id = $1", [c.basma])).toEqual([
      { known_as: "Basma" },
    ])
    expect(await as(c.clara, () => takeBackMerge({ mergeId: id }))).toMatchObject({ done: true })
  })
})

describe("the address of a merged file", () => {
  const led = (who: "clara" | "noor" | "tomas" | "konrad", id: string) =>
    as(c[who], () => fileIdentity(id)).catch((error) => String(error.digest))
  const to = (id: string) => expect.stringContaining(`;/participants/${id};`)

  test("leads to the kept file, for whoever reaches that one", async () => {
    await merged(c, [c.amina, c.basma])
    for (const who of ["clara", "noor"] as const) expect(await led(who, c.basma)).toEqual(to(c.amina))
    for (const who of ["tomas", "konrad"] as const) expect(await led(who, c.basma)).toBe(missing)
    expect(await led("clara", c.amina)).toMatchObject({ id: c.amina })
  })

  test("leads on to where that one was merged, and nowhere else after it is taken back", async () => {
    await merged(c, [c.amina, c.basma])
    const second = await merged(c, [c.dara, c.amina])
    expect(await led("clara", c.basma)).toEqual(to(c.dara))
    expect(await led("tomas", c.basma)).toEqual(to(c.dara))
    await as(c.clara, () => takeBackMerge({ mergeId: second }))
    expect(await led("clara", c.basma)).toEqual(to(c.amina))
    expect(await led("tomas", c.basma)).toBe(missing)
    expect(await led("clara", c.amina)).toMatchObject({ id: c.amina })
  })
})

describe("taking back", () => {
  const takeBack = (id: string, now = c.now, who: "clara" | "noor" | "konrad" = "clara") =>
    as(c[who], () => takeBackMerge({ mergeId: id }), now)

  test("is a coordinator's, for thirty days, and once", async () => {
    const id = await merged(c, [c.amina, c.basma])
    for (const who of ["noor", "konrad"] as const)
      await expect(takeBack(id, c.now, who)).rejects.toThrow(missing)
    expect(await takeBack(id)).toMatchObject({ done: true })
    expect(await takeBack(id)).toMatchObject(said("keeps.notMerged"))
  })

  test("is refused after thirty days", async () => {
    const id = await merged(c, [c.amina, c.basma])
    await owner("update merge set confirmed_at = $2 where id = $1", [id, later(-31)])
    expect(await takeBack(id)).toMatchObject(said("keeps.tooLate"))
  })

  test("leaves what was changed or written since, and says so", async () => {
    const id = await merged(c, [c.amina, c.basma], { known_as: "merged", family_name: "merged" })
    await owner("update participant set known_as = 'Somebody' where id = $1", [c.amina])
    await c.put("next_step", {
      ...{ organisation_id: c.harbour, participant_id: c.amina, what: "New", created_by: c.noor.id },
      created_at: later(1),
    })
    expect(await takeBack(id)).toMatchObject({ done: true })
    const [line] = await as(c.clara, () => merges())
    expect(line).toMatchObject({
      state: "undone",
      remained: [{ kind: "participant", field: "known_as" }],
      written: { next_step: 1 },
    })
    expect(await owner("select known_as, family_name from participant where id = $1", [c.amina])).toEqual([
      { known_as: "Somebody", family_name: "Haddad" },
    ])
  })

  test("of a file that was merged on is not possible before that is taken back", async () => {
    const first = await merged(c, [c.amina, c.basma])
    const second = await merged(c, [c.dara, c.amina])
    expect(await takeBack(first)).toMatchObject(said("keeps.mergedOn"))
    expect(await takeBack(second)).toMatchObject({ done: true })
    expect(await takeBack(first)).toMatchObject({ done: true })
  })
})

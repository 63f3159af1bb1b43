import { beforeEach, describe, expect, test } from "vitest"
import { confirmImport, stageImport } from "@/lib/domain/participant-import/actions"
import { importPage, importProblems } from "@/lib/domain/participant-import/queries"
import { reading } from "@/lib/platform/transaction"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { type Cells, csvOf, woman, women } from "@/tests/support/list"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const stage = (rows: Cells[], who = c.clara, now?: Date) =>
  as(who, () => stageImport({ fileName: "list.csv", file: csvOf(rows) }), now)
const confirm = (batchId: string, differing: object = {}, submitKey?: string) =>
  as(c.clara, () => confirmImport({ batchId, ...differing }, submitKey))
const staged = async (rows: Cells[], now?: Date) => {
  const outcome = await stage(rows, c.clara, now)
  if (!outcome.done) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.batchId
}
const shown = async (batch: string) => {
  const { list } = await as(c.clara, () => importPage({ batch, show: "all", page: 1, problem: null }))
  if (!list) throw new Error("no list is shown")
  return list
}
const registered = () =>
  owner("select * from participant where created_by = $1 order by pseudonym", [c.clara.id])
const count = async (table: string) => Number((await owner(`select count(*) as n from ${table}`))[0]?.n)
const full = (): Cells => ({ ...women(1, c.noor.email)[0] })

describe("a list that is only checked", () => {
  test("writes nobody, and says what would become of each row", async () => {
    const before = await count("participant")
    const list = await shown(
      await staged([
        full(),
        woman({ knownAs: "" }),
        woman({ birth: "1970" }),
        woman({ knownAs: "Amina", familyName: "Haddad", birth: "1992" }),
      ]),
    )
    expect(list.rows.map(({ number, fate, enrols }) => [number, fate, enrols])).toEqual([
      [2, "taken", true],
      [3, "refused", false],
      [4, "taken", false],
      [5, "suspected", true],
    ])
    expect(list.counts).toEqual({ refused: 1, suspected: 1, noted: 1, enrolled: 1, registered: 1, all: 4 })
    expect(await count("participant")).toBe(before)
  })

  test("is another coordinator's to see neither here nor elsewhere", async () => {
    const batch = await staged([full()])
    const look = () => importPage({ batch, show: null, page: 1, problem: null })
    await expect(as(c.konrad, look)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
    await expect(as(c.konrad, () => confirmImport({ batchId: batch }))).rejects.toThrow(
      "NEXT_HTTP_ERROR_FALLBACK;404",
    )
    expect(await as(c.konrad, () => confirmImport({ batchId: "nonsense" }))).toMatchObject({ done: false })
  })

  test.each(["noor", "petra"] as const)("is refused to %s", async (who) => {
    await expect(stage([full()], c[who])).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
    await expect(as(c[who], () => importProblems(crypto.randomUUID()))).rejects.toThrow(
      "NEXT_HTTP_ERROR_FALLBACK;404",
    )
  })

  test("is refused to a stranger", async () => {
    const outcome = await as(null, () => stageImport({ fileName: "list.csv", file: csvOf([full()]) }))
    expect(outcome).toMatchObject({ done: false, signedOut: true })
  })
})

describe("a list that is confirmed", () => {
  test("is written whole, with everything that it says of her", async () => {
    const batch = await staged([full()])
    expect(await confirm(batch)).toMatchObject({ done: true })
    const [her] = await registered()
    expect(her).toMatchObject({
      external_reference: "R-0",
      known_as: "Amal0",
      family_name: "Haddad0",
      birth: "1992-04-12",
      citizenships: ["SY"],
      country_of_birth: "SY",
      preferred_language: "ar",
      interpreter_needed: true,
      phase: "enrolled",
      pseudonym: expect.stringMatching(/^ES-\d{4}$/),
    })
    const of = (sql: string) => owner(sql, [her?.id])
    expect(await of("select phone, email from participant_contact where participant_id = $1")).toEqual([
      { phone: "+34600100000", email: "amal0@example.org" },
    ])
    expect(await of("select birth from child where participant_id = $1 order by birth")).toEqual([
      { birth: "2018-05-01" },
      { birth: "2020-04-12" },
    ])
    expect(
      await of("select purpose, language, given_on::text from consent where participant_id = $1"),
    ).toEqual([{ purpose: "participation_data", language: "ar", given_on: "2026-10-01" }])
    expect(await of("select enrolled_on::text, decided_by from enrolment where participant_id = $1")).toEqual(
      [{ enrolled_on: "2026-10-02", decided_by: c.clara.id }],
    )
    expect(await of("select counsellor_id, from_on::text from assignment where participant_id = $1")).toEqual(
      [{ counsellor_id: c.noor.id, from_on: "2026-10-01" }],
    )
    expect(
      await of("select shadowing_minutes from participant_tally where participant_id = $1"),
    ).toHaveLength(1)
  })

  test("keeps names of every script as they are", async () => {
    const names = ["سميرة", "ትርሃስ", "Олена", "李小龙", "Ñandú", '=HYPERLINK("http://x")']
    await confirm(await staged(names.map((knownAs) => woman({ knownAs, familyName: "" }))))
    expect((await registered()).map(({ known_as }) => known_as)).toEqual(names)
  })

  test("takes refused rows never, and suspected ones only when told", async () => {
    const rows = [
      full(),
      woman({ knownAs: "" }),
      woman({ knownAs: "Amina", familyName: "Haddad", birth: "1992" }),
    ]
    await confirm(await staged(rows))
    expect(await registered()).toHaveLength(1)
    const again = await staged(rows.slice(1))
    expect(await confirm(again)).toMatchObject({
      problems: { form: { key: "participant-import.problems.nothingToTake" } },
    })
    expect(await confirm(again, { takeSuspected: true })).toMatchObject({ done: true })
    expect(await registered()).toHaveLength(2)
  })

  test("changes nothing the second time, told or not that it is the same form", async () => {
    const batch = await staged(women(3))
    const key = crypto.randomUUID()
    const first = await confirm(batch, {}, key)
    expect(await confirm(batch, {}, key)).toEqual(first)
    expect(await confirm(batch)).toMatchObject({
      problems: { form: { key: "participant-import.problems.alreadyImported" } },
    })
    expect(await registered()).toHaveLength(3)
  })

  test("is written once when it is confirmed many times at once", async () => {
    const batch = await staged(women(5))
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => confirm(batch)))
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
    expect(await registered()).toHaveLength(5)
  })

  test("is refused after a day, and nothing is kept of it", async () => {
    const batch = await staged([full()], new Date(Date.now() - 25 * 3_600_000))
    expect(await confirm(batch)).toMatchObject({
      problems: { form: { key: "participant-import.problems.expired" } },
    })
    await staged([woman()])
    expect(await owner("select rows from import_batch where id = $1", [batch])).toEqual([
      { rows: { unknown: [], rows: [] } },
    ])
    expect(await registered()).toEqual([])
  })

  test("writes nobody when a row clashes by now, and names the row", async () => {
    const batch = await staged(women(4))
    await c.put("participant", {
      organisation_id: c.harbour,
      programme_id: c.programme,
      known_as: "Rosa",
      registered_on: "2026-10-01",
      external_reference: "R-2",
    })
    const outcome = await confirm(batch)
    expect(outcome).toMatchObject({
      problems: { form: { key: "participant-import.problems.clash", values: { count: 1, rows: "4" } } },
    })
    expect(await registered()).toEqual([])
    expect((await shown(batch)).counts).toMatchObject({ refused: 1, enrolled: 3 })
    expect(await confirm(batch)).toMatchObject({ done: true })
    expect(await registered()).toHaveLength(3)
  })

  test("writes nobody when the same list is confirmed as two batches at once: one wins whole", async () => {
    const [one, other] = [await staged(women(40)), await staged(women(40))]
    const outcomes = await Promise.all([confirm(one), confirm(other)])
    expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
    expect(await registered()).toHaveLength(40)
    expect(await count("child")).toBe(4 + 80)
  })

  test("leaves the coordinator without contact and children, and the counsellor with them", async () => {
    const batch = await staged([full()])
    await confirm(batch)
    const [her] = await registered()
    expect(JSON.stringify(await owner("select rows from import_batch where id = $1", [batch]))).not.toContain(
      "amal0@example.org",
    )
    const readable = (token: string) =>
      reading({ session: token }, async (tx) => ({
        contacts: await tx.participantContact.count({ where: { participantId: String(her?.id) } }),
        children: await tx.child.count({ where: { participantId: String(her?.id) } }),
      }))
    expect(await readable(c.clara.token)).toEqual({ contacts: 0, children: 0 })
    expect(await readable(c.noor.token)).toEqual({ contacts: 1, children: 2 })
  })

  test("leaves its trace with every participant and no value", async () => {
    await confirm(await staged(women(2)))
    const [entry] = await owner(
      "select * from audit_entry where act = 'participant.import' order by seq desc limit 1",
    )
    expect(entry).toMatchObject({ actor_id: c.clara.id, count: 2, fields: ["participants"] })
    expect(entry?.participant_ids).toHaveLength(2)
  })
})

test("5,000 rows are checked and written", async () => {
  const began = performance.now()
  const batch = await staged(women(5000, c.noor.email))
  const checked = performance.now()
  expect(await confirm(batch)).toMatchObject({ done: true })
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
  console.info(
    `5,000 rows: checked in ${seconds(began, checked)} s, written in ${seconds(checked, performance.now())} s`,
  )
  expect(
    await owner("select count(*)::int as n from participant where phase = 'enrolled' and created_by = $1", [
      c.clara.id,
    ]),
  ).toEqual([{ n: 5000 }])
  expect(await count("child")).toBe(4 + 10_000)
}, 60_000)

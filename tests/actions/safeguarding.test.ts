import { beforeEach, describe, expect, test } from "vitest"
import { saveDraft } from "@/lib/domain/draft/actions"
import {
  addEntry,
  closeRecord,
  finishEntry,
  nameReader,
  openRecord,
  reviseRecord,
  unnameReader,
} from "@/lib/domain/safeguarding/actions"
import { privateRecord, privateRecords } from "@/lib/domain/safeguarding/queries"
import { chooseLead } from "@/lib/domain/safeguarding-lead/actions"
import { today } from "@/lib/domain/today/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { decideAs, proposed, withoutWaiting } from "@/tests/support/merge"
import { oneMoreCounsellor } from "@/tests/support/one-more"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => ({ key: `safeguarding.problems.${key}` })

let c: Cast
let ines: Player
beforeEach(async () => {
  c = await cast()
  ines = await oneMoreCounsellor(c, "Ines")
})

const told = { category: "partner_violence", risk: "high", text: "CNRY he follows her" }
const open = async (who: Player = c.noor, aboutId = c.amina) =>
  kept(await as(who, () => openRecord({ ...told, aboutId }))).recordId
const seesIt = (who: Player, id: string) =>
  as(who, () => privateRecord(id)).then(
    () => true,
    () => false,
  )
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Error) => error.message,
  )

describe("a private record is there", () => {
  test("for whoever opened it, the safeguarding lead and those it names, and for nobody else", async () => {
    await as(c.clara, () => chooseLead({ membershipId: c.tomas.id }))
    const id = await open()
    expect([await seesIt(c.noor, id), await seesIt(c.tomas, id), await seesIt(ines, id)]).toEqual([
      true,
      true,
      false,
    ])
    kept(await as(c.noor, () => nameReader({ recordId: id, membershipId: ines.id })))
    expect(await seesIt(ines, id)).toBe(true)
    kept(await as(c.tomas, () => unnameReader({ recordId: id, membershipId: ines.id })))
    expect(await seesIt(ines, id)).toBe(false)
    for (const other of [c.clara, c.lena, c.konrad, c.petra, c.pilar])
      expect(await seesIt(other, id)).toBe(false)
  })

  test("for a new safeguarding lead, and no longer for the one before", async () => {
    await as(c.clara, () => chooseLead({ membershipId: ines.id }))
    const id = await open()
    kept(await as(c.noor, () => reviseRecord({ ...told, recordId: id, version: 1, leadId: c.noor.id })))
    expect(await seesIt(ines, id)).toBe(true)
    await as(c.clara, () => chooseLead({ membershipId: c.tomas.id }))
    expect([await seesIt(ines, id), await seesIt(c.tomas, id)]).toEqual([false, true])
    await as(c.clara, () => chooseLead({ membershipId: "" }))
    expect([await seesIt(c.noor, id), await seesIt(c.tomas, id)]).toEqual([true, false])
  })

  test("and for everybody else nothing differs: what is hidden, missing and nonsense sound the same", async () => {
    const id = await open()
    for (const who of [ines, c.clara, c.lena])
      for (const asked of [id, "00000000-0000-4000-8000-000000000000", "nonsense"])
        expect(await refused(as(who, () => privateRecord(asked)))).toBe(missing)
    await c.put("assignment", {
      organisation_id: c.harbour,
      participant_id: c.amina,
      counsellor_id: ines.id,
      from_on: "2026-01-01",
    })
    const page = await as(ines, () => privateRecords({ about: c.amina }))
    const other = await as(c.noor, () => privateRecords({ about: c.basma }))
    expect([page.lines, other.lines]).toEqual([[], []])
  })
})

test("E24: who leads a group session opens a record of what a woman told there, and nothing of it stands in the session or her file", async () => {
  const before = await traces()
  const { people } = await as(c.noor, () => privateRecords({ session: c.groupOfNoor }))
  expect(people.map(({ id }) => id)).toContain(c.dara)
  const id = await open(c.noor, c.dara)
  expect(await traces()).toEqual(before)
  expect(await as(c.noor, () => privateRecord(id))).toMatchObject({
    about: { id: c.dara, hers: false },
    entries: [{ kind: "risk" }, { kind: "account", text: told.text }],
  })
  expect(await seesIt(c.tomas, id)).toBe(false)
})

/** Everything that anybody else could count: rows of the file and the session, and the organisation's trail. */
async function traces() {
  const tables = [
    ...["counselling_note", "next_step", "attendance", "counselling_session", "participant", "revision"],
    ...["phase_change", "obstacle", "draft", "letter"],
  ]
  const counts = await Promise.all(
    tables.map(async (table) => [
      table,
      (await owner(`select count(*)::int as n, max(xmin::text::bigint) from ${table}`))[0],
    ]),
  )
  const trail = await owner(
    "select count(*)::int as n from audit_entry where act like '%safeguarding%' or record_kind like '%safeguarding%'",
  )
  return [counts, trail]
}

test("E24: of a woman whom she neither accompanies nor met she opens none", async () => {
  for (const [who, about] of [
    [c.noor, c.zahra],
    [ines, c.amina],
    [c.clara, c.amina],
    [c.lena, c.amina],
  ] as const)
    expect(await refused(as(who, () => openRecord({ ...told, aboutId: about })))).toBe(missing)
  expect(await refused(as(ines, () => privateRecords({ session: c.groupOfNoor })))).toBe(missing)
})

test("what is done with it stands in its own trail, and the organisation's knows nothing", async () => {
  const id = await open()
  kept(
    await as(c.noor, () =>
      addEntry({ recordId: id, kind: "action", text: "Call the shelter", dueOn: "2026-12-01" }),
    ),
  )
  const { entries } = await as(c.noor, () => privateRecord(id))
  kept(await as(c.noor, () => finishEntry({ entryId: entries.at(-1)?.id })))
  kept(
    await as(c.noor, () =>
      reviseRecord({ ...told, risk: "low", recordId: id, version: 1, leadId: c.tomas.id }),
    ),
  )
  const later = new Date(c.now.getTime() + 3_600_000)
  await as(c.tomas, () => privateRecord(id), later)
  await as(c.tomas, () => privateRecord(id), later)
  const record = await as(c.noor, () => privateRecord(id), later)
  expect(record.accesses.map(({ who, what }) => `${who} ${what}`).sort()).toEqual(
    ["Noor opened", "Noor written", "Noor changed", "Noor changed", "Noor read", "Tomas read"].sort(),
  )
  expect(record.entries.map(({ kind, text }) => `${kind} ${text}`)).toContain("risk low")
  expect(record.entries.find(({ kind }) => kind === "action")).toMatchObject({ doneBy: "Noor" })
  const trail = await owner(
    "select act, record_kind, record_id from audit_entry where act like 'safeguarding.%' or record_id = $1",
    [id],
  )
  expect(trail).toEqual([])
})

test("who needs to know reads and writes, and neither names others nor changes what stands there", async () => {
  const id = await open()
  kept(await as(c.noor, () => nameReader({ recordId: id, membershipId: ines.id })))
  kept(await as(ines, () => addEntry({ recordId: id, kind: "consent", text: "She agrees to a call" })))
  for (const attempt of [
    () => nameReader({ recordId: id, membershipId: c.tomas.id }),
    () => unnameReader({ recordId: id, membershipId: ines.id }),
    () => reviseRecord({ ...told, recordId: id, version: 1, leadId: ines.id }),
    () => closeRecord({ recordId: id, closed: true }),
  ])
    expect(await refused(as(ines, attempt))).toBe(missing)
  for (const stranger of [c.clara, c.lena])
    expect(await as(c.noor, () => nameReader({ recordId: id, membershipId: stranger.id }))).toEqual({
      done: false,
      problems: { membershipId: say("readerUnknown") },
    })
})

test("a closed record is opened again before something is written", async () => {
  const id = await open()
  kept(await as(c.noor, () => closeRecord({ recordId: id, closed: true })))
  const write = () => as(c.noor, () => addEntry({ recordId: id, kind: "account", text: "More" }))
  expect(await write()).toEqual({ done: false, problems: { form: say("closed") } })
  kept(await as(c.noor, () => closeRecord({ recordId: id, closed: false })))
  kept(await write())
})

test("two files made one: the record is found at the file that is kept, and the merge knows nothing of it", async () => {
  await withoutWaiting()
  const id = await open(c.noor, c.basma)
  const [mergeId] = [await proposed(c, [c.amina, c.basma])]
  expect(await decideAs(c, mergeId)).toMatchObject({ done: true })
  expect(await as(c.noor, () => privateRecord(id))).toMatchObject({ about: { id: c.amina } })
  expect((await as(c.noor, () => privateRecords({ about: c.amina }))).lines).toMatchObject([{ id }])
  const [merge] = await owner("select to_jsonb(m)::text as said from merge m where id = $1", [mergeId])
  expect(String(merge?.said)).not.toMatch(new RegExp(`safeguarding|${id}`))
})

test("its draft is on no list, and nobody else's", async () => {
  const place = { form: "private", subject: `about ${c.amina}` }
  const submitKey = "7d6f27a6-6c1c-4c5a-9b5a-2f1c53f8f0ab"
  await as(c.noor, () => saveDraft({ ...place, values: { text: "CNRY he" }, submitKey }))
  expect((await as(c.noor, () => today())).drafts).toEqual([])
  expect((await as(c.noor, () => privateRecords({ about: c.amina }))).drafts).toHaveLength(1)
  kept(await as(c.noor, () => openRecord({ ...told, aboutId: c.amina, draft: place })))
  expect((await as(c.noor, () => privateRecords({ about: c.amina }))).drafts).toEqual([])
})

test("only a coordinator chooses the safeguarding lead, among those who counsel", async () => {
  for (const who of [c.noor, c.petra])
    expect(await refused(as(who, () => chooseLead({ membershipId: c.noor.id })))).toBe(missing)
  expect(await as(c.clara, () => chooseLead({ membershipId: c.clara.id }))).toMatchObject({ done: false })
  expect(await as(c.clara, () => chooseLead({ membershipId: c.lena.id }))).toMatchObject({ done: false })
})

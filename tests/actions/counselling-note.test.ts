import { beforeEach, describe, expect, test } from "vitest"
import { addAddendum, addNote, openNote, reviseNote, signNote } from "@/lib/domain/counselling-note/actions"
import { noteDetail, ownNotes } from "@/lib/domain/counselling-note/queries"
import { saveDraft } from "@/lib/domain/draft/actions"
import { fileOverview } from "@/lib/domain/timeline/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => ({ key: `counselling-note.problems.${key}` })

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const later = (hours: number) => new Date(c.now.getTime() + hours * 3_600_000)
const write = async (more: object = {}) =>
  kept(await as(c.noor, () => addNote({ participantId: c.amina, text: "She is well", ...more }), c.now))
    .noteId
const change = (noteId: string, more: object = {}) => {
  const whole = { noteId, version: 1, text: "She is very well", visibility: "own", readers: [], ...more }
  return as(c.noor, () => reviseNote(whole), later(1))
}
const reads = (player: Player, noteId: string) =>
  as(player, () => noteDetail(noteId)).then(
    ({ text }) => text,
    () => null,
  )
const shareAmina = () =>
  c.put("assignment", {
    organisation_id: c.harbour,
    participant_id: c.amina,
    counsellor_id: c.tomas.id,
    from_on: "2026-01-01",
  })

describe("who reads a note", () => {
  test("written for herself: its author, and no other of her counsellors", async () => {
    await shareAmina()
    const id = await write({ visibility: "own" })
    expect(await reads(c.noor, id)).toBe("She is well")
    for (const other of [c.tomas, c.clara, c.lena, c.petra]) expect(await reads(other, id)).toBeNull()
  })

  test("written for her team: whoever accompanies her, from when she does", async () => {
    const id = await write({ visibility: "case_team" })
    expect(await reads(c.tomas, id)).toBeNull()
    await shareAmina()
    expect(await reads(c.tomas, id)).toBe("She is well")
    for (const other of [c.clara, c.lena, c.petra]) expect(await reads(other, id)).toBeNull()
  })

  test("on a need-to-know list: those it names, also where they do not accompany her, and nobody else", async () => {
    const id = await write({ visibility: "named", readers: [c.tomas.id] })
    expect(await reads(c.tomas, id)).toBe("She is well")
    expect(await as(c.tomas, () => noteDetail(id))).toMatchObject({
      about: { name: "Amina H.", hers: false },
      mine: false,
      versions: [],
    })
    for (const other of [c.clara, c.lena, c.petra]) expect(await reads(other, id)).toBeNull()
    const unnamed = await write({ visibility: "case_team" })
    expect(await reads(c.tomas, unnamed)).toBeNull()
  })

  test("her counsellor who is not on the list does not know that there is one", async () => {
    await shareAmina()
    const before = await as(c.tomas, () => fileOverview(c.amina, {}))
    const third = await c.put("membership", {
      account_id: c.lena.accountId,
      role: "counsellor",
      organisation_id: c.harbour,
    })
    const id = await write({ visibility: "named", readers: [third] })
    expect(await reads(c.tomas, id)).toBeNull()
    const after = await as(c.tomas, () => fileOverview(c.amina, {}))
    expect(after.counts).toEqual(before.counts)
  })

  test("only colleagues who counsel here are named, and somebody is", async () => {
    const named = (readers: string[]) =>
      as(c.noor, () => addNote({ participantId: c.amina, text: "x", visibility: "named", readers }))
    expect(await named([])).toEqual({ done: false, problems: { readers: say("readersMissing") } })
    for (const stranger of [c.clara, c.lena, c.petra])
      expect(await named([stranger.id])).toEqual({ done: false, problems: { readers: say("readerUnknown") } })
    expect(kept(await as(c.noor, () => openNote({ participantId: c.amina }))).colleagues).toEqual(
      expect.arrayContaining([{ id: c.tomas.id, name: "Tomas" }]),
    )
  })

  test("who was named finds it in a list, with the note's own author in the other", async () => {
    const id = await write({ visibility: "named", readers: [c.tomas.id] })
    expect((await as(c.tomas, () => ownNotes())).shared).toMatchObject([
      { id, about: "Amina H.", author: "Noor" },
    ])
    expect((await as(c.noor, () => ownNotes(), later(2))).open.map((one) => one.id)).toContain(id)
    expect((await as(c.noor, () => ownNotes(), later(25))).open.map((one) => one.id)).not.toContain(id)
  })
})

describe("an open note", () => {
  test("is changed by its author, and the text that stood before is kept", async () => {
    const id = await write({ visibility: "case_team" })
    expect(await change(id)).toMatchObject({ done: true })
    expect(await change(id, { version: 2, text: "At last", visibility: "case_team" })).toMatchObject({
      done: true,
    })
    const note = await as(c.noor, () => noteDetail(id))
    expect(note).toMatchObject({ text: "At last", changedAt: later(1), version: 3 })
    expect(note.versions.map(({ text, visibility }) => [text, visibility])).toEqual([
      ["She is well", "case_team"],
      ["She is very well", "own"],
    ])
    await shareAmina()
    expect(await as(c.tomas, () => noteDetail(id))).toMatchObject({ versions: [], changedAt: later(1) })
  })

  test("is not changed by whoever else reads it", async () => {
    await shareAmina()
    const id = await write({ visibility: "case_team" })
    const attempts = [
      () => reviseNote({ noteId: id, version: 1, text: "x", visibility: "own" }),
      () => signNote({ noteId: id }),
      () => addAddendum({ noteId: id, text: "x" }),
    ]
    for (const attempt of attempts) await expect(as(c.tomas, attempt)).rejects.toThrow(missing)
  })

  test("changed in two tabs shows both texts", async () => {
    const id = await write()
    kept(await change(id, { text: "From one" }))
    expect(await change(id, { text: "From the other" })).toMatchObject({
      done: false,
      conflict: { version: 2, by: "Noor", values: { text: "From one", visibility: "own", readers: [] } },
    })
  })

  test("is not added to: it is changed", async () => {
    const id = await write()
    expect(await as(c.noor, () => addAddendum({ noteId: id, text: "More" }))).toEqual({
      done: false,
      problems: { form: say("stillOpen") },
    })
  })
})

describe("a signed note", () => {
  test.each([
    ["by its author", 1],
    ["by itself, a day after it was written", 24],
  ])("%s is never changed, and grows by what she adds", async (_, hours) => {
    const id = await write({ visibility: "case_team" })
    if (hours < 24) kept(await as(c.noor, () => signNote({ noteId: id }), later(hours)))
    const at = later(hours)
    expect(
      await as(c.noor, () => reviseNote({ noteId: id, version: 2, text: "x", visibility: "own" }), at),
    ).toEqual({ done: false, problems: { form: say("signed") } })
    expect(await as(c.noor, () => addAddendum({ noteId: id, text: "  " }), at)).toEqual({
      done: false,
      problems: { text: say("addendumMissing") },
    })
    kept(await as(c.noor, () => addAddendum({ noteId: id, text: "She called back" }), at))
    expect(await as(c.noor, () => noteDetail(id), at)).toMatchObject({
      text: "She is well",
      signed: true,
      signedFrom: at,
      addenda: [{ text: "She called back", createdAt: at }],
    })
    const { events } = await as(c.noor, () => fileOverview(c.amina, { show: "notes" }), at)
    expect(events.find((event) => event.id === id)?.words).toMatchObject({
      text: "She is well",
      addenda: ["She called back"],
    })
  })

  test("is not changed past the rules either", async () => {
    const id = await write()
    await owner("update counselling_note set signed_at = now() where id = $1", [id])
    for (const sql of ["text = 'x'", "visibility = 'case_team'", "signed_at = null"])
      await expect(owner(`update counselling_note set ${sql} where id = $1`, [id])).rejects.toThrow(/signed/)
  })
})

test("the draft of a note goes when it is kept, and is nobody else's", async () => {
  const draft = { form: "note", subject: c.amina }
  await as(c.noor, () =>
    saveDraft({ ...draft, values: { text: "She is" }, submitKey: "7d6f27a6-6c1c-4c5a-9b5a-2f1c53f8f0aa" }),
  )
  await shareAmina()
  const begun = async (who: Player) =>
    kept(await as(who, () => openNote({ participantId: c.amina }))).drafts.length
  expect([await begun(c.noor), await begun(c.tomas)]).toEqual([1, 0])
  await write({ draft })
  expect(await begun(c.noor)).toBe(0)
})

test("the timeline says who reads each note", async () => {
  await write({ visibility: "own" })
  await write({ visibility: "named", readers: [c.tomas.id] })
  const { events } = await as(c.noor, () => fileOverview(c.amina, { show: "notes" }))
  const said = events.map(({ words: { readers, mine, count } }) => [readers, mine, count])
  expect(said).toContainEqual(["own", true, 0])
  expect(said).toContainEqual(["named", true, 1])
  expect(said).toContainEqual(["case_team", false, 0])
})

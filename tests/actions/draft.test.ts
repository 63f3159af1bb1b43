import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { addNote } from "@/lib/domain/counselling-note/actions"
import { logSession } from "@/lib/domain/counselling-session/actions"
import { discardDraft, saveDraft } from "@/lib/domain/draft/actions"
import { draftOf } from "@/lib/domain/draft/queries"
import { completeStep, reopenStep } from "@/lib/domain/next-step/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"
import { statementsOf } from "@/tests/support/statements"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const form = "session.log"
const yesterday = addDays(civilDate(new Date(), "Europe/Madrid"), -1)
const day = 24 * 3_600_000

const drafts = () => owner("select form, subject, values from draft order by saved_at")

test("a draft is kept from the first letter, and saving it again keeps one", async () => {
  const { noor } = await cast(noon)
  const submitKey = randomUUID()
  await as(noor, () => saveDraft({ form, values: { note: "S" }, submitKey }))
  await as(noor, () => saveDraft({ form, values: { note: "She said", participantIds: [] }, submitKey }))
  expect(await drafts()).toEqual([{ form, subject: "", values: { note: "She said", participantIds: [] } }])
  expect(await as(noor, () => draftOf(form))).toMatchObject({ values: { note: "She said" }, submitKey })
  expect(await as(noor, () => draftOf(form, randomUUID()))).toBeNull()
})

test("two tabs that save at once keep one draft and neither fails", async () => {
  const { noor } = await cast(noon)
  const save = (note: string) =>
    as(noor, () => saveDraft({ form, values: { note }, submitKey: randomUUID() }))
  const outcomes = await Promise.all(["a", "b", "c", "d"].map(save))
  expect(outcomes.every(({ done }) => done)).toBe(true)
  expect(await drafts()).toHaveLength(1)
})

test("a draft is its author's alone", async () => {
  const { noor, tomas, clara } = await cast(noon)
  await as(noor, () => saveDraft({ form, values: { note: "CNRY mine" }, submitKey: randomUUID() }))
  expect(await as(tomas, () => draftOf(form))).toBeNull()
  expect(await as(clara, () => draftOf(form))).toBeNull()
  await as(tomas, () => discardDraft({ form }))
  expect(await drafts()).toHaveLength(1)
  await as(noor, () => discardDraft({ form }))
  expect(await drafts()).toEqual([])
})

test("the trail names a draft and none of its words", async () => {
  const { noor } = await cast(noon)
  await as(noor, () => saveDraft({ form, values: { note: "CNRY secret" }, submitKey: randomUUID() }))
  const trail = await owner("select * from audit_entry where act = 'draft.save'")
  expect(trail).toHaveLength(1)
  expect(JSON.stringify(trail)).not.toContain("CNRY")
})

test("drafts of several people at once wait for nobody", async () => {
  const { noor, tomas, clara } = await cast(noon)
  const people = [noor, tomas, clara].flatMap((person) => Array.from({ length: 4 }, () => person))
  const sent = await statementsOf(() =>
    Promise.all(
      people.map((person, n) =>
        as(person, () => saveDraft({ form, values: { note: `${n}` }, submitKey: randomUUID() })),
      ),
    ),
  )
  expect(sent.filter((text) => text.includes("insert into draft"))).toHaveLength(people.length)
  expect(await drafts()).toHaveLength(3)
})

test("after seven days a draft is not offered, and the next save sweeps it away", async () => {
  const { noor } = await cast(noon)
  const before = new Date(Date.now() - 8 * day)
  await as(noor, () => saveDraft({ form, values: { note: "old" }, submitKey: randomUUID() }), before)
  expect(await as(noor, () => draftOf(form))).toBeNull()
  await as(noor, () => saveDraft({ form: "session.note", subject: "x", values: {}, submitKey: randomUUID() }))
  expect(await drafts()).toMatchObject([{ form: "session.note" }])
})

test("a draft too long to keep is refused in words", async () => {
  const { noor } = await cast(noon)
  const values = { note: "x".repeat(61_000) }
  expect(await as(noor, () => saveDraft({ form, values, submitKey: randomUUID() }))).toEqual({
    done: false,
    problems: { values: { key: "draft.problems.tooLong" } },
  })
})

test("a draft goes with the session that it became, and stays when that is refused", async () => {
  const { noor, basma, dara } = await cast(noon)
  const submitKey = randomUUID()
  const log = (participantId: string) =>
    as(noor, () => {
      const entered = {
        participantIds: [participantId],
        date: yesterday,
        startTime: "05:00",
        endTime: "06:00",
      }
      return logSession({ ...entered, attendance: "present", draft: { form, subject: "" } }, submitKey)
    })
  await as(noor, () => saveDraft({ form, values: { note: "begun" }, submitKey }))
  expect(await log(dara)).toMatchObject({ done: false })
  expect(await drafts()).toHaveLength(1)
  expect(await log(basma)).toMatchObject({ done: true })
  expect(await drafts()).toEqual([])
})

test("whoever has no session is told, and the programme's coordinator has no drafts", async () => {
  const { petra } = await cast(noon)
  const save = () => saveDraft({ form, values: {}, submitKey: randomUUID() })
  expect(await as(null, save)).toMatchObject({ done: false, signedOut: true })
  await expect(as(petra, save)).rejects.toThrow(missing)
})

test("a next step is done, and open again, by those who accompany her", async () => {
  const { noor, tomas, clara, stepOfAmina } = await cast(noon)
  const state = async () =>
    (
      await owner("select done_by, done_at is not null as done from next_step where id = $1", [stepOfAmina])
    )[0]
  expect(await as(noor, () => completeStep({ stepId: stepOfAmina }))).toMatchObject({ done: true })
  expect(await state()).toEqual({ done_by: noor.id, done: true })
  await as(noor, () => reopenStep({ stepId: stepOfAmina }))
  expect(await state()).toEqual({ done_by: null, done: false })
  await expect(as(tomas, () => completeStep({ stepId: stepOfAmina }))).rejects.toThrow(missing)
  await expect(as(clara, () => completeStep({ stepId: stepOfAmina }))).rejects.toThrow(missing)
})

test("a note is added beside a session of hers, and nowhere else", async () => {
  const { noor, amina, dara, toComplete, heldByTomas } = await cast(noon)
  const note = (participantId: string, sessionId?: string) =>
    as(noor, () => addNote({ participantId, sessionId, text: "  Brings the diploma  " }))
  expect(await note(amina, toComplete)).toMatchObject({ done: true })
  expect(
    await owner("select text, visibility, author_id from counselling_note where session_id = $1", [
      toComplete,
    ]),
  ).toEqual([{ text: "Brings the diploma", visibility: "own", author_id: noor.id }])
  await expect(note(dara)).rejects.toThrow(missing)
  await expect(note(amina, heldByTomas)).rejects.toThrow(missing)
})

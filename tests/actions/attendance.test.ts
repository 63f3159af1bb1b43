import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { recordSession, undoSession } from "@/lib/domain/attendance/actions"
import { logSession, planSession } from "@/lib/domain/counselling-session/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = new Date(`${new Date().toISOString().slice(0, 10)}T11:00:00Z`)
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const yesterday = addDays(civilDate(new Date(), "Europe/Madrid"), -1)
const hour = 3_600_000

const rows = (table: string, sessionId: string, columns = "*") =>
  owner(`select ${columns} from ${table} where session_id = $1 order by 1`, [sessionId])
const session = async (id: string) =>
  (await owner("select * from counselling_session where id = $1", [id]))[0]
const marksOf = async (id: string) =>
  Object.fromEntries((await rows("attendance", id)).map((row) => [row.participant_id, row.state]))

test("one click records a planned session as it was planned, and never asks about childcare", async () => {
  const { noor, amina, toComplete } = await cast(noon)
  await owner("update counselling_session set childcare = 'unanswered' where id = $1", [toComplete])
  const outcome = await as(noor, () => recordSession({ sessionId: toComplete, state: "present" }))
  expect(outcome).toEqual({
    done: true,
    value: { sessionId: toComplete, minutes: 60, people: 1, names: ["Amina H."] },
  })
  expect(await session(toComplete)).toMatchObject({
    state: "held",
    recorded_by: noor.id,
    topics: ["work"],
    version: 2,
  })
  expect(await marksOf(toComplete)).toEqual({ [amina]: "present" })
  const [trace] = await owner("select * from audit_entry where act = 'session.record'")
  expect(trace).toMatchObject({ record_id: toComplete, participant_ids: [amina] })
})

test("everyone present fills only those who have no mark, and the leader marks women who are not hers", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  const marks = [{ participantId: dara, state: "excused", reason: "child_ill" }]
  const outcome = await as(noor, () => recordSession({ sessionId: groupOfNoor, state: "present", marks }))
  expect(outcome).toMatchObject({ done: true, value: { people: 2, names: ["Basma N."] } })
  expect(await marksOf(groupOfNoor)).toEqual({ [basma]: "present", [dara]: "excused" })
})

test("a mark that stands is never overwritten by one state for all", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  await owner(
    "update attendance set state = 'excused', recorded_at = now() where session_id = $1 and participant_id = $2",
    [groupOfNoor, dara],
  )
  await as(noor, () => recordSession({ sessionId: groupOfNoor, state: "absent" }))
  expect(await marksOf(groupOfNoor)).toEqual({ [basma]: "absent", [dara]: "excused" })
})

test("present with minutes late is late; as many minutes as the session are refused", async () => {
  const { noor, amina, toComplete } = await cast(noon)
  const record = (minutesLate: number) => {
    const marks = [{ participantId: amina, state: "present", minutesLate }]
    return as(noor, () => recordSession({ sessionId: toComplete, marks }))
  }
  expect(await record(60)).toMatchObject({
    problems: { marks: { key: "counselling-session.problems.minutesTooMany" } },
  })
  expect(await record(15)).toMatchObject({ done: true })
  expect(await rows("attendance", toComplete)).toMatchObject([{ state: "late", minutes_late: 15 }])
  const [tally] = await owner("select individual_minutes from participant_tally where participant_id = $1", [
    amina,
  ])
  expect(tally?.individual_minutes).toBe(60 + 45)
})

test("a group is recorded whole: whoever has no mark is counted in the refusal", async () => {
  const { noor, basma, groupOfNoor, amina } = await cast(noon)
  const record = (participantId: string) =>
    as(noor, () => recordSession({ sessionId: groupOfNoor, marks: [{ participantId, state: "present" }] }))
  expect(await record(basma)).toMatchObject({
    problems: { marks: { key: "counselling-session.problems.marksMissing", values: { count: 1 } } },
  })
  expect(await record(amina)).toMatchObject({
    problems: { marks: { key: "counselling-session.problems.markUnknown" } },
  })
  expect(await session(groupOfNoor)).toMatchObject({ state: "scheduled" })
})

test("what is recorded already, was cancelled or has nobody on its roster is refused", async () => {
  const { noor, heldByNoor, toComplete, groupOfNoor } = await cast(noon)
  const keyOf = async (sessionId: string) => {
    const outcome = await as(noor, () => recordSession({ sessionId, state: "present" }))
    return outcome.done ? "done" : outcome.problems.form?.key
  }
  await owner("update counselling_session set state = 'cancelled', cancel_reason = 'x' where id = $1", [
    toComplete,
  ])
  await owner("delete from attendance where session_id = $1", [groupOfNoor])
  expect(await keyOf(heldByNoor)).toBe("counselling-session.problems.alreadyRecorded")
  expect(await keyOf(toComplete)).toBe("counselling-session.problems.sessionCancelled")
  expect(await keyOf(groupOfNoor)).toBe("counselling-session.problems.nobodyExpected")
})

test("a session that has not begun is a doubt", async () => {
  const { noor, planned } = await cast(noon)
  const record = (accepted?: boolean) =>
    as(noor, () => recordSession({ sessionId: planned, state: "present", accepted }))
  expect(await record()).toEqual({
    done: false,
    problems: {},
    doubts: [{ key: "counselling-session.doubts.future" }],
  })
  expect(await record(true)).toMatchObject({ done: true })
})

test("a session of somebody else, of elsewhere or of nobody is not there", async () => {
  const { noor, clara, lena, groupOfTomas, elbeSession, toComplete } = await cast(noon)
  const record = (who: Parameters<typeof as>[0], sessionId: string) =>
    as(who, () => recordSession({ sessionId, state: "present" }))
  await expect(record(noor, groupOfTomas)).rejects.toThrow(missing)
  await expect(record(noor, elbeSession)).rejects.toThrow(missing)
  await expect(record(noor, randomUUID())).rejects.toThrow(missing)
  await expect(record(lena, toComplete)).rejects.toThrow(missing)
  await expect(record(clara, toComplete)).rejects.toThrow(missing)
  await expect(as(noor, () => undoSession({ sessionId: groupOfTomas }))).rejects.toThrow(missing)
  expect(await record(null, toComplete)).toMatchObject({ signedOut: true })
})

test("of two who record at once the second is told", async () => {
  const { noor, toComplete } = await cast(noon)
  const both = await Promise.all(
    ["present", "absent"].map((state) => as(noor, () => recordSession({ sessionId: toComplete, state }))),
  )
  expect(both.filter(({ done }) => done)).toHaveLength(1)
  expect(both.find(({ done }) => !done)).toMatchObject({
    problems: { form: { key: "counselling-session.problems.alreadyRecorded" } },
  })
})

test("care that was needed and not there is a need without a place for each child of those who came", async () => {
  const { noor, amina, yusuf, leila, toComplete } = await cast(noon)
  await owner("update counselling_session set childcare = 'unanswered' where id = $1", [toComplete])
  await owner("delete from childcare_booking where session_id = $1", [toComplete])
  const answer = { childcare: "not_possible", childcareReason: "No staff today" }
  await as(noor, () => recordSession({ sessionId: toComplete, state: "present", ...answer }))
  const needs = await rows("childcare_booking", toComplete)
  expect(needs.map((row) => [row.child_id, row.state, row.offer_id]).sort()).toEqual(
    [yusuf, leila].map((child) => [child, "unmet", null]).sort(),
  )
  const [tally] = await owner(
    "select care_needed, care_given from participant_tally where participant_id = $1",
    [amina],
  )
  expect(tally).toEqual({ care_needed: 2, care_given: 0 })
  const changed = await as(noor, () => undoSession({ sessionId: toComplete }))
  expect(changed).toMatchObject({ done: true, value: { removed: false } })
  expect(await session(toComplete)).toMatchObject({
    state: "scheduled",
    childcare: "unanswered",
    childcare_reason: null,
  })
  expect(await rows("childcare_booking", toComplete)).toEqual([])
})

test("undoing a record leaves the session as it was planned", async () => {
  const { noor, amina, toComplete } = await cast(noon)
  const before = [
    await session(toComplete),
    await rows("attendance", toComplete),
    await rows("childcare_booking", toComplete),
  ]
  const [tally] = await owner("select * from participant_tally where participant_id = $1", [amina])
  await as(noor, () => recordSession({ sessionId: toComplete, state: "present", note: "A word" }))
  expect(await rows("counselling_note", toComplete)).toHaveLength(1)
  await as(noor, () => undoSession({ sessionId: toComplete }))
  const after = [
    await session(toComplete),
    await rows("attendance", toComplete),
    await rows("childcare_booking", toComplete),
  ]
  const timeless = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, one) => (/version|updated_at/.test(key) ? 0 : one)))
  expect(timeless(after)).toEqual(timeless(before))
  expect(await rows("counselling_note", toComplete)).toEqual([])
  expect((await owner("select * from participant_tally where participant_id = $1", [amina]))[0]).toEqual(
    tally,
  )
})

test("undoing a log removes all it wrote and gives shared places back", async () => {
  const { noor, amina, yusuf, leila, harbour, put } = await cast(noon)
  const [starts, ends] = [`${yesterday}T03:00:00Z`, `${yesterday}T09:00:00Z`]
  const shared = { organisation_id: harbour, starts_at: starts, ends_at: ends, places: 5, taken: 1 }
  const offer = await put("childcare_offer", shared)
  const form = {
    participantIds: [amina],
    date: yesterday,
    startTime: "06:00",
    endTime: "07:00",
    attendance: "present",
  }
  const outcome = await as(noor, () =>
    logSession({ ...form, childIds: [yusuf, leila], note: "A word", nextStep: "A step", accepted: true }),
  )
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const { sessionId } = outcome.value
  const taken = async () =>
    (await owner("select taken from childcare_offer where id = $1", [offer]))[0]?.taken
  expect(await taken()).toBe(3)
  expect(await as(noor, () => undoSession({ sessionId }))).toMatchObject({ value: { removed: true } })
  expect(await taken()).toBe(1)
  expect(await session(sessionId)).toBeUndefined()
  for (const table of ["attendance", "counselling_note", "next_step", "childcare_booking"])
    expect(await rows(table, sessionId)).toEqual([])
  const [trace] = await owner("select fields, participant_ids from audit_entry where act = 'session.undo'")
  expect(trace).toEqual({ fields: ["remove"], participant_ids: [amina] })
  await expect(as(noor, () => undoSession({ sessionId }))).rejects.toThrow(missing)
})

test("a plan is taken back with the childcare that came with it", async () => {
  const { noor, amina, yusuf } = await cast(noon)
  const startsAt = new Date(Date.now() + 50 * hour)
  const plan = {
    kind: "individual",
    participantIds: [amina],
    startsAt,
    endsAt: new Date(startsAt.getTime() + hour),
  }
  const outcome = await as(noor, () =>
    planSession({ ...plan, childcareOffer: { places: 2 }, childIds: [yusuf], accepted: true }),
  )
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const { sessionId } = outcome.value
  expect(await rows("childcare_offer", sessionId)).toMatchObject([{ places: 2, taken: 1 }])
  await as(noor, () => undoSession({ sessionId }))
  expect(await rows("childcare_offer", sessionId)).toEqual([])
  expect(await session(sessionId)).toBeUndefined()
})

test("after a day nothing is taken back here", async () => {
  const { noor, toComplete } = await cast(noon)
  const recorded = new Date(Date.now() - 25 * hour)
  await as(noor, () => recordSession({ sessionId: toComplete, state: "present", accepted: true }), recorded)
  expect(await as(noor, () => undoSession({ sessionId: toComplete }))).toEqual({
    done: false,
    problems: { form: { key: "counselling-session.problems.undoTooLate" } },
  })
})

test("a log that a colleague has written about stays", async () => {
  const { noor, tomas, amina, harbour } = await cast(noon)
  const input = {
    participantIds: [amina],
    date: civilDate(new Date(Date.now() - 26 * hour), "Europe/Madrid"),
  }
  const logged = await as(noor, () =>
    logSession({ ...input, startTime: "06:00", endTime: "06:30", attendance: "present", accepted: true }),
  )
  if (!logged.done) throw new Error(JSON.stringify(logged))
  const { sessionId } = logged.value
  await owner(
    `insert into counselling_note (organisation_id, participant_id, session_id, author_id, text, visibility)
     values ($1, $2, $3, $4, 'Mine alone', 'own')`,
    [harbour, amina, sessionId, tomas.id],
  )
  expect(await as(noor, () => undoSession({ sessionId }))).toEqual({
    done: false,
    problems: { form: { key: "counselling-session.problems.undoOthersWrote" } },
  })
  expect(await session(sessionId)).toBeDefined()
})

import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { answerCare, markAttendance, recordSession } from "@/lib/domain/attendance/actions"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

const rows = (table: string, sessionId: string, columns = "*") =>
  owner(`select ${columns} from ${table} where session_id = $1 order by 1`, [sessionId])
const session = async (id: string) =>
  (await owner("select * from counselling_session where id = $1", [id]))[0]
const marksOf = async (id: string) =>
  Object.fromEntries((await rows("attendance", id)).map((row) => [row.participant_id, row.state]))

test("roll call: each mark is kept by itself, and the session is held once each booking has its mark", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  const mark = (participantId: string, state: string, more: object = {}) =>
    as(noor, () => markAttendance({ sessionId: groupOfNoor, marks: [{ participantId, state, ...more }] }))
  expect(await mark(basma, "present", { minutesLate: 10 })).toMatchObject({ value: { state: "scheduled" } })
  expect(await marksOf(groupOfNoor)).toEqual({ [basma]: "late", [dara]: "booked" })
  expect(await session(groupOfNoor)).toMatchObject({ state: "scheduled", recorded_at: null })
  expect(await mark(dara, "excused", { reason: "lack_of_childcare" })).toMatchObject({
    value: { state: "held" },
  })
  expect(await session(groupOfNoor)).toMatchObject({ state: "held", recorded_by: noor.id })
  const [reason] = await owner(
    "select reason from attendance where session_id = $1 and participant_id = $2",
    [groupOfNoor, dara],
  )
  expect(reason).toEqual({ reason: "lack_of_childcare" })
  expect(await mark(basma, "booked")).toMatchObject({ value: { state: "scheduled" } })
  expect(await session(groupOfNoor)).toMatchObject({
    state: "scheduled",
    recorded_at: null,
    recorded_by: null,
  })
})

test("everyone present fills only those who have no mark, whatever the phone believed", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  const all = (state: string) => [basma, dara].map((participantId) => ({ participantId, state }))
  await as(noor, () => markAttendance({ sessionId: groupOfNoor, marks: all("excused").slice(1) }))
  await as(noor, () => markAttendance({ sessionId: groupOfNoor, marks: all("present"), onlyUnset: true }))
  expect(await marksOf(groupOfNoor)).toEqual({ [basma]: "present", [dara]: "excused" })
})

test("a mark that was given keeps its old value when it is changed, and the same mark again changes nothing", async () => {
  const { noor, basma, groupOfNoor } = await cast(noon)
  const mark = (state: string) =>
    as(noor, () => markAttendance({ sessionId: groupOfNoor, marks: [{ participantId: basma, state }] }))
  for (const state of ["present", "present", "absent"]) await mark(state)
  const kept = await owner(
    "select values ->> 'state' as state, changed_by from revision where record_kind = 'attendance' and participant_id = $1",
    [basma],
  )
  expect(kept).toEqual([{ state: "present", changed_by: noor.id }])
})

test("as many minutes as the session are refused", async () => {
  const { noor, amina, toComplete } = await cast(noon)
  const record = (minutesLate: number) => {
    const marks = [{ participantId: amina, state: "present", minutesLate }]
    return as(noor, () => markAttendance({ sessionId: toComplete, marks }))
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

test("twelve marks at once from two phones are all kept", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  const mark = (participantId: string, state: string) =>
    as(noor, () => markAttendance({ sessionId: groupOfNoor, marks: [{ participantId, state }] }))
  const states = ["present", "absent", "excused", "present", "absent", "excused"]
  await Promise.all(states.flatMap((state) => [mark(basma, state), mark(dara, state)]))
  expect(await session(groupOfNoor)).toMatchObject({ state: "held" })
  expect((await rows("attendance", groupOfNoor)).every(({ recorded_at }) => recorded_at)).toBe(true)
})

test("who cancels before it begins leaves a group planned, and an individual session cancelled", async () => {
  const { noor, amina, basma, dara, planned, groupOfNoor } = await cast(noon)
  const early = new Date(noon.getTime() - 72 * 3_600_000)
  const cancelled = (participantId: string) => ({ participantId, state: "cancelled_by_participant" })
  const mark = (sessionId: string, ...who: string[]) =>
    as(noor, () => markAttendance({ sessionId, marks: who.map(cancelled) }), early)
  expect(await mark(groupOfNoor, basma, dara)).toMatchObject({ value: { state: "scheduled" } })
  expect(await mark(planned, amina)).toMatchObject({ value: { state: "cancelled" } })
  expect(await session(planned)).toMatchObject({ cancel_reason: "cancelled_by_participant" })
  expect(await as(noor, () => recordSession({ sessionId: groupOfNoor, state: "absent" }))).toMatchObject({
    value: { people: 0 },
  })
  expect(await session(groupOfNoor)).toMatchObject({ state: "cancelled" })
})

test("care that was needed and not there is a need without a place for each child of those who came", async () => {
  const { noor, amina, yusuf, leila, toComplete } = await cast(noon)
  await owner("update counselling_session set childcare = 'unanswered' where id = $1", [toComplete])
  await owner("delete from childcare_booking where session_id = $1", [toComplete])
  const answer = { sessionId: toComplete, childcare: "not_possible", childcareReason: "No staff today" }
  await as(noor, () => recordSession({ sessionId: toComplete, state: "present" }))
  expect(await as(noor, () => answerCare({ ...answer, childcareReason: "" }))).toMatchObject({ done: false })
  expect(await as(noor, () => answerCare(answer))).toMatchObject({ done: true })
  const needs = await rows("childcare_booking", toComplete)
  expect(needs.map((row) => [row.child_id, row.state, row.offer_id]).sort()).toEqual(
    [yusuf, leila].map((child) => [child, "unmet", null]).sort(),
  )
  const tally = async () =>
    (
      await owner("select care_needed, care_given from participant_tally where participant_id = $1", [amina])
    )[0]
  expect(await tally()).toEqual({ care_needed: 2, care_given: 0 })
  const again = as(noor, () => answerCare({ sessionId: toComplete, childcare: "offered" }))
  expect(await again).toMatchObject({
    problems: { childcare: { key: "counselling-session.problems.careAnswered" } },
  })
  const absent = [{ participantId: amina, state: "absent" }]
  await as(noor, () => markAttendance({ sessionId: toComplete, marks: absent }))
  expect(await rows("childcare_booking", toComplete)).toEqual([])
  expect(await tally()).toEqual({ care_needed: 0, care_given: 0 })
})

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

test("a mark that stands is never overwritten by one state for all", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  await owner(
    "update attendance set state = 'excused', recorded_at = now() where session_id = $1 and participant_id = $2",
    [groupOfNoor, dara],
  )
  await as(noor, () => recordSession({ sessionId: groupOfNoor, state: "absent" }))
  expect(await marksOf(groupOfNoor)).toEqual({ [basma]: "absent", [dara]: "excused" })
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

import { expect, test } from "vitest"
import { correctAttendance, markAttendance, recordSession } from "@/lib/domain/attendance/actions"
import { logSession } from "@/lib/domain/counselling-session/actions"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const day = 86_400_000
/** Ten days after, as the doors see the time. */
const late = new Date(noon.getTime() + 10 * day)
const say = (key: string) => ({
  done: false,
  problems: { form: { key: `counselling-session.problems.${key}` } },
})
const why = "The list came back from the village hall"

const markOf = async (sessionId: string, participantId: string) =>
  (
    await owner(
      "select state, recorded_at, recorded_by, correction_reason from attendance where session_id = $1 and participant_id = $2",
      [sessionId, participantId],
    )
  )[0]

test("E27 a late entry after the period closed is a correction: by the coordinator alone, with its time and its reason", async () => {
  const { noor, clara, konrad, amina, toComplete } = await cast(noon)
  const entry = { sessionId: toComplete, participantId: amina, state: "present", why }
  const marks = [{ participantId: amina, state: "present" }]
  expect(await as(noor, () => markAttendance({ sessionId: toComplete, marks }), late)).toEqual(say("locked"))
  expect(await as(noor, () => recordSession({ sessionId: toComplete, state: "present" }), late)).toEqual(
    say("locked"),
  )
  await expect(as(noor, () => correctAttendance(entry), late)).rejects.toThrow(missing)
  await expect(as(konrad, () => correctAttendance(entry), late)).rejects.toThrow(missing)
  expect(await as(clara, () => correctAttendance(entry))).toEqual(say("notLockedYet"))
  expect(await as(clara, () => correctAttendance({ ...entry, why: "" }), late)).toMatchObject({
    problems: { why: { key: "counselling-session.problems.whyMissing" } },
  })
  expect(await as(clara, () => correctAttendance(entry), late)).toMatchObject({ value: { state: "held" } })
  expect(await markOf(toComplete, amina)).toEqual({
    ...{ state: "present", recorded_at: late, recorded_by: clara.id, correction_reason: why },
  })
})

test("a correction keeps the old value, and whoever leads the session sees both with the reason", async () => {
  const { noor, tomas, clara, basma, heldByNoor } = await cast(noon)
  const correction = {
    sessionId: heldByNoor,
    participantId: basma,
    state: "excused",
    reason: "child_ill",
    why,
  }
  expect(await as(clara, () => correctAttendance(correction), late)).toMatchObject({ done: true })
  const { corrections, corrects } = await as(clara, () => sessionDetail(heldByNoor), late)
  expect(corrections).toMatchObject([
    { name: "Basma N.", before: { state: "present" }, after: { state: "excused", reason: "child_ill", why } },
  ])
  expect(corrects).toBe(true)
  const seen = await as(noor, () => sessionDetail(heldByNoor), late)
  expect(seen).toMatchObject({ locked: true, corrects: false, corrections: [{ after: { why } }] })
  await expect(as(tomas, () => sessionDetail(heldByNoor), late)).rejects.toThrow(missing)
  const [tally] = await owner("select last_session_at from participant_tally where participant_id = $1", [
    basma,
  ])
  expect(tally).toEqual({ last_session_at: null })
})

test("E32 the organisation's zone decides the last day, and its days are a setting", async () => {
  const { noor, amina, harbour, toComplete } = await cast(noon)
  await owner("update organisation set timezone = 'Pacific/Kiritimati', correction_days = 1 where id = $1", [
    harbour,
  ])
  await owner(
    "update counselling_session set starts_at = '2026-10-27T08:00Z', ends_at = '2026-10-27T09:00Z' where id = $1",
    [toComplete],
  )
  const mark = (at: string) =>
    as(
      noor,
      () => markAttendance({ sessionId: toComplete, marks: [{ participantId: amina, state: "present" }] }),
      new Date(at),
    )
  expect(await mark("2026-10-28T10:00:00Z")).toEqual(say("locked"))
  expect(await mark("2026-10-28T09:59:00Z")).toMatchObject({ done: true })
})

test("what is older than the days for corrections is not logged any more, and as planned it still is", async () => {
  const { noor, basma, harbour } = await cast(noon)
  const today = civilDate(noon, "Europe/Madrid")
  const log = (days: number, more: object = {}) => {
    const when = { date: addDays(today, -days), startTime: "05:00", endTime: "06:00" }
    const said = { attendance: "present", childcare: "not_needed_confirmed", accepted: true }
    return as(noor, () => logSession({ participantIds: [basma], ...when, ...said, ...more }), noon)
  }
  expect(await log(7)).toMatchObject({ done: true })
  const refused = { problems: { date: { key: "counselling-session.problems.logLocked" } } }
  expect(await log(8)).toMatchObject(refused)
  expect(await log(8, { attendance: "absent" })).toMatchObject(refused)
  expect(await log(8, { attendance: "planned" })).toMatchObject({ done: true })
  await owner("update organisation set correction_days = 8 where id = $1", [harbour])
  expect(await log(8)).toMatchObject({ done: true })
})

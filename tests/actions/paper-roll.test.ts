import { expect, test } from "vitest"
import { correctAttendance, markAttendance } from "@/lib/domain/attendance/actions"
import { countHeads } from "@/lib/domain/head-count/actions"
import { paperRoll, sessionDetail } from "@/lib/domain/roll-call/queries"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { addWalkIn } from "@/lib/domain/walk-in/actions"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

const rowsOf = (sessionId: string) =>
  owner("select participant_id, state, from_paper, recorded_at from attendance where session_id = $1", [
    sessionId,
  ])

test("E30: the sheet has the rows of the roll in the same order, and who waits for a place is not on it", async () => {
  const { noor, amina, hana, groupOfNoor, harbour, put } = await cast(noon)
  await as(noor, () => addWalkIn({ sessionId: groupOfNoor, participantId: amina }))
  const waits = {
    organisation_id: harbour,
    session_id: groupOfNoor,
    participant_id: hana,
    state: "waitlisted",
  }
  await put("attendance", waits)
  const sheet = await as(noor, () => paperRoll(groupOfNoor))
  const roll = await as(noor, () => sessionDetail(groupOfNoor))
  const names = sheet.roster.map(({ name }) => name)
  expect(names).toEqual(["Basma N.", "Dara O.", "Amina H."])
  expect(roll.roster.map(({ name }) => name).filter((name) => names.includes(name))).toEqual(names)
  expect(sheet).toMatchObject({ title: "Health and rights", leader: "Noor" })
})

test("E30: what is entered from paper is recorded when it is entered, and known to come from paper", async () => {
  const { noor, amina, basma, dara, groupOfNoor } = await cast(noon)
  const entered = new Date(noon.getTime() + 3 * 24 * 3_600_000)
  const mark = (participantId: string, state: string, more: object = {}) =>
    as(
      noor,
      () => markAttendance({ sessionId: groupOfNoor, marks: [{ participantId, state }], ...more }),
      entered,
    )
  await mark(basma, "present", { fromPaper: true })
  await mark(dara, "absent")
  const walkIn = { sessionId: groupOfNoor, participantId: amina, fromPaper: true }
  await as(noor, () => addWalkIn(walkIn), entered)
  await as(
    noor,
    () => countHeads({ sessionId: groupOfNoor, number: 2, version: 0, fromPaper: true }),
    entered,
  )
  const rows = await rowsOf(groupOfNoor)
  const paperOf = Object.fromEntries(rows.map((row) => [row.participant_id, row.from_paper]))
  expect(paperOf).toEqual({ [basma]: true, [dara]: false, [amina]: true })
  expect(rows.map(({ recorded_at }) => recorded_at)).toEqual([entered, entered, entered])
  expect(await owner("select from_paper, counted_at from head_count")).toEqual([
    { from_paper: true, counted_at: entered },
  ])
  await mark(basma, "excused")
  expect((await rowsOf(groupOfNoor)).find((row) => row.participant_id === basma)?.from_paper).toBe(false)
})

test("taking a record back forgets the paper too", async () => {
  const { noor, basma, dara, groupOfNoor } = await cast(noon)
  const marks = [basma, dara].map((participantId) => ({ participantId, state: "present" }))
  await as(noor, () => markAttendance({ sessionId: groupOfNoor, marks, fromPaper: true }))
  await as(noor, () => undoSession({ sessionId: groupOfNoor }))
  expect((await rowsOf(groupOfNoor)).map(({ state, from_paper }) => [state, from_paper])).toEqual([
    ["booked", false],
    ["booked", false],
  ])
})

test("the sheet is for whoever calls the roll, and after the days for corrections the paper goes to the coordinator", async () => {
  const { noor, tomas, clara, lena, basma, groupOfNoor } = await cast(noon)
  for (const other of [tomas, lena])
    await expect(as(other, () => paperRoll(groupOfNoor))).rejects.toThrow(missing)
  await expect(as(clara, () => paperRoll(groupOfNoor))).rejects.toThrow()
  const late = new Date(noon.getTime() + 8 * 24 * 3_600_000)
  const marks = [{ participantId: basma, state: "present" }]
  expect(
    await as(noor, () => markAttendance({ sessionId: groupOfNoor, marks, fromPaper: true }), late),
  ).toMatchObject({ problems: { form: { key: "counselling-session.problems.locked" } } })
  const correction = {
    sessionId: groupOfNoor,
    participantId: basma,
    state: "present",
    why: "The signed sheet",
  }
  expect(await as(clara, () => correctAttendance(correction), late)).toMatchObject({ done: true })
})

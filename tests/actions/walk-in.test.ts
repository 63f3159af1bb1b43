import { expect, test } from "vitest"
import { markAttendance, recordSession } from "@/lib/domain/attendance/actions"
import { logSession } from "@/lib/domain/counselling-session/actions"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { addWalkIn, takeOffWalkIn } from "@/lib/domain/walk-in/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const day = 24 * 3_600_000

const rowsOf = (sessionId: string) =>
  owner(
    "select participant_id, state, walk_in, recorded_by from attendance where session_id = $1 order by walk_in, state",
    [sessionId],
  )
const stateOf = async (id: string) =>
  (await owner("select state from counselling_session where id = $1", [id]))[0]?.state

test("a woman nobody expected is present at once, stands after the expected, and stays a walk-in", async () => {
  const { noor, amina, groupOfNoor } = await cast(noon)
  const outcome = await as(noor, () => addWalkIn({ sessionId: groupOfNoor, participantId: amina }))
  expect(outcome).toMatchObject({ done: true, value: { name: "Amina H." } })
  const { roster } = await as(noor, () => sessionDetail(groupOfNoor))
  expect(roster.map(({ name, state, walkIn }) => [name, state, walkIn])).toEqual([
    ["Basma N.", "booked", false],
    ["Dara O.", "booked", false],
    ["Amina H.", "present", true],
  ])
  await as(noor, () => recordSession({ sessionId: groupOfNoor, state: "present" }))
  expect(await stateOf(groupOfNoor)).toBe("held")
  const [tally] = await owner("select last_session_at from participant_tally where participant_id = $1", [
    amina,
  ])
  const [{ starts_at } = { starts_at: null }] = await owner(
    "select starts_at from counselling_session where id = $1",
    [groupOfNoor],
  )
  expect(tally?.last_session_at).toEqual(starts_at)
})

test("said twice, from two phones at once, she came once", async () => {
  const { noor, amina, groupOfNoor } = await cast(noon)
  const key = crypto.randomUUID()
  const add = (submitKey?: string) =>
    as(noor, () => addWalkIn({ sessionId: groupOfNoor, participantId: amina }, submitKey))
  const outcomes = await Promise.all([add(key), add(key), add(), add()])
  expect(outcomes.every(({ done }) => done)).toBe(true)
  expect((await rowsOf(groupOfNoor)).filter((row) => row.walk_in)).toHaveLength(1)
})

test("only a woman whom the facilitator accompanies, only who is not expected, only where she leads", async () => {
  const { noor, tomas, clara, hana, basma, amina, groupOfNoor, toComplete } = await cast(noon)
  const add = (sessionId: string, participantId: string, by = noor) =>
    as(by, () => addWalkIn({ sessionId, participantId }))
  expect(await add(groupOfNoor, hana)).toMatchObject({
    problems: { participantId: { key: "counselling-session.problems.participantNotYours" } },
  })
  expect(await add(groupOfNoor, basma)).toMatchObject({
    problems: { participantId: { key: "walk-in.problems.expected" } },
  })
  expect(await add(toComplete, basma)).toMatchObject({
    problems: { form: { key: "walk-in.problems.onlyGroups" } },
  })
  await expect(add(groupOfNoor, hana, tomas)).rejects.toThrow(missing)
  await expect(add(groupOfNoor, amina, clara)).rejects.toThrow()
  expect(await rowsOf(groupOfNoor)).toHaveLength(2)
})

test("her children take places that are free, and what is missing is said in words", async () => {
  const { noor, amina, yusuf, leila, groupOfNoor, offerOfGroup } = await cast(noon)
  const taken = async () =>
    (await owner("select taken from childcare_offer where id = $1", [offerOfGroup]))[0]?.taken
  const add = (childIds: string[]) =>
    as(noor, () => addWalkIn({ sessionId: groupOfNoor, participantId: amina, childIds }))
  await owner("update childcare_offer set places = 2 where id = $1", [offerOfGroup])
  expect(await add([yusuf, leila])).toMatchObject({
    problems: { childIds: { key: "walk-in.problems.noPlace", values: { needed: 2, free: 1 } } },
  })
  expect(await rowsOf(groupOfNoor)).toHaveLength(2)
  expect(await add([leila])).toMatchObject({ done: true })
  expect(await taken()).toBe(2)
  const { roster } = await as(noor, () => sessionDetail(groupOfNoor))
  expect(roster.at(-1)?.care.map(({ name, placed }) => [name, placed])).toEqual([
    ["Yusuf", false],
    ["Leila", true],
  ])
  await as(noor, () => takeOffWalkIn({ sessionId: groupOfNoor, participantId: amina }))
  expect(await taken()).toBe(1)
})

test("where there was no childcare, what her children needed is a need that was not met", async () => {
  const { noor, amina, groupOfNoor } = await cast(noon)
  await owner(
    `update counselling_session set childcare = 'not_possible', childcare_reason = 'Nobody', childcare_answered_at = starts_at
     where id = $1`,
    [groupOfNoor],
  )
  await as(noor, () => addWalkIn({ sessionId: groupOfNoor, participantId: amina }))
  const needs = await owner(
    "select state from childcare_booking where session_id = $1 and participant_id = $2",
    [groupOfNoor, amina],
  )
  expect(needs).toEqual([{ state: "unmet" }, { state: "unmet" }])
})

test("a walk-in cannot have been absent, and taken for another she is taken off for a day", async () => {
  const { noor, amina, basma, groupOfNoor } = await cast(noon)
  const add = (now?: Date) => as(noor, () => addWalkIn({ sessionId: groupOfNoor, participantId: amina }), now)
  const takeOff = (participantId: string, now?: Date) =>
    as(noor, () => takeOffWalkIn({ sessionId: groupOfNoor, participantId }), now)
  const at = new Date(noon.getTime())
  await add(at)
  const marks = [{ participantId: amina, state: "absent" }]
  expect(await as(noor, () => markAttendance({ sessionId: groupOfNoor, marks }))).toMatchObject({
    problems: { marks: { key: "walk-in.problems.came" } },
  })
  expect(await takeOff(basma)).toMatchObject({ problems: { form: { key: "walk-in.problems.wasExpected" } } })
  expect(await takeOff(amina, new Date(at.getTime() + day + 1))).toMatchObject({
    problems: { form: { key: "counselling-session.problems.undoTooLate" } },
  })
  expect(await takeOff(amina, at)).toMatchObject({ done: true })
  expect(await rowsOf(groupOfNoor)).toHaveLength(2)
  await expect(takeOff(amina, at)).rejects.toThrow(missing)
})

test("a group that was not planned is logged, and who else came is added to it", async () => {
  const { noor, amina, basma } = await cast(noon)
  const log = {
    ...{ participantIds: [basma], kind: "group", date: addDays(civilDate(noon, "Europe/Madrid"), -1) },
    ...{ startTime: "06:00", endTime: "07:00", attendance: "present", accepted: true },
  }
  const logged = await as(noor, () => logSession(log))
  if (!logged.done) throw new Error(JSON.stringify(logged))
  const { sessionId } = logged.value
  await as(noor, () => addWalkIn({ sessionId, participantId: amina }))
  expect(await stateOf(sessionId)).toBe("held")
  expect(await rowsOf(sessionId)).toMatchObject([{ walk_in: false }, { walk_in: true, state: "present" }])
  await as(noor, () => undoSession({ sessionId }))
  expect(await rowsOf(sessionId)).toEqual([])
})

import { beforeEach, expect, test } from "vitest"
import { agenda } from "@/lib/domain/agenda/queries"
import { markAttendance, recordSession } from "@/lib/domain/attendance/actions"
import { openFeed } from "@/lib/domain/calendar-feed/actions"
import { calendarBehindLink } from "@/lib/domain/calendar-feed/queries"
import { addNote } from "@/lib/domain/counselling-note/actions"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { countHeads } from "@/lib/domain/head-count/actions"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { openRecord } from "@/lib/domain/safeguarding/actions"
import { cancelSession, copySession, moveSession } from "@/lib/domain/session-change/actions"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { today } from "@/lib/domain/today/queries"
import { addWalkIn } from "@/lib/domain/walk-in/actions"
import { addDays, civilDate, instantAt } from "@/lib/platform/dates"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"
import { kept } from "@/tests/support/planned"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const day = civilDate(noon, "Europe/Madrid")
const at = (time: string, on = day) => instantAt(on, time, "Europe/Madrid")
const afterwards = at("17:30")

let c: Cast
beforeEach(async () => {
  c = await cast(noon)
})

const plan = (by: Player, more: object = {}) =>
  as(
    by,
    () =>
      planSession({
        ...{ kind: "group", title: "Two of us", startsAt: at("16:00"), endsAt: at("17:00") },
        ...more,
      }),
    noon,
  )
const planned = async (more: object = {}) =>
  kept(
    await plan(c.noor, { participantIds: [c.basma], facilitatorIds: [c.tomas.id], accepted: true, ...more }),
  ).sessionId
const detail = (who: Player, id: string) => as(who, () => sessionDetail(id), afterwards)
const versionOf = async (id: string) => (await detail(c.noor, id)).version
const move = async (who: Player, id: string, more: object = {}) => {
  const version = await versionOf(id)
  const to = { date: day, startTime: "16:00", endTime: "17:00", mode: "on_site" }
  return as(who, () => moveSession({ sessionId: id, version, ...to, accepted: true, ...more }), noon)
}

test("who leads it too has it in her day, her agenda and her calendar", async () => {
  const id = await planned()
  const open = (await as(c.tomas, () => today(), afterwards)).open
  expect(open.map((line) => line.id)).toContain(id)
  const mine = (await as(c.tomas, () => agenda({ view: "day", date: day }), noon)).meetings
  expect(mine.find((meeting) => meeting.id === id)).toMatchObject({
    mine: true,
    expected: 1,
    counsellor: "Noor",
  })
  const { https } = kept(await as(c.tomas, () => openFeed({ detail: "busy" })))
  const token = /\/calendar\/([\w-]{43})\.ics$/.exec(https)?.[1] ?? ""
  expect(await withLink(token, () => calendarBehindLink(token))).toContain(`UID:session-${id}@itinera`)
})

test("she calls the roll with women of both, counts the others, and takes back what was recorded", async () => {
  const id = await planned()
  const seen = await detail(c.tomas, id)
  expect(seen).toMatchObject({ mine: true, leads: false, leader: "Noor", team: [{ name: "Tomas" }] })
  const marks = [{ participantId: c.basma, state: "present" }]
  expect(await as(c.tomas, () => markAttendance({ sessionId: id, marks }), afterwards)).toMatchObject({
    value: { state: "held" },
  })
  const added = await as(c.tomas, () => addWalkIn({ sessionId: id, participantId: c.hana }), afterwards)
  expect(added).toMatchObject({ done: true })
  expect(
    await as(c.tomas, () => countHeads({ sessionId: id, number: 3, version: 0 }), afterwards),
  ).toMatchObject({
    done: true,
  })
  expect((await detail(c.noor, id)).roster.map(({ state }) => state)).toEqual(["present", "present"])
  expect(await as(c.tomas, () => undoSession({ sessionId: id }), afterwards)).toMatchObject({
    value: { removed: false },
  })
})

test("she writes about women of her own who were there, and about nobody else's", async () => {
  const id = await planned({ participantIds: [c.basma] })
  await as(c.tomas, () => addWalkIn({ sessionId: id, participantId: c.hana }), afterwards)
  const note = (participantId: string) => ({
    participantId,
    sessionId: id,
    text: "A word",
    visibility: "own",
  })
  expect(await as(c.tomas, () => addNote(note(c.hana)), afterwards)).toMatchObject({ done: true })
  await expect(as(c.tomas, () => addNote(note(c.basma)), afterwards)).rejects.toThrow(missing)
})

test("E24: each facilitator opens a private record about a woman of the group, and no longer when she is taken off", async () => {
  const id = await planned()
  const told = { category: "partner_violence", risk: "high", text: "CNRY", aboutId: c.basma }
  expect(await as(c.tomas, () => openRecord(told))).toMatchObject({ done: true })
  await move(c.noor, id, { facilitatorIds: [] })
  await expect(as(c.tomas, () => openRecord(told))).rejects.toThrow(missing)
})

test("whoever is taken off loses the roll, the count and an hour of one woman at once", async () => {
  const id = await planned({ kind: "individual" })
  expect((await detail(c.tomas, id)).mine).toBe(true)
  expect(await move(c.noor, id, { facilitatorIds: [] })).toMatchObject({ done: true })
  await expect(detail(c.tomas, id)).rejects.toThrow(missing)
  const marks = [{ participantId: c.basma, state: "present" }]
  await expect(as(c.tomas, () => markAttendance({ sessionId: id, marks }), afterwards)).rejects.toThrow(
    missing,
  )
  await expect(
    as(c.tomas, () => recordSession({ sessionId: id, state: "present" }), afterwards),
  ).rejects.toThrow(missing)
})

test("moving, calling off and taking it all back stay with whoever planned it", async () => {
  const id = await planned()
  await expect(move(c.tomas, id, { startTime: "15:00" })).rejects.toThrow(missing)
  const version = await versionOf(id)
  const cancelled = { sessionId: id, version, reason: "weather" }
  await expect(as(c.tomas, () => cancelSession(cancelled), noon)).rejects.toThrow(missing)
  await expect(as(c.tomas, () => undoSession({ sessionId: id }), noon)).rejects.toThrow(missing)
  expect(await as(c.noor, () => undoSession({ sessionId: id }), noon)).toMatchObject({
    value: { removed: true },
  })
  expect(await owner("select 1 from session_facilitator where session_id = $1", [id])).toEqual([])
})

test("who is busy then is asked about, whether she leads there or helps", async () => {
  await planned()
  const [first, second] = [at("16:30"), at("17:30")]
  const asked = await plan(c.noor, {
    ...{ startsAt: first, endsAt: second, participantIds: [], facilitatorIds: [c.tomas.id] },
  })
  expect(asked).toMatchObject({
    doubts: expect.arrayContaining([
      { key: "facilitator.doubts.busy", values: { name: "Tomas", from: "16:00", until: "17:00" } },
      { key: "counselling-session.doubts.overlapYours", values: { from: "16:00", until: "17:00" } },
    ]),
  })
  const his = await plan(c.tomas, { startsAt: first, endsAt: second })
  expect(his).toMatchObject({
    doubts: [{ key: "counselling-session.doubts.overlapYours", values: { from: "16:00", until: "17:00" } }],
  })
})

test("only counsellors who work there today, and never whoever leads it anyway", async () => {
  const gone = { problems: { facilitatorIds: { key: "facilitator.problems.notThere" } } }
  for (const wrong of [c.clara.id, c.noor.id, c.lena.id])
    expect(await plan(c.noor, { facilitatorIds: [wrong] })).toMatchObject(gone)
  const id = await planned()
  expect(await move(c.noor, id, { facilitatorIds: [c.tomas.id, c.clara.id] })).toMatchObject(gone)
})

test("a move without a word about them leaves them, a copy takes them along, and who takes it over leads it alone", async () => {
  const id = await planned()
  expect(await move(c.noor, id)).toMatchObject({
    problems: { form: { key: "session-change.problems.nothingChanged" } },
  })
  expect(await move(c.noor, id, { startTime: "15:00" })).toMatchObject({ done: true })
  const slot = {
    date: addDays(day, 7),
    startTime: "16:00",
    endTime: "17:00",
    withGroup: true,
    accepted: true,
  }
  const copy = kept(
    await as(
      c.noor,
      () => copySession({ sessionId: id, ...slot, mode: "on_site", participantIds: [c.amina] }),
      noon,
    ),
  ).sessionId
  expect((await detail(c.noor, copy)).team.map(({ name }) => name)).toEqual(["Tomas"])
  await owner("update counselling_session set counsellor_id = $2 where id = $1", [id, c.tomas.id])
  expect(await detail(c.tomas, id)).toMatchObject({ leads: true, team: [] })
})

test("each who leads it is told what a colleague does with it, and nobody what she did herself", async () => {
  const told = async () => {
    const letters = await owner(
      `select l.recipient = a.email as noors, l.text as body, l.calendar from letter l, account a where a.id = $1
       order by l.created_at, l.id`,
      [c.noor.accountId],
    )
    await owner("delete from letter")
    return letters.map(({ noors, body, calendar }) => {
      expect(String(calendar)).toContain("BEGIN:VEVENT")
      const news = ["asks you to lead", "moved a session", "cancelled a session"]
      return `${noors ? "Noor" : "Tomas"}: ${news.find((said) => String(body).includes(said))}`
    })
  }
  const id = await planned()
  expect(await told()).toEqual(["Tomas: asks you to lead"])
  await move(c.noor, id, { startTime: "15:00" })
  expect(await told()).toEqual(["Tomas: moved a session"])
  await move(c.clara, id, { startTime: "14:00" })
  expect((await told()).toSorted()).toEqual(["Noor: moved a session", "Tomas: moved a session"])
  await move(c.noor, id, { startTime: "13:00", facilitatorIds: [] })
  expect(await told()).toEqual([])
})

test("a coordinator chooses who leads a group, and not who leads one woman's hour", async () => {
  const group = await planned()
  expect(await move(c.clara, group, { facilitatorIds: [] })).toMatchObject({ done: true })
  expect((await detail(c.noor, group)).team).toEqual([])
  const hour = await planned({ kind: "individual", startsAt: at("18:00"), endsAt: at("19:00") })
  await expect(move(c.clara, hour, { facilitatorIds: [] })).rejects.toThrow(missing)
})

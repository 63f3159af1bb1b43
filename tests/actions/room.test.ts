import { expect, test } from "vitest"
import { agenda } from "@/lib/domain/agenda/queries"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { addRoom, archiveRoom, restoreRoom, reviseRoom } from "@/lib/domain/room/actions"
import { roomList } from "@/lib/domain/room/queries"
import { moveSession } from "@/lib/domain/session-change/actions"
import { instantAt } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"

const now = new Date("2026-10-13T11:00:00Z")
const tuesday = "2026-10-20"
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const at = (time: string, day = tuesday) => instantAt(day, time, "Europe/Madrid")
const plan = (by: Player, more: object) =>
  as(by, () => planSession({ kind: "individual", startsAt: at("10:00"), endsAt: at("11:00"), ...more }), now)
const roomOf = async (c: Cast, more: object = {}) =>
  kept(await as(c.clara, () => addRoom({ name: "Room 2", capacity: "2", ...more }), now)).roomId

test("a coordinator adds, changes, stops using and uses a room again; nobody else does", async () => {
  const c = await cast(now)
  const roomId = await roomOf(c, { address: "Harbour street 1", forChildren: true })
  expect(await as(c.clara, () => addRoom({ name: " room 2 " }), now)).toMatchObject({
    problems: { name: { key: "room.problems.nameTaken" } },
  })
  const revised = { roomId, version: 1, name: "Blue room", capacity: "", address: "", forChildren: false }
  expect(await as(c.clara, () => reviseRoom(revised), now)).toMatchObject({ done: true })
  expect(await as(c.clara, () => reviseRoom(revised), now)).toMatchObject({
    problems: { form: { key: "room.problems.changedSince" } },
  })
  kept(await as(c.clara, () => archiveRoom({ roomId }), now))
  expect(await as(c.clara, () => roomList(), now)).toMatchObject({
    inUse: [],
    archived: [{ name: "Blue room", capacity: null }],
  })
  kept(await as(c.clara, () => addRoom({ name: "Blue room" }), now))
  expect(await as(c.clara, () => restoreRoom({ roomId }), now)).toMatchObject({
    problems: { form: { key: "room.problems.nameTaken" } },
  })
  await expect(as(c.noor, () => addRoom({ name: "X" }), now)).rejects.toThrow(missing)
  await expect(as(c.konrad, () => archiveRoom({ roomId }), now)).rejects.toThrow(missing)
})

test("a room that somebody has already is asked about, also where the hour behind it is a colleague's own", async () => {
  const c = await cast(now)
  const roomId = await roomOf(c)
  kept(await plan(c.tomas, { participantIds: [c.dara], roomId }))
  expect(
    await plan(c.noor, { participantIds: [c.basma], roomId, startsAt: at("10:30"), endsAt: at("11:30") }),
  ).toMatchObject({
    doubts: [
      { key: "appointment.doubts.roomTaken", values: { room: "Room 2", from: "10:00", until: "11:00" } },
    ],
  })
  const later = { startsAt: at("11:00"), endsAt: at("12:00") }
  const { sessionId } = kept(await plan(c.noor, { participantIds: [c.basma], roomId, ...later }))
  const back = {
    sessionId,
    version: 1,
    date: tuesday,
    startTime: "10:00",
    endTime: "11:00",
    mode: "on_site",
    place: "",
  }
  expect(await as(c.noor, () => moveSession({ ...back, roomId }), now)).toMatchObject({
    doubts: [{ key: "appointment.doubts.roomTaken" }],
  })
  expect(await as(c.noor, () => moveSession(back), now)).toMatchObject({ done: true })
})

test("more people than a room has places are asked about, and a room that is no more cannot be chosen", async () => {
  const c = await cast(now)
  const roomId = await roomOf(c, { capacity: "1" })
  const group = { kind: "group", participantIds: [c.amina, c.basma], roomId }
  expect(await plan(c.noor, group)).toMatchObject({
    doubts: [{ key: "appointment.doubts.roomSmall", values: { capacity: 1, people: 2 } }],
  })
  kept(await as(c.clara, () => archiveRoom({ roomId }), now))
  expect(await plan(c.noor, { ...group, accepted: true })).toMatchObject({
    problems: { roomId: { key: "appointment.problems.roomGone" } },
  })
})

test("E23: a relative who interprets is asked about where the topic is private, and kept when it is confirmed", async () => {
  const c = await cast(now)
  const relative = {
    participantIds: [c.amina],
    interpreterName: "Her sister",
    interpreterRelation: "relative",
  }
  for (const topic of ["health", "psychological", "gender_roles", "legal"])
    expect(await plan(c.noor, { ...relative, topics: [topic] })).toMatchObject({
      doubts: [{ key: "appointment.doubts.relativeInterprets" }],
    })
  const professional = { ...relative, interpreterRelation: "professional", topics: ["health"] }
  expect(await plan(c.noor, professional)).toMatchObject({ done: true })
  const afternoon = { startsAt: at("15:00"), endsAt: at("16:00") }
  const { sessionId } = kept(
    await plan(c.noor, { ...relative, topics: ["health"], ...afternoon, accepted: true }),
  )
  const [row] = await owner(
    "select interpreter, interpreter_relation from counselling_session where id = $1",
    [sessionId],
  )
  expect(row).toEqual({ interpreter: true, interpreter_relation: "relative" })
})

test("the agenda shows one's own, everybody's, a room's or what has childcare; of a colleague's own hour only that it is taken", async () => {
  const c = await cast(now)
  const roomId = await roomOf(c)
  const own = kept(await plan(c.noor, { participantIds: [c.amina], roomId })).sessionId
  const colleagues = kept(
    await plan(c.tomas, { participantIds: [c.dara], startsAt: at("15:00"), endsAt: at("16:00") }),
  ).sessionId
  const care = {
    childcareOffer: { places: 3 },
    childIds: [c.leila],
    startsAt: at("17:00"),
    endsAt: at("18:00"),
  }
  const group = kept(
    await plan(c.noor, { kind: "group", title: "CV", participantIds: [c.amina], ...care }),
  ).sessionId
  const read = (by: Player, more: object = {}) =>
    as(by, () => agenda({ date: tuesday, view: "day", ...more }), now)
  const ids = (found: Awaited<ReturnType<typeof agenda>>) => found.meetings.map(({ id }) => id)

  const mine = await read(c.noor)
  expect(ids(mine)).toEqual([own, group])
  expect(mine.meetings).toMatchObject([
    { people: ["Amina H."], room: "Room 2", mine: true },
    { places: 3, children: 1, expected: 1 },
  ])
  const all = await read(c.noor, { of: "all" })
  expect(ids(all)).toEqual([own, group])
  expect(all.taken).toMatchObject([{ id: colleagues, counsellor: "Tomas" }])
  expect(JSON.stringify(all)).not.toContain("Dara")
  expect(ids(await read(c.noor, { room: roomId }))).toEqual([own])
  expect(ids(await read(c.noor, { care: "1" }))).toEqual([group])
  expect(ids(await read(c.clara))).toEqual([own, colleagues, group])
  expect(ids(await read(c.clara, { of: c.tomas.id }))).toEqual([colleagues])
  expect(ids(await read(c.konrad, { of: "all" }))).toEqual([])
  await expect(read(c.petra)).rejects.toThrow(missing)
})

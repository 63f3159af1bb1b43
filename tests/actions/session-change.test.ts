import { expect, test } from "vitest"
import { bookChildren } from "@/lib/domain/childcare/actions"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { sessionAgain } from "@/lib/domain/session-again/queries"
import { cancelSession, copySession, moveSession } from "@/lib/domain/session-change/actions"
import { addDays, civilDate, instantAt } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"

/** A Tuesday and a Wednesday without a public holiday anywhere near. */
const now = new Date("2026-10-13T11:00:00Z")
const [tuesday, wednesday] = ["2026-10-20", "2026-10-21"]
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"

const row = async (id: string) => (await owner("select * from counselling_session where id = $1", [id]))[0]
const marks = async (id: string) =>
  owner(
    "select participant_id, state, reconfirm from attendance where session_id = $1 order by participant_id",
    [id],
  )
const bookings = async (id: string) =>
  (await owner("select state from childcare_booking where session_id = $1 order by requested_at", [id])).map(
    ({ state }) => state,
  )
const offers = (id: string) =>
  owner("select places, taken, starts_at, cancelled_at from childcare_offer where session_id = $1", [id])

const morning = { startTime: "10:00", endTime: "11:00" }
const toWednesday = { date: wednesday, ...morning, mode: "on_site", place: "Room 2" }

async function plannedSession(c: Cast, more: object = {}): Promise<string> {
  const plan = {
    kind: "group",
    title: "CV workshop",
    participantIds: [c.amina, c.basma],
    startsAt: instantAt(tuesday, "10:00", "Europe/Madrid"),
    endsAt: instantAt(tuesday, "11:00", "Europe/Madrid"),
    place: "Room 2",
    accepted: true,
  }
  return kept(await as(c.noor, () => planSession({ ...plan, ...more }), now)).sessionId
}
const move = (by: Player, sessionId: string, more: object = {}) =>
  as(by, () => moveSession({ sessionId, version: 1, ...toWednesday, ...more }), now)

test("a session is moved: its people stay, the sequence counts, and the trail names what changed", async () => {
  const c = await cast(now)
  const id = await plannedSession(c)
  expect(await move(c.noor, id, { date: tuesday, startTime: "12:00", endTime: "13:30" })).toMatchObject({
    done: true,
    value: { anotherDay: false, waiting: 0, tooOld: 0 },
  })
  expect(await row(id)).toMatchObject({
    starts_at: instantAt(tuesday, "12:00", "Europe/Madrid"),
    ends_at: instantAt(tuesday, "13:30", "Europe/Madrid"),
    sequence: 1,
    version: 2,
    state: "scheduled",
  })
  expect(await marks(id)).toMatchObject([{ reconfirm: false }, { reconfirm: false }])
  const [trace] = await owner("select fields from audit_entry where act = 'session.move'")
  expect(trace).toEqual({ fields: ["startsAt", "endsAt"] })
  expect(await move(c.noor, id, { mode: "online", place: "" })).toMatchObject({
    problems: { form: { key: "session-change.problems.changedSince" } },
  })
})

test("E8: moved to another day, those who are expected are to confirm again", async () => {
  const c = await cast(now)
  const id = await plannedSession(c)
  expect(await move(c.noor, id)).toMatchObject({ done: true, value: { anotherDay: true } })
  expect(await marks(id)).toMatchObject([
    { state: "booked", reconfirm: true },
    { state: "booked", reconfirm: true },
  ])
})

test("E8: a public holiday of the organisation's region is asked about before it is moved there", async () => {
  const c = await cast(now)
  await owner("update organisation set nuts2 = 'ES51' where id = $1", [c.harbour])
  const id = await plannedSession(c)
  const immaculate = { date: "2026-12-08" }
  expect(await move(c.noor, id, immaculate)).toMatchObject({
    done: false,
    doubts: [{ key: "appointment.doubts.holiday", values: { name: expect.stringContaining("Immaculate") } }],
  })
  expect(await move(c.noor, id, { ...immaculate, accepted: true })).toMatchObject({ done: true })
})

test("BR30: a session planned on a public holiday is asked about", async () => {
  const c = await cast(now)
  const plan = { kind: "individual", participantIds: [c.amina], title: "" }
  const at = (time: string) => instantAt("2026-12-25", time, "Europe/Madrid")
  const outcome = await as(
    c.noor,
    () => planSession({ ...plan, startsAt: at("10:00"), endsAt: at("11:00") }),
    now,
  )
  expect(outcome).toMatchObject({ done: false, doubts: [{ key: "appointment.doubts.holiday" }] })
})

test("E8: childcare goes along; ages and adults are those of the new day, and who is 13 by then gives the place back", async () => {
  const c = await cast(now)
  await owner("update child set birth = '2013-10-21' where id = $1", [c.yusuf])
  const id = await plannedSession(c, { childcareOffer: { places: 4 }, childIds: [c.leila, c.yusuf] })
  expect(await bookings(id)).toEqual(["confirmed", "confirmed"])
  const [before] = await offers(id)
  expect(await move(c.noor, id)).toMatchObject({ done: true, value: { waiting: 0, tooOld: 1 } })
  expect((await bookings(id)).sort()).toEqual(["cancelled", "confirmed"])
  const [after] = await offers(id)
  expect(after).toMatchObject({ taken: 1, places: 4 })
  expect(Number(after?.starts_at) - Number(before?.starts_at)).toBe(24 * 3_600_000)
  const detail = await as(c.noor, () => sessionDetail(id), now)
  expect(detail).toMatchObject({ adults: 2, tooOld: 0 })
})

test("E8: where the shared places do not last as long any more, the children wait in their order", async () => {
  const c = await cast(now)
  const at = (time: string) => instantAt(tuesday, time, "Europe/Madrid")
  const shared = await c.put("childcare_offer", {
    organisation_id: c.harbour,
    starts_at: at("09:00"),
    ends_at: at("12:00"),
    places: 3,
    created_at: now,
  })
  const id = await plannedSession(c)
  kept(
    await as(
      c.noor,
      () => bookChildren({ sessionId: id, participantId: c.amina, childIds: [c.leila, c.yusuf] }),
      now,
    ),
  )
  const places = async () => (await owner("select taken from childcare_offer where id = $1", [shared]))[0]
  expect(await places()).toEqual({ taken: 2 })
  expect(await move(c.noor, id, { date: tuesday, startTime: "09:30", endTime: "11:00" })).toMatchObject({
    value: { waiting: 0 },
  })
  expect(
    await move(c.noor, id, { version: 2, date: tuesday, startTime: "11:00", endTime: "13:00" }),
  ).toMatchObject({
    value: { waiting: 2 },
  })
  expect(await places()).toEqual({ taken: 0 })
  expect(await bookings(id)).toEqual(["waitlisted", "waitlisted"])
})

test("E5: hours that she who leads it or somebody expected has already are asked about", async () => {
  const c = await cast(now)
  const id = await plannedSession(c)
  const day = civilDate(c.now, "Europe/Madrid")
  const again = { date: addDays(day, 2), startTime: "12:30", endTime: "13:30" }
  const outcome = await move(c.noor, id, again)
  expect(outcome).toMatchObject({ done: false, doubts: [{ key: "counselling-session.doubts.overlapYours" }] })
  const tomas = {
    kind: "group",
    participantIds: [c.dara],
    startsAt: instantAt(wednesday, "10:30", "Europe/Madrid"),
  }
  const ends = { endsAt: instantAt(wednesday, "11:30", "Europe/Madrid") }
  const other = kept(await as(c.tomas, () => planSession({ ...tomas, ...ends }), now)).sessionId
  await c.put("attendance", { organisation_id: c.harbour, session_id: other, participant_id: c.amina })
  expect(await move(c.noor, id)).toMatchObject({
    doubts: [
      {
        key: "counselling-session.doubts.overlapHers",
        values: { name: "Amina H.", from: "10:30", until: "11:30" },
      },
    ],
  })
})

test("a group is moved by the coordinator too; an individual session, a colleague's and another house's are not there", async () => {
  const c = await cast(now)
  const id = await plannedSession(c)
  expect(await move(c.clara, id)).toMatchObject({ done: true })
  expect(await marks(id)).toMatchObject([{ reconfirm: true }, { reconfirm: true }])
  const single = { kind: "individual", participantIds: [c.amina] }
  const alone = await plannedSession(c, {
    ...single,
    startsAt: instantAt(tuesday, "15:00", "Europe/Madrid"),
    endsAt: instantAt(tuesday, "16:00", "Europe/Madrid"),
  })
  await expect(move(c.clara, alone)).rejects.toThrow(missing)
  await expect(move(c.tomas, id)).rejects.toThrow(missing)
  await expect(move(c.konrad, id)).rejects.toThrow(missing)
  await expect(move(c.petra, id)).rejects.toThrow(missing)
})

test("a cancelled session keeps its reason and its people, and gives the children's places back", async () => {
  const c = await cast(now)
  const id = await plannedSession(c, { childcareOffer: { places: 3 }, childIds: [c.leila] })
  const cancel = (more: object) =>
    as(c.noor, () => cancelSession({ sessionId: id, version: 1, ...more }), now)
  expect(await cancel({ reason: "other" })).toMatchObject({ problems: { note: {} } })
  expect(await cancel({ reason: "other", note: "The heating is broken" })).toMatchObject({
    done: true,
    value: { freed: 1 },
  })
  expect(await row(id)).toMatchObject({
    ...{ state: "cancelled", cancel_reason: "other", cancel_note: "The heating is broken" },
    ...{ cancelled_by: c.noor.id, cancelled_at: now, sequence: 1 },
  })
  expect(await marks(id)).toMatchObject([{ state: "cancelled_by_org" }, { state: "cancelled_by_org" }])
  expect(await bookings(id)).toEqual(["cancelled"])
  expect(await offers(id)).toMatchObject([{ taken: 0, cancelled_at: now }])
  expect(await cancel({ version: 2, reason: "weather" })).toMatchObject({
    problems: { form: { key: "session-change.problems.cancelled" } },
  })
  const [trace] = await owner("select fields from audit_entry where act = 'session.cancel'")
  expect(JSON.stringify(trace)).not.toContain("heating")
})

test("a past session is planned again with its group, also with whom a colleague accompanies", async () => {
  const c = await cast(now)
  const copy = (sessionId: string, more: object = {}) =>
    as(
      c.noor,
      () => copySession({ sessionId, date: wednesday, ...morning, mode: "on_site", accepted: true, ...more }),
      now,
    )
  const group = { participantIds: [c.basma, c.dara], title: "Health and rights", topics: ["health"] }
  const { sessionId, people } = kept(await copy(c.groupOfNoor, group))
  expect(people).toBe(2)
  expect(await row(sessionId)).toMatchObject({
    ...{ title: "Health and rights", kind: "group", state: "scheduled", sequence: 0, topics: ["health"] },
    ...{ starts_at: instantAt(wednesday, "10:00", "Europe/Madrid"), childcare: "unanswered" },
  })
  expect((await marks(sessionId)).map((mark) => mark.participant_id).sort()).toEqual([c.basma, c.dara].sort())
  const later = { startTime: "12:00", endTime: "13:00" }
  const alone = kept(await copy(c.groupOfNoor, { ...later, participantIds: [c.amina] }))
  expect(alone.people, "who was not in the group is not expected").toBe(0)
  await expect(copy(c.groupOfTomas)).rejects.toThrow(missing)
  await expect(
    as(
      c.clara,
      () => copySession({ sessionId: c.groupOfNoor, date: wednesday, ...morning, mode: "on_site" }),
      now,
    ),
  ).rejects.toThrow(missing)
})

test("childcare is asked anew, and what needs approval waits for it", async () => {
  const c = await cast(now)
  const copy = async (more: object) => {
    const said = { sessionId: c.groupOfNoor, date: wednesday, ...morning, mode: "on_site", accepted: true }
    return row(kept(await as(c.noor, () => copySession({ ...said, ...more }), now)).sessionId)
  }
  const offered = await copy({ childcare: "offered", carePlaces: "3" })
  expect(offered).toMatchObject({ childcare: "offered", childcare_answered_at: now })
  expect(await offers(String(offered?.id))).toMatchObject([{ places: 3, taken: 0 }])
  expect(await copy({ childcare: "not_possible", childcareReason: "No carer" })).toMatchObject({
    ...{ state: "draft", childcare_reason: "No carer" },
  })
})

test("the form says who of the group can be expected again, and why somebody cannot", async () => {
  const c = await cast(now)
  await owner("update participant set phase = 'exited' where id = $1", [c.dara])
  await owner(
    "update attendance set state = 'cancelled_by_participant', recorded_at = now() where session_id = $1 and participant_id = $2",
    [c.groupOfNoor, c.basma],
  )
  const again = await as(c.noor, () => sessionAgain(c.groupOfNoor), now)
  expect(again.group.map(({ id, against }) => [id, against])).toEqual([
    [c.basma, "cancelled"],
    [c.dara, "left"],
  ])
  expect(again.date).toBe(addDays(again.was, 7))
  await expect(as(c.tomas, () => sessionAgain(c.groupOfNoor), now)).rejects.toThrow(missing)
  await expect(as(c.lena, () => sessionAgain(c.groupOfNoor), now)).rejects.toThrow(missing)
})

test("a move is taken back: the time, and whoever was asked again for nothing is not", async () => {
  const c = await cast(now)
  const id = await plannedSession(c)
  const before = await row(id)
  await owner("update attendance set reconfirm = true where session_id = $1 and participant_id = $2", [
    id,
    c.amina,
  ])
  const moved = kept(await move(c.noor, id))
  expect((await marks(id)).map(({ reconfirm }) => reconfirm)).toEqual([true, true])
  expect(await as(c.noor, () => moveSession(moved.before), now)).toMatchObject({ done: true })
  expect(await row(id)).toMatchObject({ starts_at: before?.starts_at, ends_at: before?.ends_at, sequence: 2 })
  const again = (await marks(id)).filter(({ reconfirm }) => reconfirm)
  expect(again.map(({ participant_id }) => participant_id)).toEqual([c.amina])
})

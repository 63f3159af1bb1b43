import { expect, test } from "vitest"
import { markAttendance } from "@/lib/domain/attendance/actions"
import { bookChildren } from "@/lib/domain/childcare/actions"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { cancelSession, copySession } from "@/lib/domain/session-change/actions"
import {
  bookSeat,
  changeCapacity,
  confirmSeat,
  leaveLine,
  rejoinLine,
} from "@/lib/domain/session-queue/actions"
import { undoSession } from "@/lib/domain/session-undo/actions"
import { settleSeats } from "@/lib/platform/seat-round"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { type Hall, hall, standings } from "@/tests/support/seats"

const hour = 3_600_000
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => `session-queue.problems.${key}`

let members: Cast
let place: Hall

async function open(wanted: Parameters<typeof hall>[2]) {
  members = await cast()
  place = await hall(owner, members, wanted)
}
/** These many of the women ask for a place, one after the other, a minute apart. */
async function asked(wanted: Parameters<typeof hall>[2]) {
  await open(wanted)
  for (const nth of place.women.keys()) await book(nth, later(nth / 60))
}
const later = (hours: number) => new Date(members.now.getTime() + hours * hour)
const her = (nth: number) => ({ sessionId: place.sessionId, participantId: String(place.women[nth]) })
const book = (nth: number, at = later(0), more: object = {}) =>
  as(members.noor, () => bookSeat({ ...her(nth), ...more }), at)
const confirm = (nth: number, at: Date, by: Player = members.noor) => as(by, () => confirmSeat(her(nth)), at)
const leave = (nth: number, at: Date) => as(members.noor, () => leaveLine(her(nth)), at)
const mark = (nth: number, state: string, at: Date) =>
  as(
    members.noor,
    () =>
      markAttendance({
        sessionId: place.sessionId,
        marks: [{ participantId: her(nth).participantId, state }],
      }),
    at,
  )
const places = async (capacity: number | string, at: Date, by: Player = members.noor) => {
  const [session] = await owner("select version from counselling_session where id = $1", [place.sessionId])
  return as(
    by,
    () => changeCapacity({ sessionId: place.sessionId, version: Number(session?.version), capacity }),
    at,
  )
}
const round = (at: Date) => as(null, () => settleSeats(), at)
const states = () => standings(owner, place)
const seen = async (by: Player, at = later(1)) =>
  (await as(by, () => sessionDetail(place.sessionId), at)).queue

test("E6 of two who ask for the last place at once one has it, and the other is told her number", async () => {
  await open({ capacity: 1, women: 2 })
  const answers = await Promise.all([book(0), book(1)])
  expect(answers).toContainEqual({ done: true, value: { waits: false, place: 0 } })
  expect(answers).toContainEqual({ done: true, value: { waits: true, place: 1 } })
  expect((await states()).toSorted()).toEqual(["booked", "waitlisted"])
})

test("E6 of twenty who ask for three places at once three have one, and no two are told the same number", async () => {
  await open({ capacity: 3, women: 20 })
  const answers = await Promise.all(place.women.map((_, nth) => book(nth)))
  const told = answers
    .map((answer) => (answer.done ? answer.value.place : -1))
    .toSorted((one, other) => one - other)
  expect(told).toEqual([0, 0, 0, ...Array.from({ length: 17 }, (_, nth) => nth + 1)])
  const { people, ...counted } = await seen(members.noor)
  expect(counted).toEqual({ capacity: 3, taken: 3, waiting: 17 })
  const numbers = new Map(people.map((person) => [person.participantId, person.place]))
  for (const [nth, answer] of answers.entries())
    if (answer.done && answer.value.waits)
      expect(numbers.get(her(nth).participantId)).toBe(answer.value.place)
})

test("E7 whoever is first is asked when a place is free, and the next when she does not answer in time", async () => {
  await asked({ capacity: 1, women: 3 })
  expect(await states()).toEqual(["booked", "waitlisted", "waitlisted"])
  await mark(0, "cancelled_by_participant", later(1))
  expect(await states()).toEqual(["cancelled_by_participant", "offered", "waitlisted"])
  expect((await seen(members.noor)).people[0]).toMatchObject({ answerBy: later(25), state: "offered" })
  await round(later(24.9))
  expect(await states()).toEqual(["cancelled_by_participant", "offered", "waitlisted"])
  expect(await confirm(1, later(25))).toEqual({
    done: false,
    problems: { form: { key: say("answeredTooLate") } },
  })
  await round(later(25))
  expect(await states()).toEqual(["cancelled_by_participant", "lapsed", "offered"])
  expect(await confirm(1, later(25))).toMatchObject({ problems: { form: { key: say("nothingOffered") } } })
  expect(await confirm(2, later(26))).toEqual({ done: true, value: {} })
  expect(await states()).toEqual(["cancelled_by_participant", "lapsed", "booked"])
})

test("the hours for her answer are the organisation's own, and never later than the session", async () => {
  await asked({ capacity: 1, women: 2, startsIn: 30 })
  const setting = { organisation_id: members.harbour, changed_by: members.clara.id, changed_at: later(-1) }
  await members.put("care_setting", {
    ...setting,
    answer_hours: 48,
    ratios: JSON.stringify([{ under: 13, perAdult: 8 }]),
  })
  await leave(0, later(1))
  expect((await seen(members.noor)).people[0]?.answerBy).toEqual(later(30))
})

test("nobody overtakes: whoever asks while somebody is asked or waits stands behind her", async () => {
  await asked({ capacity: 2, women: 4 })
  await leave(0, later(1))
  expect(await states()).toEqual(["cancelled_by_participant", "booked", "offered", "waitlisted"])
  expect(await book(0, later(2))).toEqual({ done: true, value: { waits: true, place: 2 } })
  await leave(2, later(3))
  expect(await states()).toEqual(["waitlisted", "booked", "cancelled_by_participant", "offered"])
})

test("more places ask the next, fewer than are taken there cannot be", async () => {
  await asked({ capacity: 2, women: 4 })
  expect(await places(1, later(1))).toEqual({
    done: false,
    problems: { capacity: { key: say("tooFew"), values: { taken: 2 } } },
  })
  expect(await places(0, later(1))).toMatchObject({ problems: { capacity: { key: say("capacity") } } })
  expect(await places(3, later(1), members.clara)).toMatchObject({ done: true, value: { before: 2 } })
  expect(await states()).toEqual(["booked", "booked", "offered", "waitlisted"])
  expect(await places("", later(1))).toMatchObject({ done: true })
  expect(await states()).toEqual(["booked", "booked", "offered", "offered"])
  await expect(places(9, later(1), members.konrad)).rejects.toThrow(missing)
})

test("the line ends when the session begins", async () => {
  await asked({ capacity: 1, women: 3, startsIn: 3 })
  await leave(0, later(1))
  await round(later(3))
  expect(await states()).toEqual(["cancelled_by_participant", "lapsed", "lapsed"])
})

test("a session that we cancel is cancelled for whoever waits and is asked too", async () => {
  await asked({ capacity: 1, women: 3 })
  await leave(0, later(1))
  const [session] = await owner("select version from counselling_session where id = $1", [place.sessionId])
  const calledOff = { sessionId: place.sessionId, version: session?.version, reason: "weather" }
  expect(await as(members.noor, () => cancelSession(calledOff), later(2))).toMatchObject({ done: true })
  expect(await states()).toEqual(["cancelled_by_participant", "cancelled_by_org", "cancelled_by_org"])
  await round(later(40))
  expect(await states()).toEqual(["cancelled_by_participant", "cancelled_by_org", "cancelled_by_org"])
})

test("who cancels for all that are booked does not call off a session for which others wait", async () => {
  await asked({ capacity: 1, women: 2 })
  await mark(0, "cancelled_by_participant", later(1))
  const [session] = await owner("select state from counselling_session where id = $1", [place.sessionId])
  expect(session?.state).toBe("scheduled")
})

test("a mark that is taken back does not take a place that went to another", async () => {
  await asked({ capacity: 1, women: 2 })
  await mark(0, "excused", later(1))
  expect(await mark(0, "booked", later(2))).toEqual({
    done: false,
    problems: { marks: { key: say("seatGone") } },
  })
  expect(await mark(1, "present", later(2))).toMatchObject({ problems: { marks: expect.anything() } })
})

test("taken off by mistake she stands where she stood, with her children", async () => {
  await asked({ capacity: 1, women: 3 })
  await members.put("child", {
    organisation_id: members.harbour,
    participant_id: her(1).participantId,
    birth: "2023-05-05",
  })
  await leave(1, later(1))
  const back = () => as(members.noor, () => rejoinLine(her(1)), later(2))
  expect(await back()).toEqual({ done: true, value: {} })
  await expect(back()).rejects.toThrow(missing)
  const { people } = await seen(members.noor)
  expect(people.map(({ name, place: number }) => [name, number])).toEqual([
    ["Woman 02", 1],
    ["Woman 03", 2],
  ])
})

test("children follow their mother: while she waits they hold no place, and with hers they have theirs", async () => {
  await open({ capacity: 1, women: 2 })
  const { harbour } = members
  await book(0)
  const participant_id = her(1).participantId
  await members.put("child", { organisation_id: harbour, participant_id, birth: "2023-05-05" })
  const [session] = await owner("select starts_at, ends_at from counselling_session where id = $1", [
    place.sessionId,
  ])
  const hours = { starts_at: session?.starts_at, ends_at: session?.ends_at }
  await members.put("childcare_offer", {
    organisation_id: harbour,
    session_id: place.sessionId,
    places: 2,
    ...hours,
  })
  expect(await book(1, later(0.1), { withChildren: true })).toMatchObject({
    value: { waits: true, place: 1 },
  })
  const care = () =>
    owner(
      "select b.state, o.taken from childcare_booking b, childcare_offer o where o.session_id = $1 and b.session_id = $1",
      [place.sessionId],
    )
  expect(await care()).toEqual([{ state: "requested", taken: 0 }])
  const ticked = { ...her(1), childIds: [] }
  expect(await as(members.noor, () => bookChildren(ticked), later(0.2))).toMatchObject({ done: false })
  await leave(0, later(1))
  expect(await care()).toEqual([{ state: "requested", taken: 0 }])
  await confirm(1, later(2))
  expect(await care()).toEqual([{ state: "confirmed", taken: 1 }])
  await leave(1, later(3))
  expect(await care()).toEqual([{ state: "cancelled", taken: 0 }])
})

test("a colleague puts her own woman on the list of a group, and sees of the line only her", async () => {
  members = await cast()
  place = await hall(owner, members, { capacity: 1, women: 3, by: members.tomas.id })
  await owner("update assignment set counsellor_id = $1 where participant_id = $2", [
    members.tomas.id,
    her(1).participantId,
  ])
  await book(0)
  await expect(book(1)).rejects.toThrow(missing)
  await as(members.tomas, () => bookSeat(her(1)), later(0.1))
  expect(await book(2, later(0.2))).toEqual({ done: true, value: { waits: true, place: 2 } })
  const names = async (by: Player) =>
    (await seen(by)).people.map(({ name, place: number }) => `${name}: ${number}`)
  expect(await names(members.tomas)).toEqual(["Woman 02: 1", "Woman 03: 2"])
  expect(await names(members.clara)).toEqual(["Woman 02: 1", "Woman 03: 2"])
  expect(await names(members.noor)).toEqual(["Woman 03: 2"])
  await expect(leave(1, later(1))).rejects.toThrow(missing)
  await expect(as(members.lena, () => sessionDetail(place.sessionId))).rejects.toThrow(missing)
})

test("no database client gives a place twice or takes one away by making fewer", async () => {
  await asked({ capacity: 1, women: 2 })
  await expect(
    owner("update attendance set state = 'booked' where participant_id = $1", [her(1).participantId]),
  ).rejects.toThrow("more women have a place")
  await owner("update counselling_session set capacity = 2 where id = $1", [place.sessionId])
  await owner("update attendance set state = 'booked' where participant_id = $1", [her(1).participantId])
  await expect(
    owner("update counselling_session set capacity = 1 where id = $1", [place.sessionId]),
  ).rejects.toThrow("fewer places than are taken")
})

test("a group that is planned again has no more places than its session: nobody more is chosen for it", async () => {
  await asked({ capacity: 2, women: 3 })
  await mark(0, "excused", later(1))
  await confirm(2, later(2))
  const slot = { sessionId: place.sessionId, date: "2026-12-24", startTime: "10:00", endTime: "11:00" }
  const again = (women: readonly string[]) =>
    as(
      members.noor,
      () => copySession({ ...slot, mode: "on_site", participantIds: women, accepted: true }),
      later(3),
    )
  expect(await again(place.women)).toMatchObject({
    done: false,
    problems: { participantIds: { key: "counselling-session.problems.overCapacity" } },
  })
  const copied = await again(place.women.slice(0, 2))
  expect(copied).toMatchObject({ done: true, value: { people: 2 } })
  const sessionId = copied.done ? copied.value.sessionId : ""
  expect(await standings(owner, { ...place, sessionId })).toEqual(["booked", "booked", "none"])
})

test("undoing the last press leaves a place with whoever has it now", async () => {
  await asked({ capacity: 1, women: 2, startsIn: 2 })
  await mark(0, "excused", later(1))
  await confirm(1, later(1.5))
  await mark(1, "present", later(3))
  expect(await as(members.noor, () => undoSession({ sessionId: place.sessionId }), later(3.1))).toMatchObject(
    { done: true },
  )
  expect(await states()).toEqual(["excused", "booked"])
})

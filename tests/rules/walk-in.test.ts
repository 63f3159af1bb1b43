import { expect, test } from "vitest"
import { rollCallProblems } from "@/lib/domain/attendance/rules"
import {
  type Around,
  careOfWalkIn,
  type Seat,
  takeOffProblems,
  takesWalkIns,
  walkInDoubts,
  walkInProblems,
} from "@/lib/domain/walk-in/rules"

const startsAt = new Date("2026-10-27T09:00:00Z")
const endsAt = new Date("2026-10-27T10:00:00Z")
const now = new Date("2026-10-27T09:10:00Z")
const [yusuf, omar] = ["yusuf", "omar"]
const offer = { id: "offer", sessionId: "group", startsAt, endsAt, places: 4, taken: 2 }
const around: Around = {
  ...{ now, day: "2026-10-27", locked: false, isHers: true, seat: null, came: 3 },
  session: {
    ...{ kind: "group", startsAt, endsAt, state: "scheduled", recordedAt: null },
    ...{ capacity: null, childcare: "offered", isApproved: false },
  },
  children: [
    { id: yusuf, participantId: "amina", birth: "2022-03", livesWith: true },
    { id: omar, participantId: "amina", birth: "2010", livesWith: true },
  ],
  ...{ elsewhere: [], offers: [offer], overlaps: [] },
}
const withSession = (more: Partial<Around["session"]>) => ({ session: { ...around.session, ...more } })
const problems = (more: Partial<Around> = {}, childIds: string[] = []) =>
  Object.values(walkInProblems({ childIds }, { ...around, ...more }) ?? {}).map(({ key }) =>
    key.split(".").at(-1),
  )
const doubts = (more: Partial<Around>) =>
  walkInDoubts({ childIds: [] }, { ...around, ...more }).map(({ key }) => key.split(".").at(-1))
const seat = (state: string, walkIn = false, recordedAt: Date | null = null): Seat => ({
  state,
  walkIn,
  recordedAt,
})

test("she comes to whatever is not one woman's own hour", () => {
  expect(["group", "visit", "event", "course", "circle"].every(takesWalkIns)).toBe(true)
  expect(problems()).toEqual([])
  expect(problems(withSession({ kind: "individual" }))).toEqual(["onlyGroups"])
  expect(problems(withSession({ kind: "training_staff" }))).toEqual(["onlyGroups"])
})

test("nobody walks in where no mark can be given", () => {
  expect(problems({ locked: true })).toEqual(["locked"])
  expect(problems(withSession({ state: "cancelled" }))).toEqual(["sessionCancelled"])
  expect(problems(withSession({ state: "draft" }))).toEqual(["notPlanned"])
  expect(problems(withSession({ childcare: "not_possible" }))).toEqual(["notApproved"])
  expect(problems({ isHers: false })).toEqual(["participantNotYours"])
})

test("who is expected is marked where she stands; who waits for a place may come", () => {
  expect(problems({ seat: seat("booked") })).toEqual(["expected"])
  expect(problems({ seat: seat("absent") })).toEqual(["expected"])
  for (const free of [seat("waitlisted"), seat("lapsed"), seat("present", true, now), seat("booked", true)])
    expect(problems({ seat: free })).toEqual([])
})

test("her children have places where there are some, and else it is said what is missing", () => {
  expect(problems({}, [yusuf])).toEqual([])
  expect(careOfWalkIn({ childIds: [yusuf] }, around)).toEqual({ kind: "placed", childIds: [yusuf], offer })
  expect(problems({ offers: [{ ...offer, taken: 4 }] }, [yusuf])).toEqual(["noPlace"])
  expect(problems({ offers: [] }, [yusuf])).toEqual(["noPlace"])
  expect(problems({ elsewhere: [yusuf] }, [yusuf])).toEqual(["childElsewhere"])
  expect(problems({}, [omar])).toEqual(["childTooOld"])
  expect(problems({}, ["somebody"])).toEqual(["childUnknown"])
  expect(problems(withSession({ childcare: "not_needed_confirmed" }), [yusuf])).toEqual(["careContradiction"])
})

test("where there was no childcare, the need of each child who lives with her is one that was not met", () => {
  const without = { ...around, ...withSession({ childcare: "not_possible", isApproved: true }) }
  expect(careOfWalkIn({ childIds: [] }, without)).toEqual({ kind: "unmet", childIds: [yusuf] })
  expect(careOfWalkIn({ childIds: [] }, around)).toEqual({ kind: "none" })
})

test("a full room, another session and an hour that has not begun are asked about", () => {
  expect(doubts({})).toEqual([])
  expect(doubts(withSession({ capacity: 3 }))).toEqual(["full"])
  expect(doubts({ now: new Date("2026-10-27T08:00:00Z") })).toEqual(["future"])
  expect(doubts({ overlaps: [{ name: "Amina H.", from: "10:00", until: "11:00" }] })).toEqual(["overlapHers"])
})

test("for a day a walk-in is taken off again, and nobody who was expected", () => {
  const leaving = (of: Seat, more: object = {}) =>
    Object.values(takeOffProblems({ now, locked: false, seat: of, inCare: false, ...more }) ?? {}).map(
      ({ key }) => key.split(".").at(-1),
    )
  const recorded = new Date(now.getTime() - 24 * 3_600_000)
  expect(leaving(seat("present", true, recorded))).toEqual([])
  expect(leaving(seat("present", true, new Date(recorded.getTime() - 1)))).toEqual(["undoTooLate"])
  expect(leaving(seat("present"))).toEqual(["wasExpected"])
  expect(leaving(seat("present", true, now), { inCare: true })).toEqual(["inCare"])
  expect(leaving(seat("present", true, now), { locked: true })).toEqual(["locked"])
})

test("her mark can say late, and never that she stayed away", () => {
  const marked = (state: "present" | "absent" | "excused" | "booked") => {
    const marks = [{ participantId: "amina", state, minutesLate: 10, minutesEarly: 0 }]
    const roster = [{ participantId: "amina", state: "present", walkIn: true }]
    return rollCallProblems({ marks }, { now, session: around.session, locked: false, roster })
  }
  expect([marked("present"), marked("booked")]).toEqual([null, null])
  for (const away of ["absent", "excused"] as const)
    expect(marked(away)).toEqual({ marks: { key: "walk-in.problems.came" } })
})

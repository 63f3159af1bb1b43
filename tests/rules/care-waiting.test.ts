import fc from "fast-check"
import { expect, test } from "vitest"
import {
  answerProblems,
  askingProblems,
  lacking,
  type Standing,
  settled,
} from "@/lib/domain/care-waiting/rules"
import { expectLawful, plan, steps } from "@/tests/support/care-laws"
import { stepped, type World } from "@/tests/support/care-world"

const now = new Date("2026-10-27T08:00:00Z")
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const room = {
  startsAt: later(72),
  endsAt: later(73),
  places: 1,
  isCancelled: false,
  answerHours: 24,
}
const session = { startsAt: later(72), endsAt: later(73), state: "scheduled", day: "2026-10-30" }
const waits = (mother: string, minute: number, more: Partial<Standing> = {}): Standing => ({
  id: `${mother} ${more.birth ?? ""}`,
  sessionId: "s",
  participantId: mother,
  state: "waitlisted",
  reason: null,
  requestedAt: later(minute / 60),
  answerBy: null,
  birth: "2023-01-01",
  session,
  isExpected: true,
  isElsewhere: false,
  ...more,
})
const states = (bookings: readonly Standing[]) => bookings.map(({ state }) => state)

test("random bookings, cancellations, promotions, more and fewer places and steps of the clock break nothing", () => {
  fc.assert(
    fc.property(steps(40), (walk) => {
      const { sessions, rooms, births } = plan(now, (name) => name)
      const families = births.map((hers, nth) => ({
        participantId: `mother ${nth}`,
        children: hers.map((birth, place) => ({ id: `child ${nth}.${place}`, birth })),
      }))
      let world: World = { now, rooms, sessions, families, bookings: [] }
      for (const step of walk) {
        const next = stepped(world, step)
        expectLawful(next, world)
        world = next
      }
    }),
    { numRuns: 300 },
  )
})

test("the first of the line is asked until the hours are over, or the session begins", () => {
  const [first, second] = settled(room, [waits("amina", 2), waits("basma", 1)], now)
  expect([first?.state, second?.state, second?.answerBy]).toEqual(["waitlisted", "offered", later(24)])
  const [soon] = settled({ ...room, answerHours: 168 }, [waits("amina", 1)], now)
  expect(soon?.answerBy).toEqual(session.startsAt)
})

test("two siblings wait for two places, and the one behind them waits too", () => {
  const line = [waits("amina", 1, { birth: "2023" }), waits("amina", 1, { birth: "2021" }), waits("basma", 2)]
  expect(states(settled(room, line, now))).toEqual(["waitlisted", "waitlisted", "waitlisted"])
  expect(states(settled({ ...room, places: 2 }, line, now))).toEqual(["offered", "offered", "waitlisted"])
})

test("who could not come is passed over, and keeps her place in the line", () => {
  const line = [waits("amina", 1, { isElsewhere: true }), waits("basma", 2)]
  expect(states(settled(room, line, now))).toEqual(["waitlisted", "offered"])
  const moved = { ...session, endsAt: later(74) }
  expect(states(settled(room, [waits("amina", 1, { session: moved }), waits("basma", 2)], now))).toEqual([
    "waitlisted",
    "offered",
  ])
})

test.each<[string, Partial<Standing>, [string, string | null]]>([
  ["did not answer", { state: "offered", answerBy: now }, ["lapsed", "no_answer"]],
  ["still has an hour to answer", { state: "offered", answerBy: later(1) }, ["offered", null]],
  ["waits when the session begins", { session: { ...session, startsAt: now } }, ["lapsed", "begun"]],
  ["is thirteen on the day", { state: "confirmed", birth: "2013-10-30" }, ["rejected", "too_old"]],
  ["is twelve until the day after", { state: "confirmed", birth: "2013-10-31" }, ["confirmed", null]],
  ["is not expected any more", { state: "confirmed", isExpected: false }, ["cancelled", null]],
  ["had a session that is cancelled", { session: { ...session, state: "cancelled" } }, ["cancelled", null]],
  [
    "was in care at a session that has begun",
    { state: "confirmed", isExpected: false, session: { ...session, startsAt: now } },
    ["confirmed", null],
  ],
])("whoever %s", (_, more, expected) => {
  const [booking] = settled({ ...room, places: 0 }, [waits("amina", 1, more)], now)
  expect([booking?.state, booking?.reason]).toEqual(expected)
})

test("at a cancelled offer nobody is asked", () => {
  expect(states(settled({ ...room, isCancelled: true }, [waits("amina", 1)], now))).toEqual(["waitlisted"])
})

test("her yes counts while the place is held for her", () => {
  expect(answerProblems({ now, offered: [{ answerBy: later(1) }] })).toBeNull()
  expect(answerProblems({ now, offered: [{ answerBy: now }] })?.form?.key).toMatch("answeredTooLate")
  expect(answerProblems({ now, offered: [] })?.form?.key).toMatch("nothingOffered")
})

test("a place can be offered where somebody waits, while there is childcare to come", () => {
  const around = { places: 4, taken: 4, next: 2, cancelledAt: null, endsAt: later(1), now }
  expect([askingProblems(around), lacking(around)]).toEqual([null, 2])
  expect(lacking({ places: 4, taken: 3, next: 1 })).toBe(0)
  expect(askingProblems({ ...around, next: 0 })?.form?.key).toMatch("nobodyWaits")
  expect(askingProblems({ ...around, endsAt: now })?.form?.key).toMatch("offerOver")
  expect(askingProblems({ ...around, cancelledAt: now })?.form?.key).toMatch("offerCancelled")
})

import { expect, test } from "vitest"
import { answerProblems, capacityProblems, seatProblems, seatsGone } from "@/lib/domain/session-queue/rules"

const now = new Date("2026-10-27T08:00:00Z")
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const session = { kind: "group", state: "scheduled", startsAt: later(72) }
const say = (key: string) => ({ key: `session-queue.problems.${key}` })

type Case = { asked?: Partial<typeof session>; standing?: string; problems: object | null }
const cases: [string, Case][] = [
  ["a group to come", { problems: null }],
  ["a meeting with one woman", { asked: { kind: "individual" }, problems: { form: say("individual") } }],
  ["one that begins now", { asked: { startsAt: now }, problems: { form: say("over") } }],
  ["one that is cancelled", { asked: { state: "cancelled" }, problems: { form: say("over") } }],
  ["one where she has a place", { standing: "booked", problems: { participantId: say("hasPlace") } }],
  [
    "one where a place is held for her",
    { standing: "offered", problems: { participantId: say("hasPlace") } },
  ],
  ["one for which she waits", { standing: "waitlisted", problems: { participantId: say("waits") } }],
  ["one that she cancelled before", { standing: "cancelled_by_participant", problems: null }],
  ["one for which she did not answer", { standing: "lapsed", problems: null }],
]
test.each(cases)("asking for a place in %s", (_, { asked = {}, standing = null, problems }) => {
  expect(seatProblems({ now, session: { ...session, ...asked }, standing })).toEqual(problems)
})

const takenBack = (participantId: string) => ({ participantId, state: "booked" })

test("she says yes to a place that is held, before the time is over", () => {
  const held = { now, standing: "offered", answerBy: later(0.1) }
  expect(answerProblems(held)).toBeNull()
  expect(answerProblems({ ...held, answerBy: now })).toEqual({ form: say("answeredTooLate") })
  expect(answerProblems({ ...held, standing: "lapsed", answerBy: null })).toEqual({
    form: say("nothingOffered"),
  })
})

test("there cannot be fewer places than are taken", () => {
  const around = { kind: "group", taken: 4 }
  expect(capacityProblems({ capacity: 4 }, around)).toBeNull()
  expect(capacityProblems({ capacity: null }, around)).toBeNull()
  expect(capacityProblems({ capacity: 3 }, around)).toEqual({
    capacity: { ...say("tooFew"), values: { taken: 4 } },
  })
})

test("a mark that is taken back needs a place, and one that held a place has it", () => {
  const roster = [
    { participantId: "amina", state: "excused" },
    { participantId: "basma", state: "offered" },
    { participantId: "carla", state: "present" },
  ]
  expect(seatsGone(roster, [takenBack("amina")], 2)).toBe(true)
  expect(seatsGone(roster, [takenBack("amina")], 3)).toBe(false)
  expect(seatsGone(roster, [takenBack("carla")], 2)).toBe(false)
  expect(seatsGone(roster, [takenBack("amina")], null)).toBe(false)
})

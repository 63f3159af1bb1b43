import { describe, expect, test } from "vitest"
import {
  agreementProblems,
  asksAgain,
  type Change,
  changesOf,
  followingProblems,
  openingProblems,
  orderAfter,
  reviewDay,
  stampOf,
} from "@/lib/domain/itinerary/rules"
import { type Agreeing, openInput } from "@/lib/domain/itinerary/schema"
import { proposalsFor } from "@/lib/domain/itinerary-proposal/rules"
import { reviewProblems } from "@/lib/domain/itinerary-review/rules"
import { canMove, isLate, moveProblems, moves, takingBackProblems } from "@/lib/domain/itinerary-step/rules"
import { type StepState, stepKinds, stepStates } from "@/lib/domain/itinerary-step/schema"

const say = (key: string) => ({ key: `itinerary.problems.${key}` })
const today = "2026-11-26"

describe("6.7: an action", () => {
  const allowed: readonly (readonly [StepState, StepState])[] = [
    ["planned", "in_progress"],
    ["planned", "cancelled"],
    ["in_progress", "done"],
    ["in_progress", "not_done"],
    ["in_progress", "cancelled"],
  ]
  const all = stepStates.flatMap((from) => stepStates.map((to) => [from, to] as const))
  const isAllowed = (from: StepState, to: StepState) =>
    allowed.some(([one, other]) => one === from && other === to)
  const move = (to: StepState, more: object = {}) => {
    const nothing = { doneOn: undefined, result: null, reason: "She moved away" }
    return { stepId: "x", version: 1, to, ...nothing, ...more }
  }

  test.each(all.filter(([from, to]) => isAllowed(from, to)))("goes from %s to %s", (from, to) => {
    expect(moveProblems(move(to), { phase: "in_itinerary", from, today })).toBeNull()
  })

  test.each(all.filter(([from, to]) => !isAllowed(from, to)))(
    "does not go from %s to %s, and is told why",
    (from, to) => {
      expect(canMove(from, to)).toBe(false)
      expect(moveProblems(move(to), { phase: "in_itinerary", from, today })).toEqual({
        form: say(`move.${from}`),
      })
    },
  )

  test.each(["not_done", "cancelled"] as const)("is %s with a reason only", (to) => {
    const around = { phase: "in_itinerary", from: "in_progress", today } as const
    expect(moveProblems(move(to, { reason: null }), around)).toEqual({ reason: say("reasonMissing") })
  })

  test("is not done on a day to come, and does not move in a closed file", () => {
    const around = { phase: "in_itinerary", from: "in_progress", today } as const
    expect(moveProblems(move("done", { doneOn: "2026-11-27" }), around)).toEqual({ doneOn: say("inFuture") })
    expect(moveProblems(move("done"), { ...around, phase: "closed" })).toEqual({ form: say("fileClosed") })
  })

  test("is late after its day while it is open, which nobody writes down", () => {
    const late = stepStates.filter((state) => isLate({ state, dueOn: "2026-11-25" }, today))
    expect(late).toEqual(["planned", "in_progress"])
    expect(isLate({ state: "planned", dueOn: today }, today)).toBe(false)
    expect(isLate({ state: "planned", dueOn: null }, today)).toBe(false)
    expect(Object.values(moves).filter((next) => next.length === 0)).toHaveLength(3)
  })

  test("is taken back by who moved it, within a day, while nothing else happened", () => {
    const now = new Date("2026-11-26T12:00Z")
    const last = { version: 3, by: "noor", at: new Date("2026-11-26T11:00Z"), state: "in_progress" }
    const around = { phase: "in_itinerary", state: "done", version: 4, me: "noor", now, last } as const
    expect(takingBackProblems(around)).toBeNull()
    const refused = [
      { ...around, me: "tomas" },
      { ...around, version: 5 },
      { ...around, last: null },
      { ...around, last: { ...last, state: "done" } },
      { ...around, now: new Date("2026-11-27T11:01Z") },
    ]
    for (const late of refused) expect(takingBackProblems(late)).toEqual({ form: say("tooLateToTakeBack") })
  })
})

describe("BR8: a plan", () => {
  const opening = openInput.parse({
    participantId: "7b0b2d7e-0000-4000-8000-000000000000",
    objective: "A kitchen",
    reviewEveryWeeks: "6",
    hoursPerWeek: "",
    schedule: ["evenings", "mornings"],
  })
  const around = { phase: "profiled", hasPlan: false, hasProfile: true }

  test("rests on a profile that both agreed on, and there is one of it", () => {
    expect(openingProblems(opening, around)).toBeNull()
    expect(openingProblems(opening, { ...around, hasProfile: false })).toEqual({ form: say("noProfile") })
    expect(openingProblems(opening, { ...around, hasPlan: true })).toEqual({ form: say("planExists") })
    expect(openingProblems(opening, { ...around, phase: "closed" })).toEqual({ form: say("fileClosed") })
  })

  test("goes on from a newer profile where there is one", () => {
    expect(followingProblems({ phase: "profiled", hasNewer: true })).toBeNull()
    expect(followingProblems({ phase: "profiled", hasNewer: false })).toEqual({ form: say("noNewerProfile") })
  })

  test("says what was changed in it: her goal, its terms, or the rhythm of its reviews", () => {
    const { participantId: _, draft: __, ...plan } = opening
    expect(changesOf(plan, plan)).toEqual([])
    expect(changesOf(plan, { ...plan, objective: "A shop" })).toEqual(["goal"])
    expect(changesOf(plan, { ...plan, hoursPerWeek: 20, reviewEveryWeeks: 4 })).toEqual(["terms", "rhythm"])
    expect(plan.schedule).toEqual(["mornings", "evenings"])
  })
})

test("what asks for her agreement again is what the plan says, not how far it has come", () => {
  const asking = Object.entries(asksAgain).flatMap(([change, asks]) => (asks ? [change] : []))
  expect(asking satisfies string[]).toEqual([
    "goal",
    "terms",
    "profile",
    "objective_added",
    "objective_revised",
    "objective_removed",
    "action_added",
    "action_revised",
    "action_cancelled",
  ] satisfies Change[])
})

describe("her agreement", () => {
  const input: Agreeing = { itineraryId: "x", stamp: "1 a.1", agreedOn: today, sheAgrees: true }
  const around = { phase: "in_itinerary", today, profileAgreedOn: "2026-11-01", stamp: "1 a.1", actions: 1 }

  test.each([
    { to: "the plan as both saw it", entered: {}, known: {}, answer: null },
    {
      to: "not what was changed meanwhile",
      entered: {},
      known: { stamp: "2" },
      answer: { form: say("changedSinceOpened") },
    },
    {
      to: "not a plan without an action",
      entered: {},
      known: { actions: 0 },
      answer: { form: say("noAction") },
    },
    {
      to: "not on a day to come",
      entered: { agreedOn: "2026-11-27" },
      known: {},
      answer: { agreedOn: say("inFuture") },
    },
    {
      to: "not before her profile",
      entered: { agreedOn: "2026-10-31" },
      known: {},
      answer: { agreedOn: say("beforeProfile") },
    },
    { to: "on the day of her profile", entered: { agreedOn: "2026-11-01" }, known: {}, answer: null },
  ])("is to $to", ({ entered, known, answer }) => {
    expect(agreementProblems({ ...input, ...entered }, { ...around, ...known })).toEqual(answer)
  })

  test("is to a stamp that changes with every word, and not with the order", () => {
    const plan = {
      version: 1,
      objectives: [{ id: "11111111-a", version: 1 }],
      actions: [{ id: "22222222-b", version: 1 }],
    }
    const stamp = stampOf(plan)
    expect(stampOf({ ...plan, objectives: plan.actions, actions: plan.objectives })).toBe(stamp)
    expect(stampOf({ ...plan, version: 2 })).not.toBe(stamp)
    expect(stampOf({ ...plan, actions: [{ id: "22222222-b", version: 2 }] })).not.toBe(stamp)
    expect(stampOf({ ...plan, actions: [] })).not.toBe(stamp)
  })
})

test("a review is of today or before, not before the last look, and agreed only as the plan stands", () => {
  const input = {
    itineraryId: "x",
    stamp: "1",
    reviewedOn: today,
    note: null,
    sheAgrees: false,
    nextStepDue: null,
  }
  const around = { phase: "in_itinerary", today, lastLook: "2026-11-20", stamp: "2", actions: 0 }
  expect(reviewProblems(input, around)).toBeNull()
  expect(reviewProblems({ ...input, reviewedOn: "2026-11-27" }, around)).toEqual({
    reviewedOn: say("inFuture"),
  })
  expect(reviewProblems({ ...input, reviewedOn: "2026-11-19" }, around)).toEqual({
    reviewedOn: say("beforeLastReview"),
  })
  expect(reviewProblems({ ...input, sheAgrees: true }, around)).toEqual({
    form: say("changedSinceOpened"),
    sheAgrees: say("noAction"),
  })
  expect(reviewDay("2026-11-26", 6)).toBe("2027-01-07")
})

test("up and down go one place, and at an end nowhere", () => {
  expect(orderAfter(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"])
  expect(orderAfter(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"])
  expect(orderAfter(["a", "b"], "a", "up")).toEqual(["a", "b"])
  expect(orderAfter(["a", "b"], "x", "up")).toEqual(["a", "b"])
})

test("kinds of actions are those that the database takes", () => {
  expect(stepKinds).toHaveLength(19)
  expect(proposalsFor({ obstacles: [], recognitions: [], outlook: null }, { actions: [] })).toEqual([])
})

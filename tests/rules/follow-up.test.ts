import { describe, expect, test } from "vitest"
import {
  countedAs,
  followUpsOf,
  isOnLeaving,
  isSettled,
  lastDayFor,
  type Standing,
  stateAfter,
  tryProblems,
} from "@/lib/domain/follow-up/rules"
import { tryInput, type tryResults } from "@/lib/domain/follow-up/schema"

test.each([
  ["2026-08-31", "2026-09-28", "2027-02-28"],
  ["2027-08-31", "2027-09-28", "2028-02-29"],
  ["2026-03-15", "2026-04-12", "2026-09-15"],
  ["2026-12-31", "2027-01-28", "2027-06-30"],
])("E17: whoever leaves on %s is asked about %s and %s", (exit, fourWeeks, sixMonths) => {
  expect(followUpsOf(exit)).toEqual([
    { moment: "4w", dueOn: fourWeeks },
    { moment: "6m", dueOn: sixMonths },
  ])
})

test.each([
  [0, true],
  [28, true],
  [29, false],
  [-1, false],
])("E20: a job that begins %i days after she left counts on leaving: %s", (days, expected) => {
  const began = new Date(Date.UTC(2026, 9, 1 + days)).toISOString().slice(0, 10)
  expect(isOnLeaving("2026-10-01", began)).toBe(expected)
})

describe("a try", () => {
  const standing: Standing = { state: "due", dueOn: "2026-10-01", failedTries: 0 }
  const after = (result: (typeof tryResults)[number], on: string, differing: Partial<Standing> = {}) =>
    stateAfter({ ...standing, ...differing }, { result, on })

  test.each([
    ["reached", "2026-10-01", {}, "reached"],
    ["reached", "2026-10-29", {}, "reached"],
    ["reached", "2026-10-30", {}, "late"],
    ["refused", "2026-10-02", {}, "refused"],
    ["no_answer", "2026-10-02", {}, "due"],
    ["wrong_number", "2026-10-03", { failedTries: 1 }, "due"],
    ["call_back", "2026-10-04", { failedTries: 2 }, "not_reached"],
    ["reached", "2026-10-04", { failedTries: 2 }, "reached"],
    ["reached", "2026-10-20", { state: "not_reached", failedTries: 3 }, "reached"],
    ["no_answer", "2026-10-20", { state: "not_reached", failedTries: 3 }, "not_reached"],
  ] as const)("%s on %s with %j leaves it %s", (...[result, on, differing, state]) => {
    expect(after(result, on, differing)).toBe(state)
  })

  const entered = (differing: object = {}) =>
    tryInput.parse({
      followUpId: "11111111-1111-4111-8111-111111111111",
      version: 1,
      on: "2026-10-05",
      method: "phone",
      result: "reached",
      ...differing,
    })

  test.each([
    ["before its day", { on: "2026-09-30" }, {}, "on", "follow-up.problems.beforeItsDay"],
    ["in the future", { on: "2026-10-11" }, {}, "on", "participant.problems.inFuture"],
    ["of one that was answered", {}, { state: "reached" }, "form", "follow-up.problems.answeredAlready"],
    ["of one that was called off", {}, { state: "cancelled" }, "form", "follow-up.problems.answeredAlready"],
    ["of a woman who is back", {}, { phase: "enrolled" }, "form", "follow-up.problems.notLeft"],
  ] as const)("%s is refused", (...[, differing, around, at, key]) => {
    const facts = { ...standing, phase: "exited", today: "2026-10-10", ...around }
    expect(tryProblems(entered(differing), facts)?.[at]?.key).toBe(key)
  })

  test("is in time until four weeks after the day it is about", () => {
    expect(lastDayFor("2026-10-01")).toBe("2026-10-29")
    expect(tryProblems(entered(), { ...standing, phase: "exited", today: "2026-10-10" })).toBeNull()
  })

  test("settles all but what is due or called off", () => {
    const states = ["due", "reached", "late", "refused", "not_reached", "cancelled"]
    expect(states.filter(isSettled)).toEqual(["reached", "late", "refused", "not_reached"])
  })
})

describe("E18: unknown stays unknown", () => {
  const dueOn = "2026-10-01"
  const unknown = { employment: "unknown", improved: "unknown", helpful: "unknown" }
  const answers = { employment: "employed", improved: "yes" }

  test.each([
    ["not_reached", {}, { due: true, ...unknown }],
    ["refused", {}, { due: true, ...unknown }],
    ["due", {}, { due: true, ...unknown }],
    ["not_reached", answers, { due: true, ...unknown }],
    ["reached", answers, { due: true, employment: "employed", improved: "yes", helpful: "unknown" }],
    ["late", answers, { due: true, employment: "employed", improved: "yes", helpful: "unknown" }],
    ["cancelled", {}, { due: false, ...unknown }],
  ])("a follow-up that is %s with %j", (state, kept, counted) => {
    expect(countedAs({ state, dueOn, answers: kept }, "2026-11-01")).toEqual(counted)
  })

  test("and before its day it is not in the denominator", () => {
    expect(countedAs({ state: "due", dueOn, answers: {} }, "2026-09-30").due).toBe(false)
  })
})

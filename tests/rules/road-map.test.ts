import { describe, expect, test } from "vitest"
import {
  editionOf,
  endOfMonth,
  horizonOf,
  isOverdue,
  isValid,
  laidOut,
  mayMove,
  monthOf,
  monthSpans,
  spanTitle,
  standingOf,
  unready,
} from "@/lib/domain/road-map/rules"
import { roadMapStates } from "@/lib/domain/road-map/schema"
import { stepMoves } from "@/lib/domain/road-map-progress/rules"

const exit = "2026-10-31"
const step = (month: number, dueOn: string) => ({ month, dueOn })

describe("the horizon", () => {
  test.each([
    ["2026-10-31", "2026-11-01", "2027-04-30"],
    ["2026-11-10", "2026-11-11", "2027-05-10"],
    ["2026-12-31", "2027-01-01", "2027-06-30"],
  ])("after %s runs from %s to %s", (exitOn, from, to) => {
    expect(horizonOf(exitOn)).toEqual({ from, to })
  })

  test("E17: who leaves on 31 August has until the last day of February", () => {
    expect(horizonOf("2026-08-31")).toEqual({ from: "2026-09-01", to: "2027-02-28" })
    expect(horizonOf("2027-08-31")).toEqual({ from: "2027-09-01", to: "2028-02-29" })
  })

  test("E17: its six months touch each other and leave no day out, also where they are clamped", () => {
    for (const exitOn of ["2026-08-31", "2027-08-30", "2026-10-31", "2026-12-29", "2026-02-28"]) {
      const spans = monthSpans(exitOn)
      expect(spans.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6])
      expect([spans[0]?.from, spans[5]?.to]).toEqual([horizonOf(exitOn).from, horizonOf(exitOn).to])
      for (const [nth, { to }] of spans.slice(0, 5).entries()) {
        expect(monthOf(to, exitOn)).toBe(nth + 1)
        expect(monthOf(spans[nth + 1]?.from ?? "", exitOn)).toBe(nth + 2)
      }
    }
  })

  test("has no month for the day she leaves nor for the day after it", () => {
    expect([monthOf(exit, exit), monthOf("2026-11-01", exit)]).toEqual([null, 1])
    expect([monthOf("2027-04-30", exit), monthOf("2027-05-01", exit)]).toEqual([6, null])
    expect(endOfMonth(2, "2026-08-31")).toBe("2026-10-31")
  })

  test("is called by its months, or by its days where they are not whole months", () => {
    expect(spanTitle({ from: "2026-11-01", to: "2026-11-30" }, "en")).toBe("November 2026")
    expect(spanTitle({ from: "2026-11-11", to: "2026-12-10" }, "en")).toBe(
      "11 November 2026 – 10 December 2026",
    )
    expect(spanTitle({ from: "2026-11-01", to: "2026-11-30" }, "ar")).toBe("نوفمبر 2026")
    expect(spanTitle({ from: "2026-11-01", to: "2026-11-30" }, "fa")).toBe("نوامبر 2026")
  })
})

test("what is open is laid into the months by its day; what is late goes first, what has no day or a later one last", () => {
  const open = (what: string, dueOn: string | null) => ({ what, dueOn, measure: null, whoHelps: null })
  const laid = laidOut(
    [
      open("no day", null),
      open("in time", "2026-12-15"),
      open("overdue", "2026-09-01"),
      open("too late", "2027-08-01"),
    ],
    exit,
  )
  expect(laid.map(({ step: { what }, month, dueOn }) => [what, month, dueOn])).toEqual([
    ["overdue", 1, "2026-11-30"],
    ["in time", 2, "2026-12-15"],
    ["no day", 6, "2027-04-30"],
    ["too late", 6, "2027-04-30"],
  ])
})

describe("4.13: a road map counts", () => {
  const good = { exitOn: exit, signedByHerOn: exit, signedByStaffOn: exit, steps: [step(6, "2027-04-30")] }
  test.each([
    ["with a step, both signatures by the day she leaves, and all due inside", {}, true],
    ["not without a step", { steps: [] }, false],
    ["not without her signature", { signedByHerOn: null }, false],
    ["not without the counsellor's", { signedByStaffOn: null }, false],
    ["not when she signed after she left", { signedByHerOn: "2026-11-01" }, false],
    ["not when the counsellor signed after she left", { signedByStaffOn: "2026-11-01" }, false],
    ["not with a step due after the horizon", { steps: [step(6, "2027-05-01")] }, false],
    ["not with a step due on the day she leaves", { steps: [step(1, exit)] }, false],
  ])("%s", (_, change, counts) => {
    expect(isValid({ ...good, ...change })).toBe(counts)
  })
})

test("what stands in the way of signing is said", () => {
  expect(unready([], exit)).toEqual([{ key: "road-map.problems.noSteps" }])
  expect(unready([step(1, "2026-11-30"), step(6, "2027-05-01")], exit)).toEqual([
    { key: "road-map.problems.outside", values: { count: 1 } },
  ])
  expect(unready([step(1, "2026-11-30")], exit)).toEqual([])
})

test("6.7: a road map goes from draft to signed to active to closed, and a new version may replace it on the way", () => {
  const allowed = roadMapStates.flatMap((from) =>
    roadMapStates.filter((to) => mayMove(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(allowed).toEqual([
    "draft → signed",
    "draft → superseded",
    "signed → active",
    "signed → superseded",
    "active → closed",
    "active → superseded",
  ])
})

test.each([
  ["draft", "2027-12-01", "draft"],
  ["signed", "2026-10-31", "signed"],
  ["signed", "2026-11-01", "active"],
  ["signed", "2027-05-01", "closed"],
  ["active", "2027-04-30", "active"],
  ["active", "2027-05-01", "closed"],
  ["superseded", "2026-11-01", "superseded"],
] as const)("a %s road map stands on %s as %s", (state, today, stands) => {
  expect(standingOf(state, horizonOf(exit), today)).toBe(stands)
})

test("6.7: a step goes on and never back, and is overdue only while nobody said how it went", () => {
  expect(stepMoves).toEqual({
    planned: ["in_progress", "done", "not_done", "cancelled"],
    in_progress: ["done", "not_done", "cancelled"],
    ...{ done: [], not_done: [], cancelled: [] },
  })
  const late = { dueOn: "2026-11-30" }
  expect(isOverdue({ ...late, state: "planned" }, "2026-12-01")).toBe(true)
  expect(isOverdue({ ...late, state: "planned" }, "2026-11-30")).toBe(false)
  expect(isOverdue({ ...late, state: "done" }, "2026-12-01")).toBe(false)
})

test("what is on the paper has a name, which changes with every part of it", () => {
  const [map, one, two] = ["map", "one", "two"].map((id) => ({ id, version: 1 }))
  const edition = editionOf(
    { id: "map", version: 1 },
    [one, two].filter((part) => part !== undefined),
  )
  expect(map && editionOf(map, [])).not.toBe(edition)
  expect(
    editionOf({ id: "map", version: 1 }, [
      { id: "two", version: 1 },
      { id: "one", version: 1 },
    ]),
  ).toBe(edition)
  expect(
    editionOf({ id: "map", version: 1 }, [
      { id: "one", version: 2 },
      { id: "two", version: 1 },
    ]),
  ).not.toBe(edition)
  expect(
    editionOf({ id: "map", version: 1 }, [
      { id: "one", version: 1 },
      { id: "new", version: 1 },
    ]),
  ).not.toBe(edition)
})

import { expect, test } from "vitest"
import { adultsNeeded, ratiosOf, usualRatios } from "@/lib/domain/care-ratio/rules"
import { isEligible, tooOldOn } from "@/lib/domain/childcare/rules"
import { addDays } from "@/lib/platform/dates"

const day = "2026-10-27"
/** Born so that somebody has this age in completed years on the day. */
const aged = (...ages: number[]) => ages.map((age) => `${2026 - age}-03-01`)

test.each<[string, string[], number]>([
  ["no child", [], 0],
  ["one three-year-old", aged(3), 2],
  ["two of five, and nothing else", aged(5, 5), 2],
  ["four babies, three of one, one of two, one of four", aged(0, 0, 0, 0, 1, 1, 1, 2, 4), 3],
  ["seventeen four-year-olds", Array.from({ length: 17 }, () => aged(4)).flat(), 3],
  ["sixteen four-year-olds, exactly two adults", Array.from({ length: 16 }, () => aged(4)).flat(), 2],
  ["nine babies, exactly three adults", aged(0, 0, 0, 0, 0, 0, 1, 1, 1), 3],
  ["thirty of school age", Array.from({ length: 30 }, () => aged(8)).flat(), 3],
  ["only children who are too old", aged(13, 14), 0],
])("for %s", (_, births, adults) => {
  expect(adultsNeeded(births, day)).toBe(adults)
})

test("an organisation's own ratios come before its country's, and those before the usual ones", () => {
  const own = [{ under: 13, perAdult: 4 }]
  expect(ratiosOf(own, "ES")).toEqual(own)
  expect(ratiosOf(null, "ES")).toEqual(usualRatios)
  expect(ratiosOf([], null)).toEqual(usualRatios)
  expect(adultsNeeded(aged(7, 7, 7, 7, 7, 7, 7, 7, 7), day, own)).toBe(3)
  const nine = Array.from({ length: 17 }, () => aged(9)).flat()
  expect([adultsNeeded(nine, day), adultsNeeded(nine, day, ratiosOf(null, "GB"))]).toEqual([2, 3])
})

test("of whom only the year is known counts as the younger", () => {
  const uncertain = Array.from({ length: 7 }, () => "2024")
  expect(adultsNeeded(uncertain, day)).toBe(Math.ceil(7 / 3))
})

/** Each session of a series stands on its own day. */
test.each([
  { turns: 2, birth: "2024-10-27", many: 12, expected: [4, 3, 3] },
  { turns: 3, birth: "2023-10-27", many: 12, expected: [3, 2, 2] },
])("E3 a child turns $turns during a series: the band of that day counts", ({ birth, many, expected }) => {
  const births = Array.from({ length: many }, () => birth)
  const series = [addDays(day, -1), day, addDays(day, 1)]
  expect(series.map((each) => adultsNeeded(births, each))).toEqual(expected)
})

test("E3 a child turns 13 on the day: out of care from that day, and said", () => {
  const births = ["2013-10-27", "2020-01-01"]
  const before = addDays(day, -1)
  expect([tooOldOn(births, before), tooOldOn(births, day)]).toEqual([0, 1])
  expect([isEligible({ birth: "2013-10-27" }, before), isEligible({ birth: "2013-10-27" }, day)]).toEqual([
    true,
    false,
  ])
  expect(adultsNeeded(["2013-10-27"], before)).toBe(2)
  expect(adultsNeeded(["2013-10-27"], day)).toBe(0)
})

test("E3 who is born on 29 February turns 2 on 1 March of a common year", () => {
  const births = Array.from({ length: 12 }, () => "2024-02-29")
  expect(adultsNeeded(births, "2026-02-28")).toBe(4)
  expect(adultsNeeded(births, "2026-03-01")).toBe(3)
})

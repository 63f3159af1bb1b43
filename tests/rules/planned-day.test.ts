import { expect, test } from "vitest"
import { expectedBetween, plannedOn } from "@/lib/domain/planned-day/rules"

const plan = [
  { day: 1, from: "09:00", until: "13:00" },
  { day: 7, from: "10:00", until: "12:30" },
]

test("a day of the week is what the plan says of it, Sunday among them, and nothing elsewhere", () => {
  expect(plannedOn(plan, "2027-09-06")).toEqual(plan[0])
  expect(plannedOn(plan, "2027-09-12")).toEqual(plan[1])
  expect(plannedOn(plan, "2027-09-07")).toBeNull()
})

test("she is expected on both ends of a span, not while it is suspended, and not at all without a plan", () => {
  const days = (
    suspended: { from: string; to: string | null }[],
    span = { from: "2027-09-06", to: "2027-09-20" },
  ) => expectedBetween({ plan, suspended }, span).map(({ date, minutes }) => `${date} ${minutes}`)
  expect(days([])).toEqual([
    "2027-09-20 240",
    "2027-09-19 150",
    "2027-09-13 240",
    "2027-09-12 150",
    "2027-09-06 240",
  ])
  expect(days([{ from: "2027-09-12", to: "2027-09-13" }])).toEqual([
    "2027-09-20 240",
    "2027-09-19 150",
    "2027-09-06 240",
  ])
  expect(days([{ from: "2027-09-07", to: null }])).toEqual(["2027-09-06 240"])
  expect(days([], { from: "2027-09-21", to: "2027-09-20" })).toEqual([])
  expect(expectedBetween({ plan: [], suspended: [] }, { from: "2027-09-06", to: "2027-09-20" })).toEqual([])
})

import { describe, expect, test } from "vitest"
import { firstSlot, slotAt, slotBeside } from "@/components/agenda/slots"
import {
  crowdsOf,
  daysListed,
  daysOf,
  hoursShown,
  lanesOf,
  mondayOf,
  partsOf,
  spanOf,
  turnedFrom,
} from "@/lib/domain/agenda/rules"
import { agendaAsked } from "@/lib/domain/agenda/schema"

const madrid = "Europe/Madrid"
const hours = (from: string, until: string) => ({ startsAt: new Date(from), endsAt: new Date(until) })

test("a week begins on Monday, a day is itself, a list goes on for four weeks", () => {
  expect(mondayOf("2026-11-29")).toBe("2026-11-23")
  expect(spanOf(undefined, "2026-11-26")).toEqual({ from: "2026-11-23", until: "2026-11-29" })
  expect(spanOf("day", "2026-11-26")).toEqual({ from: "2026-11-26", until: "2026-11-26" })
  expect(daysOf(spanOf("list", "2026-11-26"))).toHaveLength(28)
  expect(turnedFrom("week", "2026-11-26")).toEqual({ back: "2026-11-16", on: "2026-11-30" })
  expect(turnedFrom("day", "2026-12-31")).toEqual({ back: "2026-12-30", on: "2027-01-01" })
})

test("what an address says wrongly is as if it said nothing", () => {
  expect(agendaAsked.parse({ view: "year", date: "2026-02-30", of: "x", care: "yes" })).toEqual({})
})

describe("E4: where an appointment lies on a day", () => {
  test("the wall clock of the place decides, on both sides of a change of clocks", () => {
    for (const day of ["2026-10-24", "2026-10-26"]) {
      const zone = day === "2026-10-24" ? "+02:00" : "+01:00"
      const part = partsOf(hours(`${day}T10:00${zone}`, `${day}T11:30${zone}`), madrid)
      expect(part).toEqual([{ day, from: 600, until: 690 }])
    }
  })

  test("an hour of the night in which the clocks go back is still drawn", () => {
    const night = hours("2026-10-25T02:45+02:00", "2026-10-25T02:15+01:00")
    expect(partsOf(night, madrid)).toEqual([{ day: "2026-10-25", from: 165, until: 180 }])
  })

  test("what goes past midnight lies on two days, and what ends then on one", () => {
    expect(partsOf(hours("2026-11-26T22:00+01:00", "2026-11-27T01:00+01:00"), madrid)).toEqual([
      { day: "2026-11-26", from: 1320, until: 1440 },
      { day: "2026-11-27", from: 0, until: 60 },
    ])
    expect(partsOf(hours("2026-11-26T22:00+01:00", "2026-11-27T00:00+01:00"), madrid)).toHaveLength(1)
  })
})

test("appointments over each other stand side by side, the others have the whole width", () => {
  const parts = [
    { from: 540, until: 600 },
    { from: 570, until: 660 },
    { from: 600, until: 630 },
    { from: 700, until: 760 },
  ]
  expect(lanesOf(parts)).toEqual([
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 2 },
    { lane: 0, lanes: 1 },
  ])
  expect(lanesOf([])).toEqual([])
})

describe("a crowded day", () => {
  const at = (from: number, apart = false) => ({ from, until: from + 50, apart })

  test("what cannot be read side by side is told by the hour, and her own stays apart", () => {
    const nine = [at(540), at(540), at(545), at(550, true)]
    expect(crowdsOf([...nine, at(600), at(660), at(660), at(660)])).toEqual([[0, 1, 2]])
  })

  test("in a day of appointments that run into each other, each hour is its own", () => {
    const half = [540, 540, 570, 570, 600, 600, 630].map((from) => at(from))
    expect(crowdsOf(half)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
    ])
  })
})

test("a long list ends with a whole day, and shows one day however long", () => {
  expect(daysListed([40, 40, 0, 40, 1])).toBe(3)
  expect(daysListed([400, 1])).toBe(1)
  expect(daysListed([1, 2, 3])).toBe(3)
})

test("the grid shows the usual hours, and more where something is planned", () => {
  expect(hoursShown([])).toEqual({ from: 8, until: 19 })
  expect(hoursShown([{ from: 440, until: 1205 }])).toEqual({ from: 7, until: 21 })
})

describe("the arrow keys", () => {
  const columns = [[{ from: 600, until: 660 }], []]
  const within = { columns, hours: { from: 8, until: 19 } }
  const from = (key: string, at: number, column = 0) => slotBeside({ column, at }, key, within)

  test("lead from one empty half hour to the next, past what is taken", () => {
    expect(from("ArrowDown", 570)).toEqual({ column: 0, at: 660 })
    expect(from("ArrowUp", 660)).toEqual({ column: 0, at: 570 })
    expect(from("ArrowRight", 570)).toEqual({ column: 1, at: 570 })
    expect(from("ArrowLeft", 600, 1)).toEqual({ column: 0, at: 660 })
    expect(from("End", 570)).toEqual({ column: 0, at: 1110 })
    expect(from("Home", 570)).toEqual({ column: 0, at: 480 })
  })

  test("lead nowhere at the edge, and other keys do not lead", () => {
    expect(from("ArrowUp", 480)).toBeNull()
    expect(from("ArrowRight", 570, 1)).toBeNull()
    expect(from("x", 570)).toBeNull()
  })

  test("Tab arrives at nine, or at the next empty half hour", () => {
    expect(firstSlot(1, [{ from: 540, until: 600 }], within.hours)).toEqual({ column: 1, at: 600 })
  })

  test("a press is the half hour that it falls into", () => {
    expect(slotAt(0, within.hours)).toBe(480)
    expect(slotAt(0.5, within.hours)).toBe(810)
    expect(slotAt(1.2, within.hours)).toBe(1110)
  })
})

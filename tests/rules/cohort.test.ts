import { describe, expect, test } from "vitest"
import { type Figures, flagsOf, lineOf, percentage, stepsDone } from "@/lib/domain/cohort/rules"
import { cohortAsked, listedPhases } from "@/lib/domain/cohort/schema"

const timezone = "Europe/Madrid"
const now = new Date("2026-10-27T09:00:00Z")
const quiet: Figures = {
  phase: "in_itinerary",
  enrolledOn: "2026-01-10",
  lastSessionAt: new Date("2026-10-26T10:00:00Z"),
  firstOpenEndsAt: null,
  careGapAt: null,
  hoursWaitingSince: null,
}
const flags = (differing: Partial<Figures>) => flagsOf({ ...quiet, ...differing }, { now, timezone })

test("a participant whom nothing is wrong with has no flag", () => {
  expect(flags({})).toEqual([])
})

describe("no session for 21 days", () => {
  test("is raised on the 21st day after the last one, by the calendar of the organisation", () => {
    expect(flags({ lastSessionAt: new Date("2026-10-06T21:59:00Z") })).toEqual(["no_session"])
    expect(flags({ lastSessionAt: new Date("2026-10-06T22:01:00Z") })).toEqual([])
  })
  test("counts from the enrolment where there has been none", () => {
    expect(flags({ lastSessionAt: null, enrolledOn: "2026-10-06" })).toEqual(["no_session"])
    expect(flags({ lastSessionAt: null, enrolledOn: "2026-10-07" })).toEqual([])
    expect(flags({ lastSessionAt: null, enrolledOn: null })).toEqual([])
  })
  test("is for those on their way only", () => {
    const long = { lastSessionAt: new Date("2026-05-01T10:00:00Z") }
    const raised = listedPhases.filter((phase) => flags({ ...long, phase }).length > 0)
    expect(raised).toEqual(["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"])
  })
})

test("a session is not recorded once it is over, to the minute", () => {
  expect(flags({ firstOpenEndsAt: new Date("2026-10-27T08:59:00Z") })).toEqual(["not_recorded"])
  expect(flags({ firstOpenEndsAt: new Date("2026-10-27T09:00:00Z") })).toEqual([])
})

test("a childcare gap is flagged for 30 days, both ends included", () => {
  expect(flags({ careGapAt: new Date("2026-09-26T22:01:00Z") })).toEqual(["care_gap"])
  expect(flags({ careGapAt: new Date("2026-09-26T21:59:00Z") })).toEqual([])
})

test("hours are unconfirmed from the seventh day", () => {
  expect(flags({ hoursWaitingSince: new Date("2026-10-20T21:59:00Z") })).toEqual(["hours_waiting"])
  expect(flags({ hoursWaitingSince: new Date("2026-10-20T22:01:00Z") })).toEqual([])
})

test("the flags keep their order", () => {
  const old = new Date("2026-10-01T10:00:00Z")
  const all = { lastSessionAt: old, firstOpenEndsAt: old, careGapAt: old, hoursWaitingSince: old }
  expect(flags(all)).toEqual(["no_session", "not_recorded", "care_gap", "hours_waiting"])
})

test("a percentage is rounded half up to one decimal, and of nothing there is none", () => {
  expect([percentage(1, 3), percentage(2, 3), percentage(1, 16), percentage(1, 80)]).toEqual([
    33.3, 66.7, 6.3, 1.3,
  ])
  expect([percentage(0, 5), percentage(5, 5), percentage(18, 15)]).toEqual([0, 100, 120])
  expect(percentage(0, 0)).toBeNull()
})

test("every phase is somewhere on the way, or beside it", () => {
  expect(Object.fromEntries(listedPhases.map((phase) => [phase, stepsDone(phase)]))).toEqual({
    registered: 1,
    eligible: 2,
    not_eligible: null,
    enrolled: 3,
    profiled: 4,
    in_itinerary: 5,
    work_experience: 6,
    road_map: 7,
    on_hold: null,
    exited: 7,
    followed_up: 7,
    closed: 7,
  })
})

describe("an address", () => {
  test("asks for the whole list by name when it asks for nothing", () => {
    expect(cohortAsked.parse({})).toEqual({ sort: "name", page: 1 })
  })
  test("that asks for what is not offered asks for nothing", () => {
    const odd = {
      phase: "erased",
      flag: "x",
      counsellor: "me",
      sort: "birth",
      page: "-3",
      shadowing: ["counted"],
      recruited: "1",
    }
    expect(cohortAsked.parse(odd)).toEqual({ sort: "name", page: 1 })
  })
  test("keeps what is offered", () => {
    const asked = { phase: "profiled", flag: "care_gap", counsellor: "none", sort: "-lastSession", page: "3" }
    expect(cohortAsked.parse(asked)).toEqual({ ...asked, page: 3 })
  })
})

test("a line says nothing of what there is none of", () => {
  const line = lineOf(
    {
      id: "1",
      code: "ES-0001",
      name: "Amina",
      latin: "Amina",
      phase: "registered",
      lastSessionAt: null,
      individualMinutes: 0,
      groupMinutes: 90,
      careNeeded: 0,
      careGiven: 0,
      shadowingMinutes: 0,
      shadowingCounted: false,
      nextAt: new Date("2026-11-04T09:00:00Z"),
      flags: [],
    },
    { now, timezone, locale: "en" },
  )
  expect(line).toEqual({
    id: "1",
    code: "ES-0001",
    name: "Amina",
    phase: "registered",
    individual: "0\u00a0h",
    group: "1.5\u00a0h",
    next: ["Wed 4 Nov", "10:00"],
  })
})

import { describe, expect, test } from "vitest"
import {
  agreementProblems,
  careOn,
  missingFor,
  slotDoubtsOf,
  slotProblems,
} from "@/lib/domain/placement-slot/rules"

const monday = "2026-05-04"
const morning = {
  ...{ date: monday, startTime: "09:00", endTime: "13:00" },
  ...{ care: null, careWho: null, accepted: undefined },
}
const span = (from: string, to: string, day = monday) => ({
  startsAt: new Date(`${day}T${from}:00Z`),
  endsAt: new Date(`${day}T${to}:00Z`),
})
const around = {
  ...span("07:00", "11:00"),
  ...({ kind: "shadowing", state: "proposed", today: "2026-05-01" } as const),
  ...{ withEmployer: [], anywhere: [], isAgreed: false },
}

describe("who minds the children on a planned day", () => {
  const at = { isHoliday: false }
  test.each([
    ["she has none", [], morning, "not_needed"],
    ["her child turned 13 the day before", ["2013-05-03"], morning, "not_needed"],
    ["her child turns 13 the day after", ["2013-05-05"], morning, "school"],
    ["they are six and ten, and it is a school morning", ["2020-05-04", "2016-01-01"], morning, "school"],
    ["one of them is five", ["2020-05-05", "2016-01-01"], morning, null],
    ["only the year of birth is known, and she may be five", ["2020"], morning, null],
    ["it begins before school", ["2016-01-01"], { ...morning, startTime: "08:30" }, null],
    ["it ends after school", ["2016-01-01"], { ...morning, endTime: "14:30" }, null],
    ["it is a Saturday", ["2016-01-01"], { ...morning, date: "2026-05-09" }, null],
  ])("%s", (...[, births, day, care]) => {
    expect(careOn(day, { births, ...at })).toBe(care)
  })

  test("on a public holiday nobody is at school, and whoever was named minds them whatever the hour", () => {
    const household = { births: ["2016-01-01"], isHoliday: true }
    expect(careOn(morning, household)).toBeNull()
    expect(careOn({ ...morning, care: "family" }, household)).toBe("family")
  })
})

describe("a planned day", () => {
  test.each([
    ["as it is", {}, null],
    ["of a work experience", { kind: "work_experience" as const }, "form"],
    ["of a placement that was called off", { state: "cancelled" as const }, "form"],
    ["that ends before it begins", span("11:00", "07:00"), "endTime"],
    ["at the time of another one", { anywhere: [span("10:59", "12:00")] }, "startTime"],
    ["right after another one", { anywhere: [span("11:00", "12:00")] }, null],
    ["of eight hours with one company", { withEmployer: [span("08:00", "12:00", "2026-05-05")] }, null],
    ["of more than eight", { withEmployer: [span("08:00", "12:01", "2026-05-05")] }, "endTime"],
  ])("%s", (_, differing, at) => {
    expect(Object.keys(slotProblems(morning, { ...around, ...differing }) ?? {})[0] ?? null).toBe(at)
  })

  test("says who minds the children where somebody does", () => {
    expect(slotProblems({ ...morning, care: "offered" }, around)).toHaveProperty("careWho")
    expect(slotProblems({ ...morning, care: "offered", careWho: "Ana, play room" }, around)).toBeNull()
  })

  test("that was agreed is asked about before it is changed, but not where only the care changes", () => {
    const agreed = { ...around, isAgreed: true }
    expect(slotDoubtsOf(morning, around, false)).toEqual([])
    expect(slotDoubtsOf(morning, agreed, false)).toEqual([{ key: "placement-slot.doubts.agreed" }])
    expect(slotDoubtsOf(morning, agreed, true)).toEqual([])
    expect(slotDoubtsOf(morning, { ...around, today: "2026-05-05" }, false)).toHaveLength(1)
  })
})

test("a yes is to the days as they were seen, and to days at all", () => {
  const yes = { placementId: "1", side: "employer", agrees: true, version: 3 } as const
  const standing = { kind: "shadowing", state: "proposed", days: 1, version: 3 } as const
  expect(agreementProblems(yes, standing)).toBeNull()
  expect(agreementProblems(yes, { ...standing, version: 4 })).not.toBeNull()
  expect(agreementProblems(yes, { ...standing, days: 0 })).not.toBeNull()
  expect(agreementProblems({ ...yes, agrees: false }, { ...standing, days: 0 })).toBeNull()
  expect(agreementProblems(yes, { ...standing, state: "did_not_show" })).not.toBeNull()
})

test("a shadowing waits for days, two yeses, and somebody to mind the children; its insurance is asked about", () => {
  const whole = {
    ...{ employerAgreed: true, participantAgreed: true, insuranceOk: true },
    days: [{ care: "school" }],
  }
  expect(missingFor(whole)).toEqual([])
  const nothing = { employerAgreed: false, participantAgreed: false, insuranceOk: false, days: [] }
  expect(missingFor(nothing)).toEqual(["days", "employer", "participant", "insurance"])
  expect(missingFor({ ...whole, days: [{ care: "school" }, { care: null }] })).toEqual(["care"])
})

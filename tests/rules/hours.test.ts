import { expect, test } from "vitest"
import {
  type Around,
  countedMinutes,
  minutesOf,
  reminderProblems,
  reportDoubts,
  reportProblems,
} from "@/lib/domain/hours/rules"
import {
  answerDoubts,
  answeredMinutes,
  answerProblems,
  type Behind,
  nearHours,
} from "@/lib/domain/hours-answer/rules"
import { minutesByAnswer, shadowingCount } from "@/lib/domain/placement/rules"

const at = (time: string) => new Date(`2026-10-26T${time}:00Z`)
const input = { placementId: "p", date: "2026-10-26", startTime: "09:00", endTime: "13:00", breakMinutes: 0 }
const around: Around = {
  ...{
    kind: "shadowing",
    state: "confirmed",
    startsOn: "2026-10-01",
    endsOn: "2026-10-31",
    today: "2026-10-27",
  },
  ...{ startsAt: at("08:00"), endsAt: at("12:00"), now: at("18:00") },
  ...{ withEmployer: [], anywhere: [], contactHasLeft: false },
}
const entry = (minutes: number, more: object = {}) => ({
  ...{
    startsAt: at("06:00"),
    endsAt: at("07:00"),
    minutes,
    confirmedMinutes: null,
    state: "self_reported" as const,
  },
  ...more,
})
const brokenBy = (change: Partial<Around>, typed: object = {}) =>
  reportProblems({ ...input, ...typed }, { ...around, ...change })

test("hours inside the placement, of at most eight with one employer, are kept", () => {
  expect(brokenBy({})).toBeNull()
  expect(reportDoubts(input, around)).toEqual([])
})

test.each<[string, string, Partial<Around>, object?]>([
  ["before the first day", "date", {}, { date: "2026-09-30" }],
  ["after the last day", "date", {}, { date: "2026-11-01" }],
  ["ending as it starts", "endTime", { endsAt: at("08:00") }],
  ["all break", "breakMinutes", {}, { breakMinutes: 240 }],
  ["overlapping other hours", "startTime", { anywhere: [entry(60, { endsAt: at("08:01") })] }],
  ["more than eight hours in all", "endTime", { withEmployer: [entry(241)] }],
  ["a placement that was cancelled", "form", { state: "cancelled" }],
  ["a contact who has left", "form", { contactHasLeft: true }],
  ["more than thirty days after the end", "form", { today: "2026-12-01" }],
])("%s is refused beside %s", (...[, path, change, typed]) => {
  expect(Object.keys(brokenBy(change, typed) ?? {})).toEqual([path])
})

test("the edges are inside: first day, last day, thirty days after, touching hours, eight hours", () => {
  for (const date of ["2026-10-01", "2026-10-31"]) expect(brokenBy({}, { date })).toBeNull()
  expect(brokenBy({ today: "2026-11-30" })).toBeNull()
  expect(brokenBy({ anywhere: [entry(60, { endsAt: at("08:00") })] })).toBeNull()
  expect(brokenBy({ withEmployer: [entry(240)] })).toBeNull()
})

test("what the employer denied does not count, and what was confirmed counts as confirmed", () => {
  expect(brokenBy({ withEmployer: [entry(480, { state: "rejected", confirmedMinutes: 0 })] })).toBeNull()
  expect(brokenBy({ withEmployer: [entry(480, { state: "confirmed", confirmedMinutes: 240 })] })).toBeNull()
  expect(
    countedMinutes([entry(60), entry(60, { state: "rejected" }), entry(60, { confirmedMinutes: 30 })]),
  ).toBe(90)
})

test("work experience has no limit of eight hours", () => {
  expect(brokenBy({ kind: "work_experience", withEmployer: [entry(6000)] })).toBeNull()
  expect(reportDoubts({ ...input, breakMinutes: 200 }, { ...around, kind: "work_experience" })).toEqual([])
})

test("the future and less than two hours in all are doubted", () => {
  const keys = (change: Partial<Around>, typed: object = {}) =>
    reportDoubts({ ...input, ...typed }, { ...around, ...change }).map(({ key }) => key)
  expect(keys({ now: at("11:59") })).toEqual(["hours.doubts.inFuture"])
  expect(keys({}, { breakMinutes: 121 })).toEqual(["hours.doubts.shadowingTooShort"])
  expect(keys({ withEmployer: [entry(1)] }, { breakMinutes: 121 })).toEqual([])
})

test("minutes are the difference of instants less the break", () => {
  expect(minutesOf({ startsAt: at("08:00"), endsAt: at("12:30") }, 30)).toBe(240)
})

test("another letter goes out only while hours wait", () => {
  const waiting = { isWaiting: true, contactHasLeft: false, today: "2026-11-30", endsOn: "2026-10-31" }
  expect(reminderProblems(waiting)).toBeNull()
  expect(reminderProblems({ ...waiting, isWaiting: false })).toMatchObject({
    form: { key: "hours.problems.alreadyAnswered" },
  })
  expect(reminderProblems({ ...waiting, today: "2026-12-01" })).toMatchObject({
    form: { key: "hours.problems.tooLate" },
  })
})

const behind: Behind = { link: "live", kind: "shadowing", isOver: false, isSettled: false, isReplaced: false }

test.each<[Partial<Behind>, string]>([
  [{ link: "used" }, "answered"],
  [{ link: "expired" }, "expired"],
  [{ isOver: true, link: "expired" }, "over"],
  [{ isSettled: true }, "settled"],
  [{ isReplaced: true }, "replaced"],
])("an answer behind %o is refused as %s", (change, word) => {
  expect(answerProblems({ answer: "yes" }, { ...behind, ...change })).toEqual({
    form: { key: `hours.problems.${word}` },
  })
})

test("two and eight hours are ordinary; a yes is never doubted", () => {
  for (const hours of [2, 8]) expect(answerDoubts({ answer: "different", hours }, behind)).toEqual([])
  expect(answerDoubts({ answer: "yes" }, behind)).toEqual([])
  expect(answerDoubts({ answer: "different", hours: 8.5 }, { ...behind, kind: "work_experience" })).toEqual(
    [],
  )
})

test("an answer comes to minutes", () => {
  expect(answeredMinutes({ answer: "yes" }, 250)).toBe(250)
  expect(answeredMinutes({ answer: "different", hours: 3.5 }, 250)).toBe(210)
  expect(answeredMinutes({ answer: "absent" }, 250)).toBe(0)
})

test("the nearest half hours are offered, never the hours that were reported", () => {
  expect(nearHours(240)).toEqual([3, 3.5, 4.5, 5])
  expect(nearHours(30)).toEqual([1, 1.5, 2, 2.5])
  expect(nearHours(250)).toEqual([3.5, 4, 4.5, 5])
  expect(nearHours(1440)).toEqual([22, 22.5, 23, 23.5])
})

test("a shadowing counts from two to eight confirmed hours", () => {
  expect([119, 120, 480, 481].map((minutes) => shadowingCount(minutes).counts)).toEqual([
    "tooFew",
    "yes",
    "yes",
    "tooMany",
  ])
  expect(minutesByAnswer([entry(60), entry(90, { state: "confirmed", confirmedMinutes: 45 })])).toEqual({
    confirmed: 45,
    waiting: 60,
  })
})

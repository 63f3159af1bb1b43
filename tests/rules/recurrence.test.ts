import fc from "fast-check"
import { expect, test } from "vitest"
import {
  daysOf,
  mostDays,
  movedDay,
  movedRule,
  occurrencesOf,
  placeOf,
  recurrenceOf,
  rruleOf,
  weekdayOf,
} from "@/lib/domain/recurrence/rules"
import { places, type Recurrence, rhythms, weekdays } from "@/lib/domain/recurrence/schema"
import { addDays, daysBetween, wallClock } from "@/lib/platform/dates"

const weekly: Recurrence = { rhythm: "weekly", weekdays: ["TU"], place: "1", until: null, count: null }
const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2024-01-01", days))
const ended = fc.oneof(
  fc.record({ until: fc.constant(null), count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ until: day, count: fc.constant(null) }),
)
const recurrence: fc.Arbitrary<Recurrence> = fc
  .tuple(
    fc.constantFrom(...rhythms),
    fc.subarray([...weekdays], { minLength: 1 }),
    fc.constantFrom(...places),
    ended,
  )
  .map(([rhythm, on, place, end]) => {
    const isMonthly = rhythm === "monthly"
    return { rhythm, weekdays: isMonthly ? on.slice(0, 1) : on, place: isMonthly ? place : "1", ...end }
  })
const zone = fc.constantFrom("Europe/Madrid", "Asia/Nicosia", "Europe/London", "America/New_York")

test("a course on Tuesdays and Thursdays falls on each of them until its last day, included", () => {
  const course: Recurrence = { ...weekly, weekdays: ["TU", "TH"], until: "2026-10-15" }
  expect(daysOf(course, "2026-10-07")).toEqual(["2026-10-08", "2026-10-13", "2026-10-15"])
})

test("every other week counts from the week of the first day", () => {
  const group: Recurrence = { ...weekly, rhythm: "biweekly", weekdays: ["MO", "WE"], count: 4 }
  expect(daysOf(group, "2026-10-07")).toEqual(["2026-10-07", "2026-10-19", "2026-10-21", "2026-11-02"])
})

test("the second Tuesday and the last Friday of a month are found over the year's end", () => {
  const second: Recurrence = { ...weekly, rhythm: "monthly", place: "2", count: 3 }
  expect(daysOf(second, "2026-11-11")).toEqual(["2026-12-08", "2027-01-12", "2027-02-09"])
  const last: Recurrence = { ...second, weekdays: ["FR"], place: "-1" }
  expect(daysOf(last, "2027-01-29")).toEqual(["2027-01-29", "2027-02-26", "2027-03-26"])
})

test("every day is one of the rule's, later than the one before, and within its ends", () => {
  fc.assert(
    fc.property(recurrence, day, (rule, from) => {
      const days = daysOf(rule, from)
      expect(days.length).toBeLessThanOrEqual(Math.min(rule.count ?? mostDays + 1, mostDays + 1))
      expect(days).toEqual([...new Set(days)].sort())
      for (const one of days) {
        expect(rule.weekdays).toContain(weekdayOf(one))
        expect(one >= from && one <= (rule.until ?? one)).toBe(true)
      }
    }),
  )
})

test("of a month it is the day that the rule names", () => {
  const isNamed = (one: string, place: string) =>
    place === "-1" ? addDays(one, 7).slice(0, 7) !== one.slice(0, 7) : placeOf(one) === place
  fc.assert(
    fc.property(recurrence, day, (rule, from) => {
      const monthly: Recurrence = { ...rule, rhythm: "monthly", weekdays: rule.weekdays.slice(0, 1) }
      for (const one of daysOf(monthly, from)) expect(isNamed(one, rule.place)).toBe(true)
    }),
  )
})

test("of every other week none is between", () => {
  fc.assert(
    fc.property(recurrence, day, (rule, from) => {
      const monday = addDays(from, -weekdays.indexOf(weekdayOf(from)))
      for (const one of daysOf({ ...rule, rhythm: "biweekly" }, from))
        expect(Math.floor(daysBetween(monday, one) / 7) % 2).toBe(0)
    }),
  )
})

test("no month is without its day", () => {
  fc.assert(
    fc.property(recurrence, day, (rule, from) => {
      const months = daysOf(
        { ...rule, rhythm: "monthly", weekdays: ["SU"], until: null, count: 24 },
        from,
      ).map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)))
      for (const [place, month] of months.entries()) expect(month).toBe((months[0] ?? 0) + place)
    }),
  )
})

test("E4: the wall shows the same hours in summer and in winter, and every session lasts as long", () => {
  fc.assert(
    fc.property(recurrence, day, zone, (rule, from, timezone) => {
      const hours = { startTime: "09:30", endTime: "11:00", timezone }
      for (const { day: on, startsAt, endsAt } of occurrencesOf(daysOf(rule, from), hours)) {
        expect(wallClock(startsAt, timezone)).toEqual({ date: on, time: "09:30" })
        expect(wallClock(endsAt, timezone)).toEqual({ date: on, time: "11:00" })
        expect(endsAt.getTime() - startsAt.getTime()).toBe(90 * 60_000)
      }
    }),
  )
})

test("what is written as RFC 5545 is read back as it was", () => {
  expect(rruleOf({ ...weekly, rhythm: "biweekly", weekdays: ["WE", "MO"], until: "2026-12-31" })).toBe(
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20261231",
  )
  expect(rruleOf({ ...weekly, rhythm: "monthly", place: "-1", count: 6 })).toBe(
    "FREQ=MONTHLY;BYDAY=-1TU;COUNT=6",
  )
  fc.assert(
    fc.property(recurrence, (rule) => {
      expect(recurrenceOf(rruleOf(rule))).toEqual(rule)
    }),
  )
})

test("a moved day falls where the moved rule says", () => {
  fc.assert(
    fc.property(recurrence, day, fc.integer({ min: -6, max: 6 }), (rule, from, shift) => {
      const moved = movedRule(rule, shift)
      for (const one of daysOf(rule, from)) {
        const to = movedDay(one, rule, shift)
        expect(moved.weekdays).toContain(weekdayOf(to))
        if (rule.rhythm === "monthly") expect(to.slice(0, 7)).toBe(one.slice(0, 7))
      }
    }),
  )
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { endingOf, plannedEnd, requiredEnd, reviewsDue, type Term } from "@/lib/domain/work-term/rules"
import { addDays, daysBetween } from "@/lib/platform/dates"

const today = "2026-12-01"
const half = (startsOn: string, more: Partial<Term> = {}): Term => ({
  ...{ startsOn, months: 6, stays: [{ from: startsOn, to: null }], suspensions: [] },
  ...more,
})

describe("the required end", () => {
  test("E17: a start on 31 August ends on 27 February, or 28 in a leap year", () => {
    expect(requiredEnd(half("2026-08-31"), today)).toBe("2027-02-27")
    expect(requiredEnd(half("2027-08-31"), today)).toBe("2028-02-28")
    expect(requiredEnd(half("2026-03-01"), today)).toBe("2026-08-31")
  })

  test("14 suspended days shift the end by 14", () => {
    const suspensions = [{ from: "2026-05-04", to: "2026-05-17" }]
    expect(requiredEnd(half("2026-03-02"), today)).toBe("2026-09-01")
    expect(requiredEnd(half("2026-03-02", { suspensions }), today)).toBe("2026-09-15")
  })

  test("days between two hosts count, and a day that was suspended too counts once", () => {
    const stays = [
      { from: "2026-03-02", to: "2026-05-01" },
      { from: "2026-05-11", to: null },
    ]
    expect(requiredEnd(half("2026-03-02", { stays }), today)).toBe("2026-09-10")
    const suspensions = [{ from: "2026-04-30", to: "2026-05-03" }]
    expect(requiredEnd(half("2026-03-02", { stays, suspensions }), today)).toBe("2026-09-12")
  })

  test("a suspension that is still open counts until today", () => {
    const suspensions = [{ from: "2026-05-04", to: null }]
    expect(requiredEnd(half("2026-03-02", { suspensions }), "2026-05-06")).toBe("2026-09-04")
  })

  test("a suspension in days that were added adds its own, and one after the end adds nothing", () => {
    const first = { from: "2026-08-25", to: "2026-08-31" }
    const inside = { from: "2026-09-05", to: "2026-09-06" }
    const after = { from: "2026-10-01", to: "2026-10-20" }
    expect(requiredEnd(half("2026-03-02", { suspensions: [first, inside, after] }), today)).toBe("2026-09-10")
  })

  test("a placement of three months that a city pays is the same, configured", () => {
    expect(requiredEnd({ ...half("2026-01-15"), months: 3 }, today)).toBe("2026-04-14")
  })
})

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-01-01", days))
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 30 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))
const terms = fc.record({
  startsOn: day,
  months: fc.constantFrom(3, 6, 12),
  suspensions: fc.array(span, { maxLength: 4 }),
  stays: fc.array(span, { maxLength: 4 }),
})

describe("whatever is suspended", () => {
  test("the end is never earlier than planned, nor later than all the lost days", () => {
    fc.assert(
      fc.property(terms, (term) => {
        const shift = daysBetween(plannedEnd(term), requiredEnd(term, "2027-12-31"))
        const suspended = term.suspensions.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
        const stayed = [...term.stays].sort((one, other) => (one.from < other.from ? -1 : 1))
        const between = stayed.length < 2 ? 0 : 500
        expect(shift).toBeGreaterThanOrEqual(0)
        expect(shift).toBeLessThanOrEqual(suspended + between)
      }),
    )
  })

  test("one more suspended day never brings the end nearer, and moves it by that day at most", () => {
    fc.assert(
      fc.property(terms, day, (term, one) => {
        const before = requiredEnd(term, "2027-12-31")
        const after = requiredEnd(
          { ...term, suspensions: [...term.suspensions, { from: one, to: one }] },
          "2027-12-31",
        )
        expect(after >= before).toBe(true)
        if (term.suspensions.length === 0 && term.stays.length < 2)
          expect(daysBetween(before, after)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test("between the start and the end, the days that were not lost are those of the months", () => {
    fc.assert(
      fc.property(terms, (term) => {
        const end = requiredEnd(term, "2027-12-31")
        const lost = new Set<string>()
        const isLost = (date: string) =>
          term.suspensions.some(({ from, to }) => from <= date && date <= to) || isBetween(term, date)
        for (let date = term.startsOn; date <= end; date = addDays(date, 1)) if (isLost(date)) lost.add(date)
        expect(daysBetween(term.startsOn, end) - lost.size).toBe(daysBetween(term.startsOn, plannedEnd(term)))
      }),
    )
  })
})

/** Between two hosts: one has ended before, another begins after, and none is there on the day. */
function isBetween({ stays }: Term, date: string): boolean {
  return (
    stays.some(({ to }) => to !== null && to < date) &&
    stays.some(({ from }) => from > date) &&
    !stays.some(({ from, to }) => from <= date && (to === null || date <= to))
  )
}

test("reviews are due after one, three and six months, as far as it goes", () => {
  expect(reviewsDue({ startsOn: "2026-08-31", months: 6 })).toEqual([
    { month: 1, dueOn: "2026-09-30" },
    { month: 3, dueOn: "2026-11-30" },
    { month: 6, dueOn: "2027-02-28" },
  ])
  expect(reviewsDue({ startsOn: "2026-01-15", months: 3 }).map(({ month }) => month)).toEqual([1, 3])
})

describe("how it ended", () => {
  const term = half("2026-03-02")
  test("E16: a job offered in month 3 converts it: positive, and not six months completed", () => {
    expect(endingOf(term, { endedOn: "2026-05-20", hired: true })).toBe("converted_to_job")
  })
  test("on the required end or later it is completed, hired or not; the day before it is not", () => {
    expect(endingOf(term, { endedOn: "2026-09-01", hired: true })).toBe("completed")
    expect(endingOf(term, { endedOn: "2026-08-31", hired: false })).toBe("interrupted")
  })
})

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  addDays,
  addMonths,
  ageOn,
  civilDate,
  dayAndTime,
  dayName,
  daysBetween,
  durationText,
  endOfDay,
  hoursText,
  instantAt,
  isCivilDate,
  isTime,
  longDayName,
  relativeDay,
  startOfDay,
  timeRange,
  wallClock,
} from "@/lib/platform/dates"
import { ageRangeOn, parsePartialDate, partialDateText } from "@/lib/platform/partial-dates"

const madrid = "Europe/Madrid"
const kathmandu = "Asia/Kathmandu"

describe("a day in a zone", () => {
  test("is the day on the wall there, not here and not in London", () => {
    const instant = new Date("2026-10-26T23:30:00Z")
    expect(civilDate(instant, madrid)).toBe("2026-10-27")
    expect(civilDate(instant, "America/New_York")).toBe("2026-10-26")
    expect(civilDate("2026-10-26", kathmandu)).toBe("2026-10-26")
  })

  test("has 25 hours when clocks go back and 23 when they go forward", () => {
    const hours = (day: string) =>
      (endOfDay(day, madrid).getTime() - startOfDay(day, madrid).getTime()) / 3_600_000
    expect(hours("2026-10-25")).toBe(25)
    expect(hours("2026-03-29")).toBe(23)
    expect(hours("2026-06-01")).toBe(24)
  })

  test("starts at 18:15 of the day before where Kathmandu is", () => {
    expect(startOfDay("2026-11-23", kathmandu).toISOString()).toBe("2026-11-22T18:15:00.000Z")
  })

  test("gives back what a form was filled in with, in any zone", () => {
    const zones = fc.constantFrom(madrid, kathmandu, "America/St_Johns", "Pacific/Auckland", "UTC")
    const noons = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1990-01-01", days))
    fc.assert(
      fc.property(zones, noons, (zone, day) => {
        expect(wallClock(instantAt(day, "12:05", zone), zone)).toEqual({ date: day, time: "12:05" })
      }),
    )
  })
})

describe("counting days", () => {
  test("does not slip where clocks change", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2)
    expect(addDays("2026-10-24", 2)).toBe("2026-10-26")
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  })

  test("ends a month later on its last day at the latest", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28")
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29")
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28")
  })
})

describe("age", () => {
  test("is reached on the birthday and not the day before", () => {
    expect(ageOn("1990-06-15", "2026-06-14")).toBe(35)
    expect(ageOn("1990-06-15", "2026-06-15")).toBe(36)
  })

  test("of someone born on 29 February is reached on 1 March of a common year", () => {
    expect(ageOn("2000-02-29", "2026-02-28")).toBe(25)
    expect(ageOn("2000-02-29", "2026-03-01")).toBe(26)
    expect(ageOn("2000-02-29", "2028-02-29")).toBe(28)
  })

  test("of a partial date lies between the youngest and the oldest it allows", () => {
    expect(ageRangeOn("1998", "2026-11-23")).toEqual({ least: 27, most: 28 })
    expect(ageRangeOn("1998-11", "2026-11-23")).toEqual({ least: 27, most: 28 })
    expect(ageRangeOn("1998-12", "2026-11-23")).toEqual({ least: 27, most: 27 })
    expect(ageRangeOn("1998-04-12", "2026-11-23")).toEqual({ least: 28, most: 28 })
  })
})

describe("what is typed", () => {
  test("is a partial date only where such a date exists", () => {
    expect(parsePartialDate(" 1998 ")).toBe("1998")
    expect(parsePartialDate("2005-09")).toBe("2005-09")
    expect(parsePartialDate("2004-02-29")).toBe("2004-02-29")
    for (const wrong of ["98", "2005-13", "2005-02-29", "2005-9", "12/04/1998", ""])
      expect(parsePartialDate(wrong)).toBeNull()
  })

  test("is a day, a time or a zone only where there is one", () => {
    expect([isCivilDate("2026-02-28"), isCivilDate("2026-02-30"), isCivilDate("26-2-2")]).toEqual([
      true,
      false,
      false,
    ])
    expect([isTime("00:00"), isTime("23:59"), isTime("24:00"), isTime("9:30")]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe("what is read", () => {
  const start = new Date("2026-10-27T09:30:00Z")

  test("is a short day with the year, without commas, in the reader's language", () => {
    expect(dayName(start, madrid, "en")).toBe("Tue 27 Oct 2026")
    expect(dayName(start, madrid, "es")).toBe("mar 27 oct 2026")
    expect(longDayName(start, madrid, "en")).toBe("Tuesday 27 October 2026")
    expect(dayAndTime(start, madrid, "en")).toBe("Tue 27 Oct 2026 10:30")
  })

  test("has 24 hours and Latin digits everywhere", () => {
    expect(timeRange(start, new Date("2026-10-27T15:00:00Z"), madrid)).toBe("10:30–16:00")
    expect(dayName(start, madrid, "ar-XB")).toMatch(/27 .* 2026$/)
  })

  test("says how many days ago by the calendar of the zone", () => {
    const now = new Date("2026-10-27T23:30:00Z")
    expect(relativeDay({ when: "2026-10-28", now }, madrid, "en")).toBe("today")
    expect(relativeDay({ when: "2026-10-25", now }, madrid, "en")).toBe("3 days ago")
    expect(relativeDay({ when: "2026-10-27", now }, madrid, "es")).toBe("ayer")
  })

  test("writes durations and partial dates as people say them", () => {
    expect([30, 60, 90].map(durationText)).toEqual(["30\u00a0min", "1\u00a0h", "1\u00a0h 30\u00a0min"])
    expect(hoursText(390, "es")).toBe("6,5\u00a0h")
    expect(["1998", "2005-09", "1998-04-12"].map((partial) => partialDateText(partial, "en"))).toEqual([
      "1998",
      "September 2005",
      "12 April 1998",
    ])
  })
})

import "server-only"
import Holidays from "date-holidays"
import type { CivilDate } from "./dates"

/** Where a public holiday is kept: a country, and its region where that is known. */
export type Region = { country: string; nuts2: string | null }
export type Holiday = { day: CivilDate; name: string }

/** The library files regions under ISO 3166-2, organisations name them by NUTS; regions that keep no days of their own are left out. */
const states: Record<string, string> = {
  ...{
    ES11: "GA",
    ES12: "AS",
    ES13: "CB",
    ES21: "PV",
    ES22: "NC",
    ES23: "RI",
    ES24: "AR",
    ES30: "MD",
    ES41: "CL",
  },
  ...{
    ES42: "CM",
    ES43: "EX",
    ES51: "CT",
    ES52: "VC",
    ES53: "IB",
    ES61: "AN",
    ES62: "MC",
    ES63: "CE",
    ES64: "ML",
  },
  ...{ ES70: "CN", FRF1: "67", FRY1: "GP", FRY2: "MQ", FRY3: "GF", FRY4: "RE", FRY5: "YT", ITH1: "32" },
  ...{
    DE1: "BW",
    DE2: "BY",
    DE3: "BE",
    DE4: "BB",
    DE5: "HB",
    DE6: "HH",
    DE7: "HE",
    DE8: "MV",
    DE9: "NI",
    DEA: "NW",
  },
  ...{ DEB: "RP", DEC: "SL", DED: "SN", DEE: "ST", DEF: "SH", DEG: "TH" },
}

/** The public holidays of a region from one day to another, both included, in the reader's language where it is known. */
export function holidaysBetween(
  region: Region,
  span: { from: CivilDate; until: CivilDate },
  locale: string,
): Holiday[] {
  const years = Array.from(
    { length: Number(span.until.slice(0, 4)) - Number(span.from.slice(0, 4)) + 1 },
    (_, more) => Number(span.from.slice(0, 4)) + more,
  )
  return years
    .flatMap((year) => holidaysOf(region, year, locale))
    .filter(({ day }) => day >= span.from && day <= span.until)
}

/** What the day is called, if it is a public holiday there. */
export function holidayOn(region: Region, day: CivilDate, locale: string): string | null {
  return (
    holidaysOf(region, Number(day.slice(0, 4)), locale).find((holiday) => holiday.day === day)?.name ?? null
  )
}

const known = new Map<string, Holiday[]>()

/* A year is worked out once: it takes the library a tenth of a second. */
function holidaysOf({ country, nuts2 }: Region, year: number, locale: string): Holiday[] {
  const state = states[nuts2 ?? ""] ?? states[nuts2?.slice(0, 3) ?? ""]
  const name = [country, state, year, locale].join(" ")
  const found = known.get(name)
  if (found) return found
  const calendar = state
    ? new Holidays(country, state, { types: ["public"] })
    : new Holidays(country, { types: ["public"] })
  const days = calendar
    .getHolidays(year, locale.slice(0, 2))
    .map((holiday) => ({ day: holiday.date.slice(0, 10), name: holiday.name }))
  if (known.size > 500) known.clear()
  known.set(name, days)
  return days
}

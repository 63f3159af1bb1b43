import { addDays, addMonths, ageOn, birthdayName, type CivilDate, isCivilDate, monthName } from "./dates"

/** What a person knows of a date: "1998", "2005-09" or "1998-04-12". */
export type PartialDate = string

/** The partial date, or null where it is none. */
export function parsePartialDate(text: string): PartialDate | null {
  const partial = text.trim()
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(partial)) return null
  return isCivilDate(firstDayOf(partial)) ? partial : null
}

/** "1998", "September 2005", "12 April 1998" */
export function partialDateText(partial: PartialDate, locale: string): string {
  if (partial.length === 4) return partial
  return partial.length === 7 ? monthName(firstDayOf(partial), "UTC", locale) : birthdayName(partial, locale)
}

/** The youngest and the oldest that a person with this partial date of birth can be. */
export function ageRangeOn(partial: PartialDate, day: CivilDate): { least: number; most: number } {
  return { least: ageOn(lastDayOf(partial), day), most: ageOn(firstDayOf(partial), day) }
}

function firstDayOf(partial: PartialDate): CivilDate {
  return partial.length === 10 ? partial : `${partial}-01-01`.slice(0, 10)
}

function lastDayOf(partial: PartialDate): CivilDate {
  if (partial.length === 10) return partial
  return addDays(addMonths(firstDayOf(partial), partial.length === 4 ? 12 : 1), -1)
}

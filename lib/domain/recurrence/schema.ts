/** As RFC 5545 names them, Monday first. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const

/** How often: every week, every other week, or on one weekday of every month. */
export const rhythms = ["weekly", "biweekly", "monthly"] as const

/** Which of a month's Mondays; -1 is the last. */
export const places = ["1", "2", "3", "4", "-1"] as const

export type Weekday = (typeof weekdays)[number]
export type Rhythm = (typeof rhythms)[number]
export type Place = (typeof places)[number]

/** When something recurs, and until when: a day, or a number of times. */
export type Recurrence = {
  rhythm: Rhythm
  weekdays: readonly Weekday[]
  /** only of a month */
  place: Place
  until: string | null
  count: number | null
}

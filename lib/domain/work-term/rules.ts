import { addDays, addMonths, type CivilDate, daysBetween, fromDateColumn } from "@/lib/platform/dates"

/** Both days included; open where no last day is known yet. */
export type Days = { from: CivilDate; to: CivilDate | null }

/** A work experience as the calendar sees it. */
export type Term = {
  startsOn: CivilDate
  /** as its form asks: six, or three where a city pays a placement */
  months: number
  /** with each host in turn; the last one may be open */
  stays: readonly Days[]
  suspensions: readonly Days[]
}

type Stored = {
  startsOn: Date
  months: number
  stays: readonly { startsOn: Date; endsOn: Date }[]
  suspensions: readonly { from: Date; to: Date | null }[]
}

/** A work experience on record, as the calendar sees it. */
export function termOf({ startsOn, months, stays, suspensions }: Stored): Term {
  return {
    startsOn: fromDateColumn(startsOn),
    months,
    stays: stays.map((stay) => ({ from: fromDateColumn(stay.startsOn), to: fromDateColumn(stay.endsOn) })),
    suspensions: suspensions.map(({ from, to }) => ({
      from: fromDateColumn(from),
      to: to && fromDateColumn(to),
    })),
  }
}

/** When she is asked how it goes, in months after the start. */
export const reviewMonths = [1, 3, 6] as const

/** The last day without any loss: clamped to the end of a month that is too short. */
export function plannedEnd({ startsOn, months }: Pick<Term, "startsOn" | "months">): CivilDate {
  return addDays(addMonths(startsOn, months), -1)
}

/** By how many days the end has moved. */
export function daysAdded(term: Term, today: CivilDate): number {
  return daysBetween(plannedEnd(term), requiredEnd(term, today))
}

/**
 * The last day it must reach: the months, and a day more for each that was suspended or lay between two hosts (4.12). A day that is
 * both counts once, and what begins after the end has come changes nothing any more. What is still open is counted until today.
 */
export function requiredEnd(term: Term, today: CivilDate): CivilDate {
  const lost = lostDays(term, today)
  let end = plannedEnd(term)
  for (;;) {
    const next = addDays(plannedEnd(term), lost.filter((day) => day <= end).length)
    if (next <= end) return end
    end = next
  }
}

/** Days of the term on which she was not expected anywhere, each once, in their order. */
function lostDays({ startsOn, stays, suspensions }: Term, today: CivilDate): CivilDate[] {
  const spans = [...suspensions, ...gapsBetween(stays)]
  const days = spans.flatMap(({ from, to }) => everyDay(from < startsOn ? startsOn : from, to ?? today))
  return [...new Set(days)].sort()
}

/** What lies between one host's last day and the next one's first. */
function gapsBetween(stays: readonly Days[]): Days[] {
  const inOrder = [...stays].sort((one, other) => (one.from < other.from ? -1 : 1))
  return inOrder.slice(1).flatMap(({ from }, nth) => {
    const before = inOrder.slice(0, nth + 1)
    if (before.some(({ to }) => to === null)) return []
    const reached = before
      .map(({ to }) => to ?? from)
      .toSorted()
      .at(-1)
    const gap = { from: addDays(reached ?? from, 1), to: addDays(from, -1) }
    return gap.from <= gap.to ? [gap] : []
  })
}

function everyDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const count = daysBetween(from, to) + 1
  return Array.from({ length: Math.max(0, count) }, (_, nth) => addDays(from, nth))
}

/** The reviews that belong to it, each due so many months after the start. */
export function reviewsDue({ startsOn, months }: Pick<Term, "startsOn" | "months">) {
  return reviewMonths
    .filter((month) => month <= months)
    .map((month) => ({ month, dueOn: addMonths(startsOn, month) }))
}

/** How it ended: all of it, earlier because she was hired, or earlier for another reason. */
export function endingOf(
  term: Term,
  { endedOn, hired }: { endedOn: CivilDate; hired: boolean },
): "completed" | "converted_to_job" | "interrupted" {
  if (endedOn >= requiredEnd(term, endedOn)) return "completed"
  return hired ? "converted_to_job" : "interrupted"
}

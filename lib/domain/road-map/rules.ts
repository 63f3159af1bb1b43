import { addDays, addMonths, birthdayName, type CivilDate, monthName } from "@/lib/platform/dates"
import type { Problem } from "@/lib/platform/outcome"
import type { RoadMapState } from "./schema"

export const months = [1, 2, 3, 4, 5, 6] as const

/** Which states a road map may go to; what is not listed is refused. */
export const moves: Record<RoadMapState, readonly RoadMapState[]> = {
  draft: ["signed", "superseded"],
  signed: ["active", "superseded"],
  active: ["closed", "superseded"],
  closed: [],
  superseded: [],
}

export type Horizon = { from: CivilDate; to: CivilDate }

/** The six months from the day after she leaves: after 31 August until the last day of February. */
export function horizonOf(exitOn: CivilDate): Horizon {
  return { from: addDays(exitOn, 1), to: addMonths(exitOn, months.length) }
}

/** The six parts of the horizon, each a calendar month counted from the day she leaves. */
export function monthSpans(exitOn: CivilDate): (Horizon & { month: number })[] {
  return months.map((month) => ({
    month,
    from: addDays(addMonths(exitOn, month - 1), 1),
    to: addMonths(exitOn, month),
  }))
}

/** In which month of the horizon a day lies; nothing where it lies outside. */
export function monthOf(day: CivilDate, exitOn: CivilDate): number | null {
  return monthSpans(exitOn).find(({ from, to }) => from <= day && day <= to)?.month ?? null
}

/** The last day of a month of the horizon. */
export function endOfMonth(month: number, exitOn: CivilDate): CivilDate {
  return addMonths(exitOn, month)
}

/** A signed road map becomes active and closes by the calendar: nobody has to remember it. */
export function standingOf(state: RoadMapState, { from, to }: Horizon, today: CivilDate): RoadMapState {
  if (state !== "signed" && state !== "active") return state
  if (today > to) return "closed"
  return today >= from ? "active" : "signed"
}

export function mayMove(from: RoadMapState, to: RoadMapState): boolean {
  return moves[from].includes(to)
}

type OpenStep = { what: string; measure: string | null; whoHelps: string | null; dueOn: CivilDate | null }

/** What is open in her plan, laid into the months: by its day, what is overdue first, what has no day or a later one last. */
export function laidOut<Step extends OpenStep>(steps: readonly Step[], exitOn: CivilDate) {
  const { from, to } = horizonOf(exitOn)
  return steps
    .map((step) => {
      const due = step.dueOn === null || step.dueOn > to ? to : step.dueOn
      const month = due < from ? 1 : (monthOf(due, exitOn) ?? months.length)
      return { step, month, dueOn: due < from ? endOfMonth(1, exitOn) : due }
    })
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

export type Due = { month: number; dueOn: CivilDate }

/** What stands in the way of signing; nothing when it is ready. */
export function unready(steps: readonly Due[], exitOn: CivilDate): Problem[] {
  const outside = steps.filter(({ dueOn }) => monthOf(dueOn, exitOn) === null).length
  return [
    ...(steps.length === 0 ? [{ key: "road-map.problems.noSteps" }] : []),
    ...(outside > 0 ? [{ key: "road-map.problems.outside", values: { count: outside } }] : []),
  ]
}

type Signed = {
  exitOn: CivilDate
  signedByHerOn: CivilDate | null
  signedByStaffOn: CivilDate | null
  steps: readonly Due[]
}

/** Whether it counts: at least one step, all due inside the horizon, and both signatures by the day she leaves. */
export function isValid({ exitOn, signedByHerOn, signedByStaffOn, steps }: Signed): boolean {
  const byExit = (on: CivilDate | null) => on !== null && on <= exitOn
  return byExit(signedByHerOn) && byExit(signedByStaffOn) && unready(steps, exitOn).length === 0
}

type Part = { id: string; version: number }

/** Names what is on the paper: it changes whenever a step, a contact or the road map itself does. */
export function editionOf(roadMap: Part, parts: readonly Part[]): string {
  const named = ({ id, version }: Part) => `${id.slice(0, 8)}.${version}`
  return [roadMap, ...parts].map(named).toSorted().join("-")
}

/** "November 2026", or from which day to which where it is no whole month of the calendar. */
export function spanTitle({ from, to }: Horizon, locale: string): string {
  if (from.endsWith("-01") && addDays(to, 1).endsWith("-01") && from.slice(0, 7) === to.slice(0, 7))
    return monthName(from, "UTC", locale)
  return `${birthdayName(from, locale)} – ${birthdayName(to, locale)}`
}

/** Late, as far as anybody knows: its day is over and nobody said how it went. */
export function isOverdue({ state, dueOn }: { state: string; dueOn: CivilDate }, today: CivilDate): boolean {
  return (state === "planned" || state === "in_progress") && dueOn < today
}

import { planSeries } from "@/lib/domain/session-series/actions"
import { as } from "./as"
import type { Cast } from "./cast"
import { owner } from "./own-database"
import { kept } from "./planned"

/** A Tuesday; the clocks go back twelve days later, and All Saints is on a Sunday. */
export const seriesNow = new Date("2026-10-13T11:00:00Z")

/** Tuesdays from 20 October, six times: over the end of summer time. */
export const tuesdays = (c: Cast, more: object = {}) => ({
  ...{ kind: "course", title: "Spanish for work", topics: ["language"], mode: "on_site", place: "Room 2" },
  ...{ participantIds: [c.amina, c.basma], date: "2026-10-20", startTime: "10:00", endTime: "11:30" },
  ...{ rhythm: "weekly", weekdays: ["TU"], ends: "count", count: "6" },
  ...{ plannedHours: "9", level: "A1", languages: "Spanish", childcare: "not_needed_confirmed" },
  ...more,
})

export async function plannedSeries(c: Cast, more: object = {}): Promise<string> {
  return kept(await as(c.noor, () => planSeries(tuesdays(c, more)), seriesNow)).seriesId
}

export type SessionRow = {
  id: string
  starts_at: Date
  ends_at: Date
  state: string
  title: string | null
  series_exception: boolean
  version: number
  counsellor_id: string
}

export async function sessionsIn(seriesId: string): Promise<SessionRow[]> {
  return owner<SessionRow>("select * from counselling_session where series_id = $1 order by starts_at", [
    seriesId,
  ])
}

/** The place of a session in a series that a test is sure of. */
export async function nth(seriesId: string, place: number): Promise<SessionRow> {
  const found = (await sessionsIn(seriesId))[place]
  if (!found) throw new Error("The series has no such session")
  return found
}

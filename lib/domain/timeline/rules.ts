import { type CivilDate, civilDate } from "@/lib/platform/dates"
import type { EventKind } from "./schema"

/** What the database says of an event: a few words of the trade, a few texts; what its reader may not read is not there. */
export type EventWords = Partial<{
  /** Which of its kind: the kind of a session or a placement, a purpose, a decision, the phase it led to. */
  of: string
  before: string
  state: string
  moment: string
  title: string
  text: string
  /** Who reads a note, whether it is the reader's own, and how many it names. */
  readers: string
  mine: boolean
  count: number
  changed: boolean
  addenda: string[]
  who: string
  mark: string
  minutes: number
  cared: number
  unmet: number
  children: string[]
  number: number
  language: string
  from: string
  to: string
  /** The record it is found at, where that is another. */
  place: string
}>

export type FileEvent = {
  id: string
  kind: EventKind
  at: Date
  wholeDay: boolean
  author: string | null
  words: EventWords
}

const parts: Partial<Record<EventKind, string>> = {
  phase: "/case",
  registered: "/case",
  eligibility: "/case",
  waiver: "/case",
  assignment: "/case",
  assignment_end: "/case",
  follow_up: "/case",
  transfer: "/transfer",
  transfer_answer: "/transfer",
  consent: "/papers",
  consent_end: "/papers",
  consent_refused: "/papers",
  notice: "/papers",
  document: "/documents",
  profile: "/skills",
  recognition: "/skills",
  self_assessment: "/my-steps",
  itinerary: "/itinerary",
  review: "/itinerary",
  step: "/itinerary",
  referral: "/referrals",
  referral_answer: "/referrals",
  road_map: "/road-map",
  job: "/work#jobs",
  application: "/work/search#applications",
  mock_interview: "/work/search#interviews",
  job_end: "/work#jobs",
}

/** Where what happened is found; nothing where it is all said here. */
export function placeOf({ id, kind, words }: FileEvent, participantId: string): string | null {
  if (kind === "session") return `/sessions/${id}`
  if (kind === "note") return `/notes/${id}`
  if (kind === "placement") return `/placements/${id}`
  if (kind === "hours") return `/placements/${words.place ?? ""}`
  const part = parts[kind]
  return part ? `/participants/${participantId}${part}` : null
}

/** The name of an entry in the address: where the next page begins. */
export function cursorOf({ at, kind, id }: FileEvent): string {
  return `${at.toISOString()}~${kind}:${id}`
}

/** The events month by month, in the order they come. */
export function byMonth(
  events: readonly FileEvent[],
  timezone: string,
): { month: CivilDate; events: FileEvent[] }[] {
  const months = new Map<CivilDate, FileEvent[]>()
  for (const event of events) {
    const month = `${civilDate(event.at, timezone).slice(0, 7)}-01`
    months.set(month, [...(months.get(month) ?? []), event])
  }
  return [...months].map(([month, inIt]) => ({ month, events: inIt }))
}

import "server-only"
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator"
import { tzlib_get_ical_block } from "timezones-ical-library"
import { instantAt, toldIn, wallClock } from "./dates"

/** One entry of somebody's calendar. `uid` stays the same for ever; of two with one uid the higher sequence is the later plan. */
export type CalendarEntry = {
  uid: string
  sequence: number
  startsAt: Date
  endsAt: Date
  /** IANA, of the place where it is: the file explains it to programs that do not know it */
  timezone: string
  summary: string
  place?: string | null
  status: "confirmed" | "tentative" | "cancelled"
  /** UTC */
  changedAt: Date
  /** who asks whom to come, where the file goes out in a letter */
  invites?: { from: { name: string; email: string }; to: string }
}

/** The same entry for ever, whatever becomes of its session. */
export function sessionUid(id: string): string {
  return `session-${id}@itinera`
}

export type Calendar = {
  /** what a program calls the subscription */
  name: string
  entries: readonly CalendarEntry[]
  /** why it comes: to be subscribed to, to be taken into a calendar, or to be taken out again */
  method?: "publish" | "request" | "cancel"
  /** minutes until a program should look again */
  refresh?: number
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}
const methods = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
}

/* What goes out in a letter may be seen by others in her house: it does not say what wrote it. */
const makers = { publish: "Itinera", request: "Calendar", cancel: "Calendar" }

/** A calendar as programs read it (RFC 5545): wall times with the rules of their zones, stamps in UTC. */
export function calendarFile({ name, entries, method = "publish", refresh }: Calendar): string {
  const calendar = ical({
    name,
    method: methods[method],
    prodId: { company: makers[method], product: makers[method], language: "EN" },
    // no zone of the calendar itself: its stamps would lose their Z
    timezone: { name: null, generator: zoneRules },
    ...(refresh && { ttl: refresh * 60 }),
  })
  for (const entry of entries) {
    const told = [entry.startsAt, entry.endsAt].every((instant) => isPlain(instant, entry.timezone))
    const timezone = told ? entry.timezone : "UTC"
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      start: toldIn(entry.startsAt, timezone),
      end: toldIn(entry.endsAt, timezone),
      timezone: told ? timezone : null,
      summary: entry.summary,
      location: entry.place || null,
      status: statuses[entry.status],
      transparency:
        entry.status === "cancelled" ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      ...(entry.invites && {
        organizer: entry.invites.from,
        attendees: [{ email: entry.invites.to, rsvp: false }],
      }),
    })
  }
  return `${calendar.toString()}\r\n`
}

/* In the night when clocks go back an hour comes twice, and a wall time does not say which of the two it means. */
function isPlain(instant: Date, timezone: string): boolean {
  const { date, time } = wallClock(instant, timezone)
  return (
    Math.floor(instantAt(date, time, timezone).getTime() / 60_000) === Math.floor(instant.getTime() / 60_000)
  )
}

function zoneRules(timezone: string): string | null {
  const [rules] = tzlib_get_ical_block(timezone)
  return rules ?? null
}

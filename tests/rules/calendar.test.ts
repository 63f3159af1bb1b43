import ICAL from "ical.js"
import { describe, expect, test } from "vitest"
import { feedDays, summaryOf, tokenOf } from "@/lib/domain/calendar-feed/rules"
import type { FeedMeeting } from "@/lib/domain/calendar-feed/schema"
import { type CalendarEntry, calendarFile } from "@/lib/platform/calendar"

const entry: CalendarEntry = {
  uid: "session-1@itinera",
  sequence: 0,
  startsAt: new Date("2027-03-01T09:00:00Z"),
  endsAt: new Date("2027-03-01T10:00:00Z"),
  timezone: "Europe/Madrid",
  summary: "Busy",
  status: "confirmed",
  changedAt: new Date("2027-01-05T12:34:56Z"),
}

/** What a second library makes of a file, with the zones that the file itself explains. */
function readBack(file: string) {
  ICAL.TimezoneService.reset()
  const calendar = new ICAL.Component(ICAL.parse(file))
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      zone: event.startDate.zone.tzid,
      wall: event.startDate.toString().slice(0, 16),
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      status: String(component.getFirstPropertyValue("status")),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    }
  })
}

const nights: [name: string, zone: string, starts: string, ends: string, wall: string][] = [
  ["before summer time", "Europe/Madrid", "2027-03-27T09:00Z", "2027-03-27T10:00Z", "2027-03-27T10:00"],
  ["after summer time began", "Europe/Madrid", "2027-03-28T08:00Z", "2027-03-28T09:00Z", "2027-03-28T10:00"],
  ["while summer time begins", "Europe/Madrid", "2027-03-28T00:30Z", "2027-03-28T01:30Z", "2027-03-28T01:30"],
  ["before winter time", "Europe/Berlin", "2027-10-30T08:00Z", "2027-10-30T09:00Z", "2027-10-30T10:00"],
  ["after winter time began", "Europe/Berlin", "2027-10-31T09:00Z", "2027-10-31T10:00Z", "2027-10-31T10:00"],
  ["in Cyprus", "Asia/Nicosia", "2027-03-28T07:00Z", "2027-03-28T08:00Z", "2027-03-28T10:00"],
]

describe("E4: another program reads the right instants", () => {
  for (const [name, timezone, startsAt, endsAt, wall] of nights)
    test(name, () => {
      const when = { timezone, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
      const [read] = readBack(calendarFile({ name: "Itinera", entries: [{ ...entry, ...when }] }))
      expect(read).toMatchObject({
        ...{ zone: timezone, wall },
        startsAt: when.startsAt.toISOString(),
        endsAt: when.endsAt.toISOString(),
      })
    })
})

test("E4: a session in the hour that comes twice is told in UTC, and lasts as long as it lasts", () => {
  const when = { startsAt: new Date("2027-10-31T00:30Z"), endsAt: new Date("2027-10-31T01:30Z") }
  const [read] = readBack(
    calendarFile({ name: "Itinera", entries: [{ ...entry, ...when, timezone: "Europe/Athens" }] }),
  )
  expect(read).toMatchObject({
    ...{ zone: "UTC", startsAt: when.startsAt.toISOString(), endsAt: when.endsAt.toISOString() },
  })
})

test("what was planned anew has the same name and a higher number, and its stamp is in UTC", () => {
  const later = { ...entry, sequence: 3, status: "cancelled" as const }
  const [read] = readBack(calendarFile({ name: "Itinera", entries: [later] }))
  expect(read).toMatchObject({ uid: entry.uid, sequence: 3, status: "CANCELLED" })
  expect(read?.stamp).toBe("2027-01-05T12:34:56Z")
})

test("words of any script, commas and line breaks come back as they were", () => {
  const summary = "ورشة, «CV»; d'été\nΑθήνα"
  const [read] = readBack(calendarFile({ name: "Itinera", entries: [{ ...entry, summary }] }))
  expect(read?.summary).toBe(summary)
})

test("a calendar shows the last thirty days and the next six months", () => {
  expect(feedDays("2026-08-31")).toEqual({ first: "2026-08-01", last: "2027-02-28" })
})

test("the name of the file is the secret", () => {
  expect(tokenOf(`${"a".repeat(43)}.ics`)).toBe("a".repeat(43))
})

test("an entry says the kind and whose it is, or only that the hours are taken", () => {
  const words = { busy: "Busy", online: "online", kinds: (kind: string) => kind.toUpperCase() }
  const bare: FeedMeeting = { ...entry, id: "1", state: "scheduled", people: [] }
  expect(summaryOf(bare, words)).toBe("Busy")
  const full = { ...bare, kind: "individual", mode: "online", people: ["ES-0042"] }
  expect(summaryOf(full, words)).toBe("INDIVIDUAL · ES-0042 · online")
  expect(summaryOf({ ...bare, kind: "group", mode: "on_site", title: "CV workshop" }, words)).toBe(
    "CV workshop",
  )
})

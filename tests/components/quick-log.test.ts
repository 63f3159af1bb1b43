import { expect, test } from "vitest"
import { freshLog, resumedLog } from "@/components/counselling-session/log-values"
import { firstSitting, nextSitting } from "@/components/counselling-session/sitting"
import { minutesBetween, minutesOf, spanFrom, timeAfter } from "@/components/counselling-session/times"
import type { Choices } from "@/lib/domain/quick-log/queries"

const savedAt = new Date("2026-10-27T09:42:00Z")
const fatima = { id: "f", name: "Fatima El Idrissi", code: "ES-01", also: null, children: [] }
const amina = { ...fatima, id: "a", name: "Amina Haddad" }
const choices: Choices = {
  today: "2026-10-27",
  time: "10:30",
  timezone: "Europe/Madrid",
  people: [fatima, amina],
  recent: [],
  last: null,
  draft: null,
}
const withDraft = {
  ...choices,
  draft: { values: { participantIds: ["a"], note: "Half a sentence" }, submitKey: "k", savedAt },
}

test("a time is of 24 hours, and a length stays within its day", () => {
  expect(minutesOf("09:05")).toBe(545)
  expect(minutesOf("9")).toBeNull()
  expect(timeAfter("10:30", 90)).toBe("12:00")
  expect(timeAfter("23:30", 90)).toBe("23:59")
  expect(timeAfter("00:20", -60)).toBe("00:00")
  expect(minutesBetween("10:30", "11:15")).toBe(45)
  expect(minutesBetween("11:00", "10:00")).toBeNull()
})

test("a length that is pressed late in the evening moves the beginning, not past midnight", () => {
  expect(spanFrom("10:00", 90)).toEqual({ start: "10:00", end: "11:30" })
  expect(spanFrom("22:40", 120)).toEqual({ start: "21:59", end: "23:59" })
})

test("a new form ends now and is as long as the last session was", () => {
  expect(freshLog(choices)).toMatchObject({ startTime: "09:30", endTime: "10:30", attendance: "present" })
  const last = { kind: "group", mode: "online", topics: ["work"], minutes: 120 }
  expect(freshLog({ ...choices, last })).toMatchObject({ startTime: "08:30", kind: "group", topics: [] })
})

test("soon after midnight a new log is about the end of the day before", () => {
  expect(freshLog({ ...choices, today: "2026-03-01", time: "00:30" })).toMatchObject({
    date: "2026-02-28",
    startTime: "22:59",
    endTime: "23:59",
  })
  expect(freshLog({ ...choices, time: "01:00" })).toMatchObject({ startTime: "00:00", endTime: "01:00" })
})

test("of a draft whatever still fits the form comes back", () => {
  const kept = { note: "Half a sentence", attendance: "vanished", topics: "work", startTime: "08:00" }
  expect(resumedLog(choices, kept)).toMatchObject({
    note: "Half a sentence",
    attendance: "present",
    topics: [],
    startTime: "08:00",
  })
  expect(resumedLog(choices, "nonsense")).toEqual(freshLog(choices))
})

test("a draft is gone on with, and another woman's form begins beside it", () => {
  expect(firstSitting(withDraft, null)).toMatchObject({ submitKey: "k", start: { note: "Half a sentence" } })
  expect(firstSitting(withDraft, "a").submitKey).toBe("k")
  const beside = firstSitting(withDraft, "f")
  expect(beside.start).toMatchObject({ participantIds: ["f"], note: "", draft: { subject: "f" } })
  expect(beside.submitKey).not.toBe("k")
  expect(firstSitting(choices, "nobody").start.participantIds).toEqual([])
})

test("another one keeps whom and when, and nothing of what was written", () => {
  const before = { ...freshLog(choices, ["a"]), date: "2026-10-20", note: "Said and done" }
  expect(nextSitting(choices, before).start).toMatchObject({
    participantIds: ["a"],
    date: "2026-10-20",
    note: "",
  })
})

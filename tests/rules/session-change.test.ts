import { describe, expect, test } from "vitest"
import { groupProblems } from "@/lib/domain/session-again/rules"
import {
  changeDoubts,
  isAnotherDay,
  mayArrange,
  moveProblems,
  type Standing,
  targetOf,
  timeProblems,
} from "@/lib/domain/session-change/rules"
import { cancelInput, moveInput } from "@/lib/domain/session-change/schema"
import { timeRange } from "@/lib/platform/dates"
import { holidayOn, holidaysBetween } from "@/lib/platform/holidays"

const madrid = "Europe/Madrid"
const standing: Standing = {
  state: "scheduled",
  startsAt: new Date("2026-10-20T08:00Z"),
  endsAt: new Date("2026-10-20T09:00Z"),
  timezone: madrid,
  breakMinutes: 0,
  mode: "on_site",
  place: "Room 2",
  roomId: null,
  onlineLink: null,
  topics: [],
  interpreterRelation: null,
  facilitatorIds: [],
}
const to = (date: string, startTime = "10:00", endTime = "11:00") =>
  targetOf({ date, startTime, endTime }, standing)
const change = (...slot: Parameters<typeof to>) => ({ standing, target: to(...slot) })
const around = {
  now: new Date("2026-10-01T08:00Z"),
  day: "2026-10-21",
  holiday: null,
  room: null,
  people: 2,
  busy: [],
  overlaps: [],
  programme: { startsOn: "2026-01-01", endsOn: "2026-12-31" },
}
const keys = (problems: readonly { key: string }[]) => problems.map(({ key }) => key.split(".").at(-1))

describe("moving", () => {
  test("only what is still to take place is moved", () => {
    expect(moveProblems(standing, to("2026-10-21"))).toBeNull()
    for (const [state, key] of [
      ["held", "held"],
      ["cancelled", "cancelled"],
    ])
      expect(moveProblems({ ...standing, state: state ?? "" }, to("2026-10-21"))).toEqual({
        form: { key: `session-change.problems.${key}` },
      })
  })

  test("something has to change, and a session is longer than its break", () => {
    expect(moveProblems(standing, to("2026-10-20"))).toEqual({
      form: { key: "session-change.problems.nothingChanged" },
    })
    expect(moveProblems(standing, { ...to("2026-10-20"), place: "Hall" })).toBeNull()
    const long = { ...standing, breakMinutes: 60 }
    expect(moveProblems(long, to("2026-10-21"))).toEqual({
      endTime: { key: "session-change.problems.onlyBreak" },
    })
    const again = (capacity: number | null, people: number) =>
      groupProblems({ kind: "individual", capacity, people })
    expect(timeProblems(long, to("2026-10-21"))).toEqual({
      endTime: { key: "session-change.problems.onlyBreak" },
    })
    expect(again(null, 1)).toBeNull()
    expect(again(null, 0)).toEqual({
      participantIds: { key: "counselling-session.problems.expectedMissing" },
    })
    expect(again(1, 2)).toMatchObject({
      participantIds: { key: "counselling-session.problems.overCapacity" },
    })
  })

  test("E8: another day is one of the place where the session is", () => {
    expect(isAnotherDay(standing, to("2026-10-20", "23:00", "23:30"))).toBe(false)
    expect(isAnotherDay(standing, to("2026-10-21", "00:15", "01:00"))).toBe(true)
  })

  test("E8: a public holiday of the region is asked about", () => {
    const doubts = changeDoubts(change("2026-10-12"), { ...around, holiday: "Fiesta Nacional de España" })
    expect(doubts).toEqual([
      { key: "appointment.doubts.holiday", values: { name: "Fiesta Nacional de España" } },
    ])
  })

  test("E5: hours that somebody has already are asked about, and so is what looks wrong", () => {
    expect(
      changeDoubts(change("2026-10-21"), {
        ...around,
        overlaps: [
          { whose: "yours", name: "Noor", from: "10:30", until: "11:30" },
          { whose: "hers", name: "Amina H.", from: "09:30", until: "10:30" },
          { whose: "leads", name: "Noor", from: "10:00", until: "11:00" },
        ],
      }),
    ).toEqual([
      { key: "counselling-session.doubts.overlapYours", values: { from: "10:30", until: "11:30" } },
      {
        key: "counselling-session.doubts.overlapHers",
        values: { name: "Amina H.", from: "09:30", until: "10:30" },
      },
      {
        key: "counselling-session.doubts.overlapHers",
        values: { name: "Noor", from: "10:00", until: "11:00" },
      },
    ])
    expect(keys(changeDoubts(change("2026-10-21", "10:00", "14:30"), around))).toEqual(["long"])
    expect(keys(changeDoubts(change("2026-09-21"), around))).toEqual(["past"])
    expect(keys(changeDoubts(change("2027-01-21"), { ...around, day: "2027-01-21" }))).toEqual([
      "outsideProgramme",
    ])
  })

  test("the coordinator arranges groups, whoever leads it arranges it, and nobody what is over", () => {
    const session = { kind: "group", mine: false, state: "scheduled" }
    expect(mayArrange(session, "coordinator")).toBe(true)
    expect(mayArrange({ ...session, kind: "individual" }, "coordinator")).toBe(false)
    expect(mayArrange(session, "counsellor")).toBe(false)
    expect(mayArrange({ ...session, mine: true }, "counsellor")).toBe(true)
    expect(mayArrange({ ...session, mine: true, state: "held" }, "counsellor")).toBe(false)
  })
})

describe("E4: clocks that change", () => {
  test("a session of the night in which summer time ends is an hour longer than its walls say", () => {
    const night = to("2026-10-25", "02:30", "04:00")
    expect((night.endsAt.getTime() - night.startsAt.getTime()) / 60_000).toBe(150)
  })

  test("an hour that summer time leaves out cannot be a session", () => {
    const lost = to("2026-03-29", "02:00", "03:00")
    expect(moveProblems(standing, lost)).toEqual({
      endTime: { key: "counselling-session.problems.endBeforeStart" },
    })
  })

  test("an online group of Nicosia is an hour earlier in Madrid, on both sides of the change", () => {
    for (const [day, hours] of [
      ["2026-10-23", "10:00–11:30"],
      ["2026-10-27", "10:00–11:30"],
    ]) {
      const there = { ...standing, timezone: "Asia/Nicosia" }
      const group = targetOf({ date: day ?? "", startTime: "11:00", endTime: "12:30" }, there)
      expect(timeRange(group.startsAt, group.endsAt, madrid)).toBe(hours)
    }
  })
})

describe("public holidays", () => {
  const catalonia = { country: "ES", nuts2: "ES51" }

  test("are those of the country, and of the region where it is known", () => {
    expect(holidayOn(catalonia, "2026-09-11", "es")).toBe("Dia de Cataluña")
    expect(holidayOn({ country: "ES", nuts2: null }, "2026-09-11", "es")).toBeNull()
    expect(holidayOn({ country: "DE", nuts2: "DE21" }, "2026-01-06", "en")).not.toBeNull()
    expect(holidayOn({ country: "DE", nuts2: "DE71" }, "2026-01-06", "en")).toBeNull()
    expect(holidayOn({ country: "CY", nuts2: "CY00" }, "2026-10-01", "en")).toBe("Cyprus Independence Day")
    expect(holidayOn(catalonia, "2026-09-14", "en")).toBeNull()
  })

  test("are found across the turn of a year", () => {
    const days = holidaysBetween(catalonia, { from: "2026-12-25", until: "2027-01-06" }, "en").map(
      ({ day }) => day,
    )
    expect(days).toEqual(["2026-12-25", "2026-12-26", "2027-01-01", "2027-01-06"])
  })

  test("every country of the programme has some", () => {
    for (const country of ["CY", "DE", "ES", "FR", "IT", "NL"])
      expect(
        holidaysBetween({ country, nuts2: null }, { from: "2026-01-01", until: "2026-12-31" }, "en").length,
      ).toBeGreaterThan(8)
  })
})

test("a cancellation has a reason, and another reason has words", () => {
  const sessionId = "4c9b1e6e-6f8e-4c3f-9a3e-5d1b5a6c7d8e"
  expect(cancelInput.safeParse({ sessionId, version: 1 }).success).toBe(false)
  expect(cancelInput.safeParse({ sessionId, version: 1, reason: "other", note: " " }).success).toBe(false)
  expect(cancelInput.safeParse({ sessionId, version: 1, reason: "weather" }).success).toBe(true)
  const slot = { date: "2026-10-21", startTime: "11:00", endTime: "10:00" }
  expect(moveInput.safeParse({ sessionId, version: 1, ...slot, mode: "online" }).success).toBe(false)
})

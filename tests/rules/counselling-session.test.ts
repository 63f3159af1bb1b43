import { describe, expect, test } from "vitest"
import {
  type Around,
  answerOf,
  careOf,
  type Meeting,
  meetingDoubtsOf,
  meetingLogged,
  meetingProblems,
} from "@/lib/domain/counselling-session/rules"
import { logInput, planInput } from "@/lib/domain/counselling-session/schema"

const startsAt = new Date("2026-10-27T09:00:00Z")
const endsAt = new Date("2026-10-27T10:00:00Z")
const usual: Meeting = {
  ...{ startsAt, endsAt, place: null, participantIds: ["amina"], course: "attended", capacity: null },
  ...{ childcare: "not_needed_confirmed", childIds: [], newPlaces: null },
}
const yusuf = { id: "yusuf", participantId: "amina", birth: "2022-10-01", livesWith: true }
const grown = { id: "grown", participantId: "amina", birth: "2013-10-27", livesWith: true }
const away = { id: "away", participantId: "amina", birth: "2020", livesWith: false }
const offer = { id: "offer", sessionId: null, startsAt, endsAt, places: 2, taken: 1 }
const around: Around = {
  ...{ now: new Date("2026-10-28T09:00:00Z"), day: "2026-10-27", reachedIds: ["amina"], children: [yusuf] },
  ...{ elsewhere: [], overlaps: [], programme: { startsOn: "2026-01-01", endsOn: "2026-10-27" }, offers: [] },
}
const last = (key = "") => key.split(".").at(-1)

/** Where a problem is said and which. */
function problems(meeting: Partial<Meeting>, facts: Partial<Around> = {}) {
  const found = meetingProblems({ ...usual, ...meeting }, { ...around, ...facts }) ?? {}
  return Object.fromEntries(Object.entries(found).map(([at, { key }]) => [at, last(key)]))
}
function doubts(meeting: Partial<Meeting>, facts: Partial<Around> = {}) {
  return meetingDoubtsOf({ ...usual, ...meeting }, { ...around, ...facts }).map(({ key }) => last(key))
}

describe("what is impossible", () => {
  test("a usual session breaks no rule and raises no doubt", () => {
    expect(problems({})).toEqual({})
    expect(doubts({})).toEqual([])
  })
  test.each<[string, Partial<Meeting>, Partial<Around>, object]>([
    [
      "somebody is not hers",
      { participantIds: ["amina", "dara"] },
      {},
      { participantIds: "participantNotYours" },
    ],
    ["more come than fit", { capacity: 0 }, {}, { participantIds: "overCapacity" }],
    ["it takes no time", { endsAt: startsAt }, {}, { endTime: "endBeforeStart" }],
    [
      "children are in a care that nobody needed",
      { childIds: ["yusuf"] },
      {},
      { childcare: "careContradiction" },
    ],
    [
      "children are cared for and she did not come",
      { course: "missed", childcare: "offered", childIds: ["yusuf"] },
      {},
      { childIds: "careWithoutHer" },
    ],
    ["a child is not hers", { childcare: "offered", childIds: ["sami"] }, {}, { childIds: "childUnknown" }],
    [
      "a child is thirteen that day",
      { childcare: "offered", childIds: ["grown"] },
      { children: [grown] },
      { childIds: "childTooOld" },
    ],
    [
      "a place is planned where none is offered",
      { course: "planned", childcare: "offered", childIds: ["yusuf"] },
      {},
      { childIds: "noOffer" },
    ],
    [
      "siblings need two places and one is left",
      { childcare: "offered", childIds: ["yusuf", "away"] },
      { children: [yusuf, away], offers: [offer] },
      { childIds: "full" },
    ],
    [
      "its own offer is too small",
      { course: "planned", childcare: "offered", childIds: ["yusuf", "away"], newPlaces: 1 },
      { children: [yusuf, away] },
      { childIds: "full" },
    ],
  ])("is refused when %s", (_, ...[meeting, facts, expected]) => {
    expect(problems(meeting, facts)).toEqual(expected)
  })
  test("a child who turns thirteen the day after is still cared for", () => {
    expect(
      problems(
        { childcare: "offered", childIds: ["grown"] },
        { children: [{ ...grown, birth: "2013-10-28" }] },
      ),
    ).toEqual({})
  })
})

describe("what is possible and asked about", () => {
  test.each<[string, Partial<Meeting>, Partial<Around>, string[]]>([
    [
      "she has another session",
      {},
      { overlaps: [{ name: null, from: "10:00", until: "11:00" }] },
      ["overlapYours"],
    ],
    [
      "a participant has one",
      {},
      { overlaps: [{ name: "Amina H.", from: "1", until: "2" }] },
      ["overlapHers"],
    ],
    ["it is longer than four hours", { endsAt: new Date("2026-10-27T13:00:01Z") }, {}, ["long"]],
    ["it has not begun", {}, { now: new Date("2026-10-27T08:59:00Z") }, ["future"]],
    ["it is planned for what is over", { course: "planned" }, {}, ["past"]],
    ["it is after the programme", {}, { day: "2026-10-28" }, ["outsideProgramme"]],
    ["it is before the programme", {}, { day: "2025-12-31" }, ["outsideProgramme"]],
    ["nobody said whether there was childcare", { childcare: "unanswered" }, {}, ["childcareUnanswered"]],
  ])("asks when %s", (_, ...[meeting, facts, expected]) => {
    expect(doubts(meeting, facts)).toEqual(expected)
  })
  test("childcare is not asked about without a child under thirteen at home, or where she did not come", () => {
    expect(doubts({ childcare: "unanswered" }, { children: [grown, away] })).toEqual([])
    expect(doubts({ childcare: "unanswered", course: "missed" })).toEqual([])
  })
  test("four hours, the first and the last day of the programme are usual", () => {
    expect(doubts({ endsAt: new Date("2026-10-27T13:00:00Z") }, { day: "2026-01-01" })).toEqual([])
  })
})

describe("where children go", () => {
  const withYusuf: Partial<Meeting> = { childcare: "unanswered", childIds: ["yusuf"] }
  const care = (meeting: Partial<Meeting>, facts: Partial<Around> = {}) =>
    careOf({ ...usual, ...meeting }, { ...around, ...facts })
  test("into the offer that covers the hours, else into one made for them", () => {
    expect(care(withYusuf, { offers: [offer] })).toEqual({ kind: "placed", childIds: ["yusuf"], offer })
    const early = { ...offer, endsAt: new Date("2026-10-27T09:59:00Z") }
    expect(care(withYusuf, { offers: [early] })).toEqual({ kind: "offered", childIds: ["yusuf"], places: 1 })
    expect(answerOf({ ...usual, ...withYusuf })).toBe("offered")
  })
  test("a need that was not met is that of the named, else of all who are small and live with her", () => {
    const unmet: Partial<Meeting> = { childcare: "not_possible" }
    expect(care(unmet, { children: [yusuf, grown, away] })).toEqual({ kind: "unmet", childIds: ["yusuf"] })
    expect(care({ ...unmet, childIds: ["away"] }, { children: [yusuf, away] })).toEqual({
      kind: "unmet",
      childIds: ["away"],
    })
  })
})

describe("forms", () => {
  const log = {
    participantIds: [],
    date: "2026-10-27",
    startTime: "10:00",
    endTime: "11:00",
    attendance: "present",
  }
  test("say everything that is missing at once", () => {
    const parsed = logInput.safeParse({ participantIds: [], date: "", startTime: "", endTime: "" })
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([
      ...["participantIds", "date", "startTime", "endTime", "attendance"],
    ])
    const wrong = logInput.safeParse({
      ...log,
      childcare: "not_possible",
      nextStepDue: "2026-11-01",
      endTime: "09:00",
    })
    expect(wrong.error?.issues.map(({ message }) => last(message))).toContain("participantsMissing")
  })
  test("a plan says when, for whom and how long in one go", () => {
    const parsed = planInput.safeParse({
      kind: "individual",
      startsAt: "2026-10-27T10:00Z",
      endsAt: "2026-10-29T10:00Z",
    })
    expect(parsed.error?.issues.map(({ message }) => last(message))).toEqual(["expectedMissing", "tooLong"])
  })
  test("times on the wall become instants of the organisation's zone", () => {
    const id = crypto.randomUUID()
    const meeting = meetingLogged(logInput.parse({ ...log, participantIds: [id, id] }), "Asia/Nicosia")
    expect(meeting).toMatchObject({
      startsAt: new Date("2026-10-27T08:00:00Z"),
      participantIds: [id],
      course: "attended",
    })
  })
})

import { expect, test } from "vitest"
import { changesOf } from "@/lib/domain/revision/rules"
import { byMonth, cursorOf, type FileEvent, placeOf } from "@/lib/domain/timeline/rules"
import { eventKinds, timelineAsked } from "@/lib/domain/timeline/schema"

const id = "7b0b2d7e-0000-4000-8000-000000000001"
const event = (differing: Partial<FileEvent>): FileEvent => ({
  ...{ id, kind: "note", at: new Date("2026-10-27T10:30:00Z"), wholeDay: false, author: null, words: {} },
  ...differing,
})

test("everything that happened leads to a page of ours, or nowhere", () => {
  for (const kind of eventKinds) expect(placeOf(event({ kind }), "p") ?? "/", kind).toMatch(/^\//)
  expect(placeOf(event({ kind: "session" }), "p")).toBe(`/sessions/${id}`)
  expect(placeOf(event({ kind: "note" }), "p")).toBe(`/notes/${id}`)
  expect(placeOf(event({ kind: "consent" }), "p")).toBe("/participants/p/papers")
})

test("E32: a month is of the organisation's calendar", () => {
  const late = event({ at: new Date("2026-10-31T23:30:00Z") })
  expect(byMonth([late], "Europe/Madrid")).toMatchObject([{ month: "2026-11-01" }])
  expect(byMonth([late, event({})], "UTC").map(({ month, events }) => [month, events.length])).toEqual([
    ["2026-10-01", 2],
  ])
})

test("the place of an entry in the address is read as it was written, and nonsense is no place", () => {
  expect(timelineAsked.parse({ after: cursorOf(event({})) }).after).toEqual({
    at: "2026-10-27T10:30:00.000Z",
    key: `note:${id}`,
  })
  for (const after of ["", "yesterday", `${cursorOf(event({}))}'; drop`, ["a", "b"]])
    expect(timelineAsked.parse({ after }).after).toBeUndefined()
})

test("a revision tells the fields that differ, and not what the database keeps for itself", () => {
  const before = {
    what: "Spanish B1",
    due_on: "2026-11-01",
    languages: ["ar"],
    version: 1,
    itinerary_id: "a",
  }
  const after = { what: "Spanish B1", due_on: null, languages: ["ar", "fr"], version: 2, itinerary_id: "b" }
  expect(changesOf(before, after)).toEqual([
    { field: "due_on", before: "2026-11-01", after: null },
    { field: "languages", before: ["ar"], after: ["ar", "fr"] },
  ])
  expect(changesOf({ what: null }, { what: "" })).toEqual([])
  expect(changesOf(before, null).map(({ field }) => field)).toEqual(["what", "due_on", "languages"])
})

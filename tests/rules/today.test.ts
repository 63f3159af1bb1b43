import { expect, test } from "vitest"
import { keptSince } from "@/lib/domain/draft/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { type FoundLine, lineOf } from "@/lib/domain/today/rules"

const week = { timezone: "Europe/Madrid", correctionDays: 7 }
const found: FoundLine = {
  ...{
    id: "s",
    kind: "individual",
    title: null,
    topics: [],
    mode: "on_site",
    place: null,
    interpreter: false,
  },
  ...{ childcare: "offered", state: "scheduled", expected: 1, children: 0, attendance: null },
  people: [{ id: "p", knownAs: "Fatima", familyName: "El Idrissi" }],
  startsAt: "2026-10-27T09:00:00+00:00",
  endsAt: "2026-10-27T10:00:00+00:00",
}

test.each([
  ["Fatima", "El Idrissi", "Fatima E."],
  ["Fatima", null, "Fatima"],
  ["Fatima", "  ", "Fatima"],
  ["أمينة", "حداد", "أمينة ح."],
  ["ሰላም", "𞤀𞤣", "ሰላም 𞤀."],
])("%s %s is shown as a name and a first letter", (knownAs, familyName, expected) => {
  expect(shortName({ knownAs, familyName })).toBe(expected)
})

test("a session is now from its first to its last minute", () => {
  const isNow = (at: string) => lineOf(found, new Date(at), week).isNow
  expect(isNow("2026-10-27T08:59:59Z")).toBe(false)
  expect(isNow("2026-10-27T09:00:00Z")).toBe(true)
  expect(isNow("2026-10-27T09:59:59Z")).toBe(true)
  expect(isNow("2026-10-27T10:00:00Z")).toBe(false)
  expect(lineOf(found, new Date(), week).people).toEqual([{ id: "p", name: "Fatima E." }])
})

test("a draft is kept for seven days", () => {
  expect(keptSince(new Date("2026-10-27T10:00:00Z"))).toEqual(new Date("2026-10-20T10:00:00Z"))
})

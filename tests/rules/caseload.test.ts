import { expect, test } from "vitest"
import { agreeingProblems, moveProblems, overlapsAny } from "@/lib/domain/caseload/rules"
import { previewInput } from "@/lib/domain/caseload/schema"

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
const typed = { giverId: id(1), takerId: id(2), participantIds: [id(3), id(4)], from: "2026-11-26", why: " " }
const facts = previewInput.parse(typed)
const around = { today: "2026-11-26", takerWorksHere: true, held: [id(3), id(4)] }

test("whoever is held moves, today or later, to somebody else who works here", () => {
  expect(moveProblems(facts, around)).toBeNull()
  expect(moveProblems({ ...facts, from: "2027-01-31" }, around)).toBeNull()
})

test.each([
  [{ takerId: id(1) }, {}, { takerId: "same" }],
  [{}, { takerWorksHere: false }, { takerId: "takerGone" }],
  [{ from: "2026-11-25" }, {}, { from: "past" }],
  [{}, { held: [id(3)] }, { participantIds: "notHers" }],
  [{ from: "2026-11-25" }, { held: [] }, { from: "past", participantIds: "notHers" }],
])("%o with %o is refused in words", (input, facing, said) => {
  const keys = Object.entries(said).map(([at, word]) => [at, { key: `caseload.problems.${word}` }])
  expect(moveProblems({ ...facts, ...input }, { ...around, ...facing })).toEqual(Object.fromEntries(keys))
})

test("what is agreed to is what was seen", () => {
  expect(agreeingProblems("a", "a")).toBeNull()
  expect(agreeingProblems("a", "b")).toEqual({ form: { key: "caseload.problems.changed" } })
})

test.each([
  ["10:00", "11:00", true],
  ["09:00", "10:01", true],
  ["10:59", "12:00", true],
  ["09:00", "10:00", false],
  ["11:00", "12:00", false],
])("a session from ten to eleven and one from %s to %s overlap: %s", (from, until, does) => {
  const at = (time: string) => new Date(`2026-11-26T${time}:00Z`)
  const other = { startsAt: at(from), endsAt: at(until) }
  expect(overlapsAny({ startsAt: at("10:00"), endsAt: at("11:00") }, [other])).toBe(does)
})

test("one ticked box is one woman, none is refused, and one ticked twice moves once", () => {
  const read = (participantIds: unknown) => previewInput.safeParse({ ...typed, participantIds })
  expect(read(id(3)).data?.participantIds).toEqual([id(3)])
  expect(read([id(4), id(3), id(4)]).data?.participantIds).toEqual([id(3), id(4)])
  for (const nothing of [[], false, undefined])
    expect(read(nothing).error?.issues[0]?.message).toBe("caseload.problems.nobody")
  expect(facts.why).toBeNull()
})

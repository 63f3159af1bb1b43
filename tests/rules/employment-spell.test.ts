import { describe, expect, test } from "vitest"
import {
  doubtsAboutSpell,
  isOnLeaving,
  isWithinSixMonths,
  levelOfIsco,
  qualifiedFor,
  spellProblems,
  suitsByRule,
} from "@/lib/domain/employment-spell/rules"
import { spellInput } from "@/lib/domain/employment-spell/schema"

const id = "11111111-1111-4111-8111-111111111111"
const spell = (entered: object = {}) =>
  spellInput.parse({
    ...{ participantId: id, rowId: "", version: 0, employer: "North Bakery", level: "2" },
    ...{ occupation: { uri: null, label: "Baker", version: null }, startsOn: "2026-03-02", endsOn: "" },
    ...{
      contract: "permanent",
      weeklyHours: "20",
      evidence: "contract",
      suits: "",
      suitsReason: "",
      fromPlacementId: "",
      ...entered,
    },
  })
const around = { today: "2026-06-01", known: null, byRule: true, others: [], placement: null }
const refused = (entered: object, more: object = {}) =>
  Object.entries(spellProblems(spell(entered), { ...around, ...more }) ?? {}).map(
    ([at, { key }]) => `${at}: ${key.split(".").at(-1)}`,
  )
const asked = (entered: object, more: object = {}) =>
  doubtsAboutSpell(spell(entered), { ...around, ...more }).map(({ key }) => key.split(".").at(-1))

describe("whether a job suits what she has learnt", () => {
  test.each([
    ["2221", 4],
    ["1120", 4],
    ["1412", 3],
    ["3256", 3],
    ["4226", 2],
    ["5120", 2],
    ["8160", 2],
    ["9412", 1],
    ["0310", 1],
    ["0110", 4],
  ] as const)("an occupation of ISCO group %s is of level %i", (code, level) => {
    expect(levelOfIsco(code)).toBe(level)
  })

  test.each([
    ["none", 1],
    ["1", 1],
    ["2", 2],
    ["4", 2],
    ["5", 3],
    ["6", 4],
    ["8", 4],
  ] as const)("who has completed ISCED %s is qualified for level %i", (level, qualified) => {
    expect(qualifiedFor([{ level, completed: true, to: "2010" }], null, "2026-03-02")).toBe(qualified)
  })

  test("it does where it asks at least as much, and nobody knows without her schooling", () => {
    expect([suitsByRule(2, 2), suitsByRule(3, 2), suitsByRule(1, 2), suitsByRule(4, null)]).toEqual([
      ...[true, true, false, null],
    ])
  })

  test("only what she had completed by the first day counts, and else what was said at her entry", () => {
    const degree = { level: "6", completed: true, to: "2026-05" }
    const school = { level: "3", completed: true, to: "2008" }
    const broken = { level: "7", completed: false, to: "2012" }
    expect(qualifiedFor([degree, school, broken], "8", "2026-03-02")).toBe(2)
    expect(qualifiedFor([degree, school], null, "2026-05-01")).toBe(4)
    expect(qualifiedFor([degree], "2", "2026-03-02")).toBe(2)
    expect(qualifiedFor([], null, "2026-03-02")).toBeNull()
  })
})

test("E20: a job that begins on day 28 after the exit counts as work on leaving, one of day 29 does not", () => {
  const begins = (startsOn: string, endsOn: string | null = null) =>
    isOnLeaving({ startsOn, endsOn }, "2026-01-31")
  expect([begins("2026-02-28"), begins("2026-03-01")]).toEqual([true, false])
  expect([
    begins("2025-06-01"),
    begins("2025-06-01", "2026-01-31"),
    begins("2025-06-01", "2026-01-30"),
  ]).toEqual([...[true, true, false]])
})

test("E17: six months after 31 August end on 28 February, and a suitable job is counted until then", () => {
  const begins = (startsOn: string) => isWithinSixMonths({ startsOn, endsOn: null }, "2025-08-31")
  expect([begins("2025-08-30"), begins("2025-08-31"), begins("2026-02-28"), begins("2026-03-01")]).toEqual([
    ...[false, true, true, false],
  ])
})

describe("a job as it is written down", () => {
  test("needs what the job asks from the classification or from the counsellor", () => {
    expect(refused({ level: "" })).toEqual(["level: levelMissing"])
    expect(refused({ level: "" }, { known: 2 })).toEqual([])
  })

  test("came of one of her placements, which had begun by then", () => {
    const chosen = { fromPlacementId: id }
    expect(refused(chosen)).toEqual(["fromPlacementId: placementUnknown"])
    expect(refused(chosen, { placement: { startsOn: "2026-03-02" } })).toEqual([])
    expect(refused(chosen, { placement: { startsOn: "2026-03-03" } })).toEqual([
      "fromPlacementId: placementLater",
    ])
  })

  test("ends after it begins; a job of one day is one", () => {
    expect(refused({ endsOn: "2026-03-01" })).toEqual(["endsOn: endsFirst"])
    expect(refused({ endsOn: "2026-03-02" })).toEqual([])
  })

  test("whoever overrides the rule says why, and only where it differs", () => {
    expect(refused({ suits: "no" })).toEqual(["suitsReason: reasonMissing"])
    expect(refused({ suits: "no", suitsReason: "Only the cleaning of it" })).toEqual([])
    expect(refused({ suits: "yes", suitsReason: "It does" })).toEqual(["suits: sameAsRule"])
    expect(refused({ suits: "yes", suitsReason: "A degree of hers" }, { byRule: null })).toEqual([])
    expect(refused({ suitsReason: "Because" })).toEqual(["suits: answerMissing"])
  })

  test("what is unlikely is asked about", () => {
    expect(asked({})).toEqual([])
    expect(asked({ startsOn: "2026-06-02" })).toEqual(["ahead"])
    expect(asked({ weeklyHours: "40" })).toEqual([])
    expect(asked({ weeklyHours: "40,5" })).toEqual(["longWeek"])
    const there = { id, employer: "north bakery", startsOn: "2026-01-01", endsOn: "2026-03-02" }
    expect(asked({}, { others: [there] })).toEqual(["overlaps"])
    expect(asked({ rowId: id }, { others: [there] })).toEqual([])
    expect(asked({}, { others: [{ ...there, endsOn: "2026-03-01" }] })).toEqual([])
    expect(asked({}, { others: [{ ...there, employer: "Another" }] })).toEqual([])
  })

  test("hours a week are more than none and at most 60", () => {
    const fits = (weeklyHours: string) => spellInput.shape.weeklyHours.safeParse(weeklyHours).success
    expect(["", "22,5", "60", "0", "60.5", "many"].map(fits)).toEqual([true, true, true, false, false, false])
  })
})

import { describe, expect, test } from "vitest"
import {
  type Candidate,
  decisionProblems,
  type Entry,
  isThirdCountryNational,
  reasonsAgainst,
  reasonsLeft,
} from "@/lib/domain/eligibility/rules"
import { decisionInput, type Reason } from "@/lib/domain/eligibility/schema"
import type { WaiverFacts } from "@/lib/domain/waiver/rules"

const entry: Entry = {
  ageMin: 25,
  ageMax: 45,
  genderRule: "women_only",
  tcnRequired: true,
  motherRequired: true,
  startsOn: "2026-01-01",
  endsOn: "2027-12-31",
}
const candidate: Candidate = {
  birth: "1992-03-15",
  gender: "F",
  citizenships: ["SY"],
  isMother: true,
  hasResidence: true,
}
const day = "2026-10-27"
const against = (differing: Partial<Candidate>, on = day) =>
  reasonsAgainst({ ...candidate, ...differing }, entry, on)

describe("E2: age on the day of enrolment", () => {
  test.each([
    ["turns 25 that day", "2001-10-27", []],
    ["turns 25 a day later", "2001-10-28", ["ageOutside"]],
    ["is 45 for one more day", "1980-10-28", []],
    ["turns 46 that day", "1980-10-27", ["ageOutside"]],
    ["a year that fits whole", "1990", []],
    ["a year in which some are 24", "2001", ["ageUnsure"]],
    ["a month in which some are 46", "1980-10", ["ageUnsure"]],
    ["a year that is outside whole", "1979", ["ageOutside"]],
    ["a month that fits whole", "2001-09", []],
    ["nothing known", null, ["birthUnknown"]],
    ["born on 29 February, 46 on 1 March", "1980-02-29", ["ageOutside"]],
  ])("%s", (_, birth, expected) => {
    expect(against({ birth })).toEqual(expected)
  })

  test("is asked again on the day itself", () => {
    expect(against({ birth: "1980-10-28" }, "2026-10-27")).toEqual([])
    expect(against({ birth: "1980-10-28" }, "2026-10-28")).toEqual(["ageOutside"])
  })
})

describe("E21: third-country nationals", () => {
  test.each([
    ["Syria", ["SY"], true],
    ["the United Kingdom", ["GB"], true],
    ["Norway and Switzerland", ["NO", "CH"], true],
    ["stateless", ["STATELESS"], true],
    ["undetermined", ["UNDETERMINED"], true],
    ["Romania", ["RO"], false],
    ["Moldova and Romania", ["MD", "RO"], false],
    ["Greece, whatever reports call it", ["GR"], false],
    ["nothing known", [], false],
  ])("%s", (_, citizenships, expected) => {
    expect(isThirdCountryNational(citizenships)).toBe(expected)
  })

  test("nothing known is said as such, and a citizen of the Union as such", () => {
    expect(against({ citizenships: [] })).toEqual(["citizenshipUnknown"])
    expect(against({ citizenships: ["MA", "ES"] })).toEqual(["unionCitizen"])
  })
})

test("a mother has a child, and the programme says whether it asks", () => {
  expect(against({ isMother: false })).toEqual(["noChild"])
  expect(reasonsAgainst({ ...candidate, isMother: false }, { ...entry, motherRequired: false }, day)).toEqual(
    [],
  )
})

test.each([
  ["F", []],
  ["X", []],
  ["not_stated", []],
  ["M", ["genderRule"]],
])("E22: a programme for women and the gender she declares, %s", (gender, expected) => {
  expect(against({ gender })).toEqual(expected)
})

test("her residence was seen or declared", () => {
  expect(against({ hasResidence: false })).toEqual(["residenceUnknown"])
})

describe("a waiver", () => {
  const waiver = (kind: WaiverFacts["kind"], differing: Partial<WaiverFacts> = {}): WaiverFacts => ({
    kind,
    decision: "approved",
    decidedOn: day,
    ...differing,
  })

  test.each([
    ["age", ["ageOutside", "noChild"], ["noChild"]],
    ["residence", ["citizenshipUnknown", "ageUnsure", "residenceUnknown"], ["ageUnsure"]],
    ["other", ["noChild", "genderRule"], []],
    ["other", ["unionCitizen"], ["unionCitizen"]],
  ] as const)("of kind %s lifts only its own", (kind, before, after) => {
    expect(reasonsLeft(before, [waiver(kind)], day)).toEqual(after)
  })

  test.each([
    ["approved that day", {}, []],
    ["approved a day later", { decidedOn: "2026-10-28" }, ["ageOutside"]],
    ["refused", { decision: "refused" }, ["ageOutside"]],
    ["not answered", { decision: null, decidedOn: null }, ["ageOutside"]],
  ] as const)("%s", (_, differing, left) => {
    expect(reasonsLeft(["ageOutside"], [waiver("age", differing)], day)).toEqual(left)
  })

  test("of each kind can count beside the other", () => {
    expect(reasonsLeft(["ageOutside", "noChild"], [waiver("age"), waiver("other")], day)).toEqual([])
  })
})

describe("a decision", () => {
  const decide = (entered: object, left: Reason[] = [], phase = "registered") =>
    decisionProblems(
      decisionInput.parse({ participantId: "11111111-1111-4111-8111-111111111111", ...entered }),
      { phase, left, entry },
    )
  const eligible = { decision: "eligible" }

  test.each([
    ["eligible with something against her", eligible, ["noChild"], "decision", "eligibility.reasons.noChild"],
    [
      "not eligible without a reason",
      { decision: "not_eligible" },
      [],
      "note",
      "eligibility.problems.noteMissing",
    ],
  ] as const)("%s is refused", (...[, entered, left, at, key]) => {
    expect(decide(entered, [...left])?.[at]?.key).toBe(key)
  })

  test("is made once", () => {
    expect(decide(eligible, [], "eligible")?.form?.key).toBe("eligibility.problems.alreadyDecided")
  })

  test("stands when nothing is against her, or when its reason is written", () => {
    expect(decide(eligible)).toBeNull()
    expect(decide({ decision: "not_eligible", note: "She lives too far away" })).toBeNull()
  })
})

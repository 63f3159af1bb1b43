import { describe, expect, test } from "vitest"
import {
  type AroundEnrolment,
  type Candidate,
  type Entry,
  enrolmentProblems,
  hasConsented,
  isThirdCountryNational,
  reasonsAgainst,
  reasonsLeft,
} from "@/lib/domain/enrolment/rules"
import { type Enrolment, enrolmentInput } from "@/lib/domain/enrolment/schema"

const entry: Entry = {
  ageMin: 25,
  ageMax: 45,
  genderRule: "women_only",
  tcnRequired: true,
  motherRequired: true,
  startsOn: "2026-01-01",
  endsOn: "2027-12-31",
}
const candidate: Candidate = { birth: "1992-03-15", gender: "F", citizenships: ["SY"], isMother: true }
const day = "2026-10-27"
const against = (differing: Partial<Candidate>, on = day) =>
  reasonsAgainst({ ...candidate, ...differing }, entry, on)

describe("age on the day of enrolment", () => {
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

describe("third-country nationals", () => {
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
])("a programme for women and gender %s", (gender, expected) => {
  expect(against({ gender })).toEqual(expected)
})

test.each([
  ["age", ["ageOutside", "noChild"], ["noChild"]],
  ["residence", ["citizenshipUnknown", "ageUnsure"], ["ageUnsure"]],
  ["other", ["noChild", "genderRule"], []],
  ["other", ["unionCitizen"], ["unionCitizen"]],
] as const)("a waiver of kind %s lifts only its own", (kind, before, after) => {
  expect(reasonsLeft(before, kind)).toEqual(after)
})

test.each([
  ["given before", [{ givenOn: "2026-10-01", withdrawnOn: null }], true],
  ["given that day", [{ givenOn: day, withdrawnOn: null }], true],
  ["given later", [{ givenOn: "2026-10-28", withdrawnOn: null }], false],
  ["withdrawn", [{ givenOn: "2026-10-01", withdrawnOn: "2026-10-05" }], false],
  [
    "given again",
    [
      { givenOn: "2026-10-01", withdrawnOn: "2026-10-05" },
      { givenOn: "2026-10-06", withdrawnOn: null },
    ],
    true,
  ],
  ["never given", [], false],
])("consent %s", (_, consents, expected) => {
  expect(hasConsented(consents, day)).toBe(expected)
})

describe("enrolment", () => {
  const participantId = "11111111-1111-4111-8111-111111111111"
  const counsellor = "22222222-2222-4222-8222-222222222222"
  const input = (differing: object = {}): Enrolment =>
    enrolmentInput.parse({ participantId, enrolledOn: day, ...differing })
  const around = (differing: Partial<AroundEnrolment> = {}): AroundEnrolment => ({
    phase: "registered",
    candidate,
    entry,
    consents: [{ givenOn: "2026-10-01", withdrawnOn: null }],
    registeredOn: "2026-10-01",
    today: "2026-11-23",
    actor: { id: "me", role: "coordinator" },
    requesterWorksHere: true,
    ...differing,
  })
  const waiver = (differing: object = {}) => ({
    kind: "age",
    reason: "Close to 25",
    requestedBy: counsellor,
    approvedOn: day,
    ...differing,
  })
  const young = { ...candidate, birth: "2003-01-01" }

  test("goes through when everything holds", () => {
    expect(enrolmentProblems(input(), around())).toBeNull()
    expect(enrolmentProblems(input(), around({ phase: "eligible" }))).toBeNull()
  })

  test.each([
    ["she is enrolled already", {}, { phase: "enrolled" }, "form", "notEnrollable"],
    ["the day is in the future", { enrolledOn: "2026-11-24" }, {}, "enrolledOn", "inFuture"],
    [
      "the day is before her registration",
      { enrolledOn: "2026-09-30" },
      { consents: [{ givenOn: "2026-01-01", withdrawnOn: null }] },
      "enrolledOn",
      "beforeRegistration",
    ],
    [
      "the day is outside the programme",
      { enrolledOn: "2025-12-31" },
      { registeredOn: "2025-01-01", consents: [{ givenOn: "2025-01-01", withdrawnOn: null }] },
      "enrolledOn",
      "outsideProgramme",
    ],
    ["there is no consent", {}, { consents: [] }, "consent", "consentMissing"],
    ["she is too young", {}, { candidate: young }, "birth", "ageOutside"],
    [
      "a counsellor waives",
      { waiver: waiver() },
      { candidate: young, actor: { id: "me", role: "counsellor" } },
      "waiver.kind",
      "waiverByCoordinator",
    ],
    [
      "she approves what she asked for",
      { waiver: waiver() },
      { candidate: young, actor: { id: counsellor, role: "coordinator" } },
      "waiver.requestedBy",
      "waiverOwn",
    ],
    [
      "a stranger asked for the waiver",
      { waiver: waiver() },
      { candidate: young, requesterWorksHere: false },
      "waiver.requestedBy",
      "counsellorUnknown",
    ],
    [
      "the waiver comes later",
      { waiver: waiver({ approvedOn: "2026-10-28" }) },
      { candidate: young },
      "waiver.approvedOn",
      "waiverLate",
    ],
    [
      "the waiver is approved today only",
      { waiver: waiver({ approvedOn: undefined }) },
      { candidate: young },
      "waiver.approvedOn",
      "waiverLate",
    ],
  ] as const)("is refused when %s", (...[, entered, differing, at, problem]) => {
    const found = enrolmentProblems(input(entered), around(differing as Partial<AroundEnrolment>))
    expect(found?.[at]?.key).toBe(`participant.problems.${problem}`)
  })

  test("goes through with a waiver that somebody else asked for in time", () => {
    expect(enrolmentProblems(input({ waiver: waiver() }), around({ candidate: young }))).toBeNull()
  })
})

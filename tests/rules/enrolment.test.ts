import { describe, expect, test } from "vitest"
import type { Candidate, Entry } from "@/lib/domain/eligibility/rules"
import { type AroundEnrolment, enrolmentProblems, hasConsented } from "@/lib/domain/enrolment/rules"
import { type Enrolment, enrolmentInput } from "@/lib/domain/enrolment/schema"
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
  const input = (differing: object = {}): Enrolment =>
    enrolmentInput.parse({ participantId, enrolledOn: day, ...differing })
  const around = (differing: Partial<AroundEnrolment> = {}): AroundEnrolment => ({
    phase: "eligible",
    candidate,
    entry,
    waivers: [],
    consents: [{ givenOn: "2026-10-01", withdrawnOn: null }],
    lookAlikes: 0,
    registeredOn: "2026-10-01",
    today: "2026-11-23",
    ...differing,
  })
  const waiver = (decidedOn: string): WaiverFacts => ({ kind: "age", decision: "approved", decidedOn })
  const young = { ...candidate, birth: "2003-01-01" }

  test("goes through when everything holds", () => {
    expect(enrolmentProblems(input(), around())).toBeNull()
  })

  test.each([
    ["nobody has decided yet", {}, { phase: "registered" }, "form", "participant.problems.decideFirst"],
    ["she is enrolled already", {}, { phase: "enrolled" }, "form", "participant.problems.notEnrollable"],
    [
      "the day is in the future",
      { enrolledOn: "2026-11-24" },
      {},
      "enrolledOn",
      "participant.problems.inFuture",
    ],
    [
      "the day is before her registration",
      { enrolledOn: "2026-09-30" },
      { consents: [{ givenOn: "2026-01-01", withdrawnOn: null }] },
      "enrolledOn",
      "participant.problems.beforeRegistration",
    ],
    [
      "the day is outside the programme",
      { enrolledOn: "2025-12-31" },
      { registeredOn: "2025-01-01", consents: [{ givenOn: "2025-01-01", withdrawnOn: null }] },
      "enrolledOn",
      "participant.problems.outsideProgramme",
    ],
    ["there is no consent", {}, { consents: [] }, "consent", "participant.problems.consentMissing"],
    ["somebody may be the same woman", {}, { lookAlikes: 1 }, "lookAlikes", "life-cycle.missing.toldApart"],
    ["she is too young", {}, { candidate: young }, "birth", "eligibility.reasons.ageOutside"],
    [
      "E1: she turned 46 since somebody decided",
      {},
      { candidate: { ...candidate, birth: "1980-10-27" } },
      "birth",
      "eligibility.reasons.ageOutside",
    ],
    [
      "E2: only the year is known and a part of it does not fit",
      {},
      { candidate: { ...candidate, birth: "2001" } },
      "birth",
      "eligibility.reasons.ageUnsure",
    ],
    [
      "E21: she has become a citizen of the Union since",
      {},
      { candidate: { ...candidate, citizenships: ["SY", "DE"] } },
      "citizenships",
      "eligibility.reasons.unionCitizen",
    ],
    [
      "the waiver comes after that day",
      {},
      { candidate: young, waivers: [waiver("2026-10-28")] },
      "enrolledOn",
      "participant.problems.waiverLate",
    ],
  ] as const)("is refused when %s", (...[, entered, differing, at, problem]) => {
    const found = enrolmentProblems(input(entered), around(differing as Partial<AroundEnrolment>))
    expect(found?.[at]?.key).toBe(problem)
  })

  test("E1: goes through with a waiver that was approved by that day", () => {
    const turned46 = { ...candidate, birth: "1980-10-27" }
    expect(enrolmentProblems(input(), around({ candidate: turned46, waivers: [waiver(day)] }))).toBeNull()
  })

  test("E2: goes through where the whole range of a partial birth fits", () => {
    expect(enrolmentProblems(input(), around({ candidate: { ...candidate, birth: "1990" } }))).toBeNull()
  })

  test("E22: asks nobody but a man in a programme for women", () => {
    for (const gender of ["F", "X", "not_stated"])
      expect(enrolmentProblems(input(), around({ candidate: { ...candidate, gender } }))).toBeNull()
    expect(
      enrolmentProblems(input(), around({ candidate: { ...candidate, gender: "M" } }))?.gender?.key,
    ).toBe("eligibility.reasons.genderRule")
  })
})

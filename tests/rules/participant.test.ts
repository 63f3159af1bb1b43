import { describe, expect, test } from "vitest"
import { assignmentEndProblems, assignmentProblems } from "@/lib/domain/assignment/rules"
import { registrationProblems } from "@/lib/domain/participant/rules"
import { registrationInput, tidy } from "@/lib/domain/participant/schema"

const today = "2026-11-23"

describe("what may be entered", () => {
  test.each([
    ["E28: only one word, in any script", { knownAs: "ትርሃስ" }, true],
    ["a name of one letter", { knownAs: "李" }, true],
    ["a blank name", { knownAs: " \u200f " }, false],
    ["no name", {}, false],
    ["a partial birth date", { knownAs: "A", birth: "1990" }, true],
    ["an impossible birth date", { knownAs: "A", birth: "1990-02-30" }, false],
    ["an unreadable character", { knownAs: "A\u0000B" }, false],
    ["an e-mail that is none", { knownAs: "A", email: "a@" }, false],
    [
      "empty fields of a form",
      { knownAs: "A", email: "", birth: "", countryOfBirth: "", registeredOn: "" },
      true,
    ],
  ])("%s", (_, entered, expected) => {
    expect(registrationInput.safeParse(entered).success).toBe(expected)
  })

  test.each([
    ["12/4/1990", "1990-04-12"],
    ["4.1990", "1990-04"],
    ["1990", "1990"],
    ["", undefined],
  ])("E2: a birth written %j is kept as far as it is known", (birth, expected) => {
    expect(registrationInput.parse({ knownAs: "A", birth }).birth).toBe(expected)
  })

  test("an unanswered citizenship is none, and the same twice is one", () => {
    expect(registrationInput.parse({ knownAs: "A", citizenships: ["SY", "", "SY"] }).citizenships).toEqual([
      "SY",
    ])
  })

  test("E28: names are kept composed, whole and without marks that turn the writing", () => {
    expect(tidy("Zoe\u0308  \u202aKhalil\u202c ")).toBe("Zoë Khalil")
    expect(registrationInput.parse({ knownAs: "سميرة\u200cنور" }).knownAs).toBe("سميرة\u200cنور")
  })
})

test("registration is not in the future, and a reference is there once", () => {
  const input = registrationInput.parse({ knownAs: "A", birth: "2027" })
  const problems = registrationProblems(input, { registeredOn: "2026-11-24", today, sameReference: true })
  expect(Object.keys(problems ?? {}).toSorted()).toEqual(["birth", "externalReference", "registeredOn"])
})

test("an assignment needs a counsellor who works here and does not accompany her already", () => {
  expect(assignmentProblems(today, { isAssigned: false, counselsHere: true })).toBeNull()
  expect(assignmentProblems(today, { isAssigned: true, counselsHere: true })?.counsellorId?.key).toContain(
    "alreadyAssigned",
  )
  expect(assignmentProblems(today, { isAssigned: false, counselsHere: false })?.counsellorId?.key).toContain(
    "counsellorUnknown",
  )
  expect(assignmentEndProblems("2026-10-01", { from: "2026-10-02", hasEnded: false })?.until?.key).toContain(
    "endBeforeStart",
  )
  expect(assignmentEndProblems(today, { from: "2026-10-02", hasEnded: true })?.form?.key).toContain(
    "assignmentEnded",
  )
})

import { describe, expect, test } from "vitest"
import { assignmentEndProblems, assignmentProblems } from "@/lib/domain/assignment/rules"
import { canMove, moveProblems, moves, registrationProblems } from "@/lib/domain/participant/rules"
import { moveInput, type Phase, phases, registrationInput, tidy } from "@/lib/domain/participant/schema"

const participantId = "11111111-1111-4111-8111-111111111111"
const today = "2026-11-23"

type Entered = { role?: string; exitOn?: string; exitReason?: string }

describe("the moves of a case", () => {
  test("are these and no others", () => {
    const listed = phases.map((from) => `${from} > ${moves[from].join(" ")}`.trim())
    expect(listed).toMatchInlineSnapshot(`
      [
        "registered > eligible not_eligible",
        "eligible > enrolled",
        "not_eligible >",
        "enrolled > profiled on_hold exited",
        "profiled > in_itinerary on_hold exited",
        "in_itinerary > work_experience road_map on_hold exited",
        "work_experience > road_map on_hold exited",
        "road_map > on_hold exited",
        "on_hold > enrolled profiled in_itinerary work_experience road_map",
        "exited > followed_up enrolled closed",
        "followed_up > enrolled closed",
        "closed >",
        "merged >",
        "erased >",
      ]
    `)
    expect(canMove("registered", "enrolled")).toBe(false)
  })

  const move = (to: Phase, phase: Phase, { role = "counsellor", ...differing }: Entered = {}) =>
    moveProblems(moveInput.parse({ participantId, to, ...differing }), {
      phase,
      role,
      enrolledOn: "2026-10-01",
      today,
    })

  test.each([
    ["exited", "enrolled", {}, "exitOn", "exitDayMissing"],
    ["exited", "enrolled", { exitOn: "2026-11-01" }, "exitReason", "exitReasonMissing"],
    ["exited", "enrolled", { exitOn: "2026-09-01", exitReason: "moved" }, "exitOn", "exitBeforeEnrolment"],
    ["exited", "enrolled", { exitOn: "2026-12-01", exitReason: "moved" }, "exitOn", "inFuture"],
    ["enrolled", "eligible", {}, "to", "enrolInstead"],
    ["enrolled", "exited", {}, "to", "reentryByCoordinator"],
    ["road_map", "enrolled", {}, "to", "moveNotPossible"],
    ["enrolled", "closed", {}, "to", "moveNotPossible"],
  ] as const)("to %s from %s with %j is refused", (...[to, from, differing, at, problem]) => {
    expect(move(to, from, differing)?.[at]?.key).toBe(`participant.problems.${problem}`)
  })

  test("go on when what they need is there", () => {
    expect(move("profiled", "enrolled")).toBeNull()
    expect(move("exited", "road_map", { exitOn: "2026-11-01", exitReason: "completed" })).toBeNull()
    expect(move("enrolled", "followed_up", { role: "coordinator" })).toBeNull()
  })
})

describe("what may be entered", () => {
  test.each([
    ["only a name", { knownAs: "ትርሃስ" }, true],
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

  test("names are kept composed, whole and without marks that turn the writing", () => {
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

import { describe, expect, test } from "vitest"
import {
  decidingProblems,
  differences,
  proposingProblems,
  stateOf,
  takeBackUntil,
  takingBackProblems,
  turned,
} from "@/lib/domain/merge/rules"

const at = new Date("2026-03-01T10:00:00Z")
const days = (count: number) => new Date(at.getTime() + count * 24 * 3_600_000)
const open = { confirmedAt: null, refusedAt: null, undoneAt: null }

test("where a merge stands", () => {
  expect(stateOf(open)).toBe("waiting")
  expect(stateOf({ ...open, refusedAt: at })).toBe("refused")
  expect(stateOf({ ...open, confirmedAt: at })).toBe("merged")
  expect(stateOf({ ...open, confirmedAt: at, undoneAt: at })).toBe("undone")
})

test("it can be taken back for thirty days, and only where it was made", () => {
  const made = { ...open, confirmedAt: at }
  expect(takeBackUntil(made, days(30))).toEqual(days(30))
  expect(takeBackUntil(made, days(30.01))).toBeNull()
  expect(takeBackUntil(open, at)).toBeNull()
})

describe("who may say what", () => {
  test("a counsellor proposes whoever looks alike, a coordinator anybody", () => {
    const around = { blocker: null, isCoordinator: false, looksAlike: false }
    expect(proposingProblems(around)).toEqual({ form: { key: "merge.problems.notAlike" } })
    expect(proposingProblems({ ...around, looksAlike: true })).toBeNull()
    expect(proposingProblems({ ...around, isCoordinator: true })).toBeNull()
    expect(proposingProblems({ ...around, isCoordinator: true, blocker: "waits" })).toEqual({
      form: { key: "merge.problems.waits" },
    })
  })

  test("whoever proposed refuses, and does not confirm", () => {
    const around = { state: "waiting", own: true, blocker: null, decision: "confirm" } as const
    expect(decidingProblems(around)).toEqual({ form: { key: "merge.problems.own" } })
    expect(decidingProblems({ ...around, decision: "refuse" })).toBeNull()
    expect(decidingProblems({ ...around, own: false })).toBeNull()
    expect(decidingProblems({ ...around, own: false, state: "undone" })).not.toBeNull()
  })

  test("two women are told apart whatever stands in the way, but for a file that is not here", () => {
    const around = { state: "waiting", own: false, decision: "apart" } as const
    expect(decidingProblems({ ...around, blocker: "inTransfer" })).toBeNull()
    expect(decidingProblems({ ...around, blocker: "missing" })).toEqual({
      form: { key: "merge.problems.missing" },
    })
  })

  test("what stands in the way of taking back has words", () => {
    expect(takingBackProblems(null)).toBeNull()
    expect(takingBackProblems("tooLate")).toEqual({ form: { key: "merge.problems.keeps.tooLate" } })
  })
})

test("where the other one stays, what was taken of each file still is", () => {
  expect(turned({ known_as: "merged", birth: "kept" })).toEqual({ known_as: "kept", birth: "merged" })
})

test("a blank field is filled from the other, a chosen one is as chosen, and equal ones are not asked about", () => {
  const kept = { known_as: "Amina", birth: null, gender: "F", citizenships: ["SY"] }
  const merged = { known_as: "Amena", birth: "1992", gender: "F", citizenships: [] }
  const fields = ["known_as", "birth", "gender", "citizenships"] as const
  expect(differences({ kept, merged, choices: { known_as: "merged" } }, fields)).toEqual([
    { field: "known_as", kept: "Amina", merged: "Amena", side: "merged" },
    { field: "birth", kept: null, merged: "1992", side: "merged" },
    { field: "citizenships", kept: "SY", merged: null, side: "kept" },
  ])
})

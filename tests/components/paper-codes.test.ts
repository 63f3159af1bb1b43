import { expect, test } from "vitest"
import { codeOf, codes, heardOf } from "@/components/paper-roll/codes"
import type { GivenMark } from "@/components/roll-call/mark-queue"

const expected = { walkIn: false }
const mark = (state: GivenMark["state"]): GivenMark => ({
  ...{ participantId: "amina", state, minutesLate: 0, minutesEarly: 0, reason: null },
})

test("one key for each mark, and the mark shows its key", () => {
  for (const [key, state] of codes) {
    expect(heardOf(key, expected)).toEqual({ state, problem: null })
    expect(codeOf(mark(state))).toBe(key)
  }
  expect(codeOf(mark("late"))).toBe("1")
  expect(codeOf(mark("booked"))).toBe("")
})

test("the last key counts, 0 takes a mark off, and anything else is said", () => {
  expect(heardOf("13", expected).state).toBe("absent")
  expect(heardOf("0", expected).state).toBe("booked")
  expect(heardOf("", expected)).toEqual({ state: null, problem: null })
  for (const wrong of ["x", "7"])
    expect(heardOf(wrong, expected)).toEqual({ state: null, problem: "unknown" })
})

test("a walk-in was there", () => {
  expect(heardOf("1", { walkIn: true })).toEqual({ state: "present", problem: null })
  for (const wrong of ["0", "2", "3"]) expect(heardOf(wrong, { walkIn: true }).problem).toBe("walkInOnly")
})

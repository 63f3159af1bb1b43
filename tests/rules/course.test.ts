import fc from "fast-check"
import { expect, test } from "vitest"
import { absenceRate, isComplete, languageNamed } from "@/lib/domain/course/rules"

test("absent of all that was held, half up to one decimal; nothing held is not nought", () => {
  expect(absenceRate({ attended: 6, absent: 2, excused: 1 })).toBe(22.2)
  expect(absenceRate({ attended: 15, absent: 1, excused: 0 })).toBe(6.3)
  expect(absenceRate({ attended: 0, absent: 3, excused: 0 })).toBe(100)
  expect(absenceRate({ attended: 0, absent: 0, excused: 0 })).toBeNull()
})

test("the rate is never further off than half a tenth", () => {
  const few = fc.nat(300)
  fc.assert(
    fc.property(few, few, few, (attended, absent, excused) => {
      const held = attended + absent + excused
      const rate = absenceRate({ attended, absent, excused })
      if (held === 0) return expect(rate).toBeNull()
      expect(Math.abs((rate ?? -1) - (absent / held) * 100)).toBeLessThanOrEqual(0.05 + 1e-9)
    }),
  )
})

test("BR20: a course is complete with four fifths of its hours", () => {
  expect(isComplete(96 * 60, 120)).toBe(true)
  expect(isComplete(96 * 60 - 1, 120)).toBe(false)
  expect(isComplete(600, null)).toBeNull()
})

test("a language of a course is told by its name in the reader's language, however it was typed", () => {
  expect(["es", "Spanish", "español", "fa-AF"].map((typed) => languageNamed(typed, "en"))).toEqual([
    ...["Spanish", "Spanish", "Spanish", "Dari"],
  ])
  expect(languageNamed("Spanish", "es")).toBe("español")
  expect(languageNamed("Spanish of the kitchen", "es")).toBe("Spanish of the kitchen")
})

import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { saveClock } from "@/components/form/save-clock"
import { fitting } from "@/components/skills-profile/opening"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Types one sign after another, so many milliseconds apart, and answers when each save took place. */
function typing(apart: number, signs: number) {
  const began = Date.now()
  const saves: number[] = []
  const clock = saveClock(() => saves.push(Date.now() - began))
  for (let sign = 0; sign < signs; sign++) {
    clock.touch()
    vi.advanceTimersByTime(apart)
  }
  return { clock, saves, began }
}

test("two seconds after typing stops it is saved, once", () => {
  const { saves } = typing(100, 1)
  vi.advanceTimersByTime(1899)
  expect(saves).toEqual([])
  vi.advanceTimersByTime(60_000)
  expect(saves).toEqual([2000])
})

test("who types for a minute without a pause is never more than five seconds of it away from the last save", () => {
  const { saves } = typing(150, 400)
  const last = 400 * 150
  expect(saves.length).toBeGreaterThan(10)
  const gaps = [...saves, last].map((save, place) => save - (saves[place - 1] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(5000)
})

test("what was saved on leaving the field is not saved again by the clock", () => {
  const { clock, saves } = typing(100, 3)
  clock.stop()
  vi.advanceTimersByTime(60_000)
  expect(saves).toEqual([])
  clock.touch()
  vi.advanceTimersByTime(2000)
  expect(saves).toHaveLength(1)
})

test("of a draft whatever fits the form of today comes back", () => {
  const start = { title: "", completed: true, schedule: [""], occupation: null, rowId: "" }
  const kept = {
    title: "Baker",
    completed: "yes",
    schedule: ["nights"],
    occupation: { label: "baker" },
    gone: 1,
  }
  expect(fitting(start, kept)).toEqual({
    ...{ title: "Baker", completed: true, schedule: ["nights"], rowId: "" },
    occupation: { label: "baker" },
  })
  expect(fitting(start, "nonsense")).toEqual(start)
})

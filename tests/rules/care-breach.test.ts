import { expect, test } from "vitest"
import { lackingCarers } from "@/lib/domain/care-breach/rules"
import { ratiosOf, usualRatios } from "@/lib/domain/care-ratio/rules"

const now = new Date("2026-10-27T08:00:00Z")
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
const planned = { offer: "o", place: "Play room", startsAt: later(24), ages: [1, 1, 1, 1, 1, 1, 1] }
const carers = (fit: number, unfit = 0) => [
  ...Array.from({ length: fit }, () => ({ fits: true })),
  ...Array.from({ length: unfit }, () => ({ fits: false })),
]
const lack = (more: object = {}, ratios = usualRatios) =>
  lackingCarers([{ ...planned, carers: carers(2), ...more }], ratios, now).map(({ needed, present }) => [
    needed,
    present,
  ])

test("fewer adults than the children need is told, with how many are needed and how many there are", () => {
  expect(lack()).toEqual([[3, 2]])
  expect(lack({ carers: carers(3) })).toEqual([])
})

test("an adult whose checks have run out does not count", () => {
  expect(lack({ carers: carers(2, 5) })).toEqual([[3, 2]])
})

test("the organisation's own ratios decide, not the usual ones", () => {
  const own = ratiosOf([{ under: 13, perAdult: 10 }], "ES")
  expect(lack({}, own)).toEqual([])
  expect(lack({}, ratiosOf([{ under: 13, perAdult: 1 }], "ES"))).toEqual([[7, 2]])
})

test("one child needs two adults, and no child none", () => {
  expect(lack({ ages: [5], carers: carers(1) })).toEqual([[2, 1]])
  expect(lack({ ages: [], carers: [] })).toEqual([])
})

test("it is told in the last two days before, and not once it has begun", () => {
  expect(lack({ startsAt: later(48) })).toEqual([[3, 2]])
  expect(lack({ startsAt: later(48.1) })).toEqual([])
  expect(lack({ startsAt: later(0) })).toEqual([])
})

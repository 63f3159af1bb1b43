import { expect, test } from "vitest"
import { type AroundShift, newestOf, shiftProblems, standingOn } from "@/lib/domain/carer/rules"

const record = (validUntil: string) => ({ kind: "criminal_record", validUntil }) as const
const firstAid = (validUntil: string) => ({ kind: "first_aid", validUntil }) as const
const day = "2026-10-29"
const span = (from: string, to: string) => ({
  startsAt: new Date(`${day}T${from}:00Z`),
  endsAt: new Date(`${day}T${to}:00Z`),
})

test.each([
  ["no check at all", [], "missing"],
  ["only first aid", [firstAid("2030-01-01")], "missing"],
  ["valid on the last day", [record(day)], "ending"],
  ["over the day before", [record("2026-10-28")], "over"],
  ["ends in 29 days", [record("2026-11-27")], "ending"],
  ["ends in 30 days", [record("2026-11-28")], "valid"],
  ["an old one and a new one", [record("2026-01-01"), record("2030-01-01")], "valid"],
  ["first aid that has run out", [record("2030-01-01"), firstAid("2026-10-28")], "over"],
] as const)("%s", (_, checks, standing) => {
  expect(standingOn(checks, day)).toBe(standing)
})

test("of each kind the check that is valid longest counts", () => {
  expect(newestOf([firstAid("2027-01-01"), record("2026-01-01"), record("2028-01-01")])).toEqual([
    record("2028-01-01"),
    firstAid("2027-01-01"),
  ])
})

const around = (differing: Partial<AroundShift> = {}): AroundShift => ({
  day,
  offer: { ...span("09:45", "12:15"), isCancelled: false },
  carer: { name: "Berta", endsOn: null, checks: [record("2030-01-01")] },
  others: [],
  ...differing,
})
const said = (differing: Partial<AroundShift>) => Object.values(shiftProblems(around(differing)) ?? {})[0]

test("BR26: a carer whose checks are not valid on the day cannot be assigned", () => {
  const carer = { name: "Berta", endsOn: null }
  expect(shiftProblems(around())).toBeNull()
  expect(said({ carer: { ...carer, checks: [] } })).toEqual({
    key: "carer.problems.uncheckedMissing",
    values: { name: "Berta" },
  })
  expect(said({ carer: { ...carer, checks: [record("2030-01-01"), firstAid("2026-10-28")] } })).toEqual({
    key: "carer.problems.uncheckedOver",
    values: { name: "Berta", kind: "first_aid" },
  })
})

test("nobody is in two places, comes back after her last day, or goes where nothing is", () => {
  expect(said({ others: [span("12:00", "13:00")] })?.key).toBe("carer.problems.elsewhere")
  expect(said({ others: [span("12:15", "13:00"), span("08:00", "09:45")] })).toBeUndefined()
  const carer = { name: "Berta", checks: [record("2030-01-01")] }
  expect(said({ carer: { ...carer, endsOn: "2026-10-28" } })?.key).toBe("carer.problems.gone")
  expect(said({ carer: { ...carer, endsOn: day } })).toBeUndefined()
  expect(said({ offer: { ...span("09:45", "12:15"), isCancelled: true } })?.key).toBe(
    "carer.problems.offerCancelled",
  )
})

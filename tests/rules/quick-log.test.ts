import { expect, test } from "vitest"
import { childChoice, lastHalfHour } from "@/lib/domain/quick-log/rules"

test("a child is as old as she is at least", () => {
  expect(childChoice({ id: "c", givenName: null, birth: "2020" }, "2026-10-27")).toEqual({
    ...{ id: "c", name: null, age: 5, eligible: true },
  })
  expect(childChoice({ id: "c", givenName: "Leila", birth: "2013-10-27" }, "2026-10-27").eligible).toBe(false)
})

test("a session that is logged now has ended at the last half hour", () => {
  expect(lastHalfHour(new Date("2026-10-27T10:42:13Z"))).toEqual(new Date("2026-10-27T10:30:00Z"))
  expect(lastHalfHour(new Date("2026-10-27T10:30:00Z"))).toEqual(new Date("2026-10-27T10:30:00Z"))
})

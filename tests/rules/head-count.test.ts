import { expect, test } from "vitest"
import {
  type Around,
  countCorrectionProblems,
  countProblems,
  countsHeads,
} from "@/lib/domain/head-count/rules"
import { headCorrectionInput, headCountInput } from "@/lib/domain/head-count/schema"

const startsAt = new Date("2026-10-27T09:00:00Z")
const around: Around = {
  session: { kind: "event", state: "scheduled", recordedAt: null, startsAt },
  ...{ locked: false, now: new Date("2026-10-27T09:30:00Z") },
}
const last = (problems: object | null) =>
  Object.values(problems ?? {}).map(({ key }: { key: string }) => key.split(".").at(-1))
const typed = (number: unknown) => {
  const read = headCountInput.safeParse({ sessionId: crypto.randomUUID(), version: 0, number })
  return read.success ? read.data.number : read.error.issues[0]?.message.split(".").at(-1)
}

test("a whole number, none below nothing, and an empty field is no zero", () => {
  expect(["0", "7", 12].map(typed)).toEqual([0, 7, 12])
  expect(["", "  ", "-1", "2.5", "many", "10001"].map(typed)).toEqual([
    ...["missing", "missing", "whole", "whole", "whole", "many"],
  ])
})

test("a correction says why", () => {
  const correction = { sessionId: crypto.randomUUID(), version: 1, number: 3 }
  expect(headCorrectionInput.safeParse({ ...correction, why: " " }).success).toBe(false)
  expect(headCorrectionInput.safeParse({ ...correction, why: "Counted again" }).success).toBe(true)
})

test("others are counted at what others can come to, once it has begun", () => {
  expect(["group", "visit", "event", "course", "circle"].every(countsHeads)).toBe(true)
  const problems = (session: Partial<Around["session"]>) =>
    last(countProblems({ ...around, session: { ...around.session, ...session } }))
  expect(problems({})).toEqual([])
  expect(problems({ kind: "individual" })).toEqual(["onlyGroups"])
  expect(problems({ kind: "training_staff" })).toEqual(["onlyGroups"])
  expect(problems({ state: "cancelled" })).toEqual(["sessionCancelled"])
  expect(problems({ startsAt: new Date("2026-10-28T09:00:00Z") })).toEqual(["notBegun"])
})

test("the days for corrections close the number as they close the marks", () => {
  expect(last(countProblems({ ...around, locked: true }))).toEqual(["locked"])
  expect(last(countCorrectionProblems(around))).toEqual(["notLockedYet"])
  expect(last(countCorrectionProblems({ ...around, locked: true }))).toEqual([])
})

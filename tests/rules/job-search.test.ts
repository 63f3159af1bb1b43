import { describe, expect, test } from "vitest"
import { applicationProblems, isOpen } from "@/lib/domain/job-application/rules"
import { applicationInput, applicationStates } from "@/lib/domain/job-application/schema"
import { interviewProblems } from "@/lib/domain/mock-interview/rules"
import { networkProblems } from "@/lib/domain/network-contact/rules"

const today = "2026-06-01"
const application = (entered: object = {}) =>
  applicationInput.parse({
    ...{ participantId: "11111111-1111-4111-8111-111111111111", rowId: "", version: 0 },
    ...{ title: "Kitchen assistant", employer: "", state: "sent", appliedOn: "2026-05-20", answeredOn: "" },
    ...{ refusal: "", note: "", cvVersionId: "", ...entered },
  })
const refused = (entered: object = {}, cv: { savedOn: string } | null = null) =>
  Object.entries(applicationProblems(application(entered), { today, cv }) ?? {}).map(
    ([at, { key }]) => `${at}: ${key.split(".").at(-1)}`,
  )

describe("an application", () => {
  test("that was sent has its day; a planned one has none yet", () => {
    expect(refused()).toEqual([])
    expect(refused({ appliedOn: "" })).toEqual(["appliedOn: appliedMissing"])
    expect(refused({ appliedOn: "", state: "planned" })).toEqual([])
    expect(refused({ appliedOn: "", state: "withdrawn" })).toEqual([])
    expect(refused({ appliedOn: "2026-06-02" })).toEqual(["appliedOn: inFuture"])
  })

  test("that was answered has the day of the answer, not before it was sent", () => {
    expect(refused({ state: "offered" })).toEqual(["answeredOn: answeredMissing"])
    expect(refused({ state: "offered", answeredOn: "2026-05-19" })).toEqual(["answeredOn: answeredFirst"])
    expect(refused({ state: "offered", answeredOn: "2026-05-20" })).toEqual([])
    expect(refused({ state: "invited", answeredOn: "2026-06-02" })).toEqual(["answeredOn: inFuture"])
  })

  test("that was refused says why, and no other does", () => {
    const answered = { answeredOn: "2026-05-28" }
    expect(refused({ ...answered, state: "refused" })).toEqual(["refusal: refusalMissing"])
    expect(refused({ ...answered, state: "refused", refusal: "no_reason" })).toEqual([])
    expect(refused({ ...answered, state: "accepted", refusal: "language" })).toEqual(["refusal: notRefused"])
  })

  test("names one of her CVs, saved on the day on which it was sent or before", () => {
    const chosen = { cvVersionId: "22222222-2222-4222-8222-222222222222" }
    expect(refused(chosen)).toEqual(["cvVersionId: cvUnknown"])
    expect(refused(chosen, { savedOn: "2026-05-20" })).toEqual([])
    expect(refused(chosen, { savedOn: "2026-05-21" })).toEqual(["cvVersionId: cvLater"])
    expect(refused({ ...chosen, state: "planned", appliedOn: "" }, { savedOn: "2026-05-21" })).toEqual([])
  })

  test("is open as long as something can come of it", () => {
    expect(applicationStates.filter(isOpen)).toEqual(["planned", "sent", "invited", "interviewed", "offered"])
  })
})

test("an interview was practised today or before", () => {
  expect(interviewProblems({ heldOn: today }, { today })).toBeNull()
  expect(interviewProblems({ heldOn: "2026-06-02" }, { today })).toHaveProperty("heldOn")
})

test("what came of a talk has the day of the talk", () => {
  expect(networkProblems({ spokeOn: null, outcome: null }, { today })).toBeNull()
  expect(networkProblems({ spokeOn: null, outcome: "A trial day" }, { today })).toHaveProperty("spokeOn")
  expect(networkProblems({ spokeOn: today, outcome: "A trial day" }, { today })).toBeNull()
  expect(networkProblems({ spokeOn: "2026-06-02", outcome: null }, { today })).toHaveProperty("spokeOn")
})

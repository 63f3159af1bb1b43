import { describe, expect, test } from "vitest"
import { daysAfter, moveProblems, recognitionMoves } from "@/lib/domain/recognition/rules"
import { type RecognitionState, recognitionStates } from "@/lib/domain/recognition/schema"

const around = { lastMoveOn: "2026-03-01", today: "2026-10-27" }
const move = (to: RecognitionState, more: object = {}) => ({
  ...{ participantId: "p", rowId: "r", version: 1, draft: undefined, to, on: "2026-10-20", note: null },
  compensation: "Exam in May",
  ...more,
})
const problems = (state: RecognitionState, to: RecognitionState, more: object = {}) =>
  moveProblems(move(to, more), { ...around, state })

const place = (state: RecognitionState) => recognitionStates.indexOf(state)
const decided: readonly RecognitionState[] = [
  ...(["partial_compensation_due", "recognised_full", "recognised_partial"] as const),
  ...(["comparability_statement", "background_paper", "refused"] as const),
]
/** What is open to appeal, and what an appeal can end with. */
const appealable: readonly RecognitionState[] = ["partial_compensation_due", "recognised_partial", "refused"]
const afterAppeal: readonly RecognitionState[] = ["recognised_full", "recognised_partial", "refused"]

function isForward(from: RecognitionState, to: RecognitionState): boolean {
  if (from === to || from === "withdrawn") return false
  if (to === "withdrawn") return true
  if (to === "appeal") return appealable.includes(from)
  if (from === "appeal") return afterAppeal.includes(to)
  if (from === "partial_compensation_due") return afterAppeal.includes(to)
  return !decided.includes(from) && place(to) > place(from)
}

describe("6.11: a recognition goes forward or is withdrawn", () => {
  const pairs = recognitionStates.flatMap((from) => recognitionStates.map((to) => [from, to] as const))

  test.each(pairs)("%s to %s", (from, to) => {
    expect(recognitionMoves[from].includes(to)).toBe(isForward(from, to))
    const said = isForward(from, to) ? null : { to: { key: "recognition.problems.notForward" } }
    expect(problems(from, to)).toEqual(said)
  })

  test("no move leads back to an earlier state, except that an appeal is decided anew", () => {
    const back = pairs.filter(([from, to]) => recognitionMoves[from].includes(to) && place(to) < place(from))
    expect(back.map(([from]) => from)).toEqual(afterAppeal.map(() => "appeal"))
  })
})

describe("a move", () => {
  test("happens neither in the future nor before the last one", () => {
    expect(problems("submitted", "under_assessment", { on: "2026-10-28" })).toEqual({
      on: { key: "skills-profile.problems.inFuture" },
    })
    expect(problems("submitted", "under_assessment", { on: "2026-02-28" })).toEqual({
      on: { key: "recognition.problems.beforeLastMove" },
    })
    expect(problems("submitted", "under_assessment", { on: "2026-03-01" })).toBeNull()
  })

  test("to a course or exam says which", () => {
    const move = { compensation: null }
    expect(problems("under_assessment", "partial_compensation_due", move)).toEqual({
      compensation: { key: "recognition.problems.compensationMissing" },
    })
    expect(problems("under_assessment", "recognised_full", move)).toBeNull()
  })
})

describe("the days that reports ask for", () => {
  const none = { submittedOn: null, decidedOn: null }
  test("are set by the move that they are about", () => {
    expect(daysAfter(move("documents_collecting"), none)).toEqual(none)
    expect(daysAfter(move("submitted"), none)).toEqual({ submittedOn: "2026-10-20", decidedOn: null })
    const sent = { submittedOn: "2026-03-01", decidedOn: null }
    expect(daysAfter(move("under_assessment"), sent)).toEqual(sent)
    expect(daysAfter(move("refused"), sent)).toEqual({ submittedOn: "2026-03-01", decidedOn: "2026-10-20" })
  })

  test("a sending that was skipped was by then, and withdrawing is no sending", () => {
    expect(daysAfter(move("recognised_full"), none)).toEqual({
      submittedOn: "2026-10-20",
      decidedOn: "2026-10-20",
    })
    expect(daysAfter(move("withdrawn"), none)).toEqual(none)
  })

  test("an appeal keeps the first decision's day until it is decided itself", () => {
    const refused = { submittedOn: "2026-01-01", decidedOn: "2026-03-01" }
    expect(daysAfter(move("appeal"), refused)).toEqual(refused)
    expect(daysAfter(move("recognised_full"), refused).decidedOn).toBe("2026-10-20")
  })
})

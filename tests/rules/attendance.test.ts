import { describe, expect, test } from "vitest"
import {
  type Around,
  correctionProblems,
  isLocked,
  lastDayOf,
  markedBy,
  marksForOpen,
  marksFrom,
  recordProblems,
  rollCallDoubtsOf,
  rollCallProblems,
  stateAfter,
} from "@/lib/domain/attendance/rules"
import { correctionInput, rollCallInput } from "@/lib/domain/attendance/schema"
import { undoingOf } from "@/lib/domain/session-undo/rules"

const startsAt = new Date("2026-10-27T09:00:00Z")
const endsAt = new Date("2026-10-27T10:00:00Z")
const [amina, dara] = [crypto.randomUUID(), crypto.randomUUID()]
const session = {
  startsAt,
  endsAt,
  state: "scheduled",
  recordedAt: null,
  childcare: "offered",
  isApproved: false,
}
const facts: Around = {
  ...{ now: new Date("2026-10-27T10:05:00Z"), session, locked: false },
  roster: [
    { participantId: amina, state: "booked" },
    { participantId: dara, state: "excused" },
  ],
}
const rollCall = (marks: object[], onlyUnset = false) =>
  rollCallInput.parse({ sessionId: crypto.randomUUID(), marks, onlyUnset })
const last = (key = "") => key.split(".").at(-1)
const problems = (marks: object[], more: Partial<Around> = {}) =>
  Object.values(rollCallProblems(rollCall(marks), { ...facts, ...more }) ?? {}).map(({ key }) => last(key))

describe("roll call", () => {
  test("one state for all leaves marks alone", () => {
    expect(marksForOpen("present", facts.roster).map(({ participantId }) => participantId)).toEqual([amina])
    const everyone = [amina, dara].map((participantId) => ({ participantId, state: "present" }))
    expect(marksFrom(rollCall(everyone, true), facts.roster)).toHaveLength(1)
    expect(marksFrom(rollCall(everyone), facts.roster)).toHaveLength(2)
  })
  test("present and late is late, and minutes mean nothing for somebody who did not come", () => {
    expect(markedBy({ participantId: amina, state: "present", minutesEarly: 5 }).state).toBe("left_early")
    expect(markedBy({ participantId: amina, state: "present", minutesLate: 5, minutesEarly: 5 }).state).toBe(
      "late",
    )
    expect(markedBy({ participantId: amina, state: "late" }).state).toBe("present")
    expect(markedBy({ participantId: amina, state: "absent", minutesLate: 5 })).toMatchObject({
      minutesLate: 0,
    })
  })
  test("a reason is said of who did not come, and of nobody else", () => {
    const reason = "lack_of_childcare" as const
    expect(markedBy({ participantId: amina, state: "excused", reason }).reason).toBe(reason)
    expect(markedBy({ participantId: amina, state: "present", reason }).reason).toBeNull()
  })
  test("nobody who is only on the waiting list, or not on the roster, is marked", () => {
    const roster = [{ participantId: amina, state: "waitlisted" }]
    expect(problems([{ participantId: amina, state: "present" }], { roster })).toEqual(["markUnknown"])
    expect(problems([{ participantId: crypto.randomUUID(), state: "present" }])).toEqual(["markUnknown"])
  })
  test("who says before that she does not come is no doubt; who came or was missed before it began is one", () => {
    const early = { ...facts, now: new Date("2026-10-27T08:00:00Z") }
    const doubts = (state: string) => rollCallDoubtsOf(rollCall([{ participantId: amina, state }]), early)
    expect(doubts("cancelled_by_participant")).toEqual([])
    expect(doubts("excused")).toEqual([])
    expect(doubts("present").map(({ key }) => last(key))).toEqual(["future"])
    expect(doubts("absent")).toHaveLength(1)
    expect(
      rollCallDoubtsOf(rollCall([{ participantId: amina, state: "present" }]), { ...facts, now: startsAt }),
    ).toEqual([])
  })
  test("a mark is taken off within a day of the record, and corrected after it", () => {
    const held = { ...session, state: "held", recordedAt: endsAt }
    const off = [{ participantId: dara, state: "booked" }]
    const after = (hours: number) => new Date(endsAt.getTime() + hours * 3_600_000)
    expect(problems(off, { session: held, now: after(23) })).toEqual([])
    expect(problems(off, { session: held, now: after(25) })).toEqual(["undoTooLate"])
    expect(problems([{ participantId: dara, state: "absent" }], { session: held, now: after(25) })).toEqual(
      [],
    )
  })
  test("what was cancelled as a whole is not marked; what each mark cancelled is", () => {
    const mark = [{ participantId: amina, state: "present" }]
    expect(problems(mark, { session: { ...session, state: "cancelled" } })).toEqual(["sessionCancelled"])
    expect(problems(mark, { session: { ...session, state: "cancelled", recordedAt: endsAt } })).toEqual([])
  })
  test("one press for all is refused once the session is recorded", () => {
    const recorded = { ...facts, session: { ...session, state: "held", recordedAt: endsAt } }
    expect(last(recordProblems({ marks: [] }, recorded)?.form?.key)).toBe("alreadyRecorded")
  })
  test("a session that lost its childcare is held only with an approval", () => {
    const lost = { ...session, childcare: "not_possible" }
    const said = (state: string, isApproved: boolean) =>
      problems([{ participantId: amina, state }], { session: { ...lost, isApproved } })
    expect([said("present", false), said("absent", false)]).toEqual([["notApproved"], ["notApproved"]])
    expect([said("present", true), said("cancelled_by_org", false)]).toEqual([[], []])
  })
  test("it did not take place when we cancelled it for everybody", () => {
    expect(stateAfter([{ state: "cancelled_by_org" }, { state: "cancelled_by_org" }])).toBe("cancelled")
    expect(stateAfter([{ state: "cancelled_by_org" }, { state: "absent" }])).toBe("held")
  })
})

describe("the lock", () => {
  const week = { timezone: "Europe/Madrid", correctionDays: 7 }
  test("E32 the organisation's calendar decides the last day, wherever the server stands", () => {
    const late = { endsAt: new Date("2026-10-27T23:30:00Z") }
    expect(lastDayOf(late, week)).toBe("2026-11-04")
    expect(lastDayOf(late, { ...week, timezone: "America/New_York" })).toBe("2026-11-03")
    const evening = new Date("2026-11-04T22:59:00Z")
    expect(isLocked(late, week, evening)).toBe(false)
    expect(isLocked(late, week, new Date("2026-11-04T23:00:00Z"))).toBe(true)
    expect(isLocked(late, { ...week, timezone: "America/New_York" }, evening)).toBe(true)
  })
  test("the days are a setting, and none means the day itself", () => {
    expect(lastDayOf({ endsAt }, { ...week, correctionDays: 0 })).toBe("2026-10-27")
  })
  test("E27 once it is locked only a coordinator writes, and only then, and says why", () => {
    const mark = { participantId: amina, state: "present" }
    expect(problems([mark], { locked: true })).toEqual(["locked"])
    const correction = { ...mark, sessionId: crypto.randomUUID(), why: "She signed the paper list" }
    expect(correctionProblems(correctionInput.parse(correction), { ...facts, locked: true })).toBeNull()
    expect(last(correctionProblems(correctionInput.parse(correction), facts)?.form?.key)).toBe("notLockedYet")
    expect(correctionInput.safeParse({ ...correction, why: " " }).success).toBe(false)
  })
})

describe("taking back", () => {
  const at = new Date("2026-10-27T12:00:00Z")
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
  test("what was logged or planned is removed, what was recorded is open again, for a day", () => {
    expect(undoingOf({ state: "held", createdAt: at, recordedAt: at }, later(24))).toBe("remove")
    expect(undoingOf({ state: "scheduled", createdAt: at, recordedAt: null }, later(1))).toBe("remove")
    expect(undoingOf({ state: "held", createdAt: at, recordedAt: later(48) }, later(50))).toBe("reopen")
    expect(undoingOf({ state: "held", createdAt: at, recordedAt: later(48) }, later(72.1))).toBeNull()
    expect(undoingOf({ state: "scheduled", createdAt: at, recordedAt: null }, later(25))).toBeNull()
  })
})

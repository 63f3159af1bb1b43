import { awaitsApproval } from "@/lib/domain/care-breach/rules"
import { inLineStates, seatsGone } from "@/lib/domain/session-queue/rules"
import { undoHours } from "@/lib/domain/session-undo/rules"
import { addDays, type CivilDate, civilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import { type CorrectionInput, type Mark, type MarkInput, marks, type RollCallInput } from "./schema"

/** What the rules must know beyond the form. */
export type Around = {
  now: Date
  session: {
    startsAt: Date
    endsAt: Date
    state: string
    recordedAt: Date | null
    childcare: string
    /** it may take place without the childcare that is needed */
    isApproved: boolean
    /** how many may come; no number where nobody is turned away */
    capacity?: number | null
  }
  roster: readonly { participantId: string; state: string; walkIn?: boolean }[]
  locked: boolean
}

export type Marked = {
  participantId: string
  state: Mark | "booked"
  minutesLate: number
  minutesEarly: number
  reason: string | null
}
type Given = Omit<MarkInput, "state"> & { state: Mark | "booked" }
type Said = { marks: readonly Given[] }

export const attendedStates: readonly string[] = ["present", "late", "left_early"]
/** A mark that says the session took place, whether she came or not. */
const tookPlaceFor: readonly string[] = [...attendedStates, "absent"]
const say = (key: string) => `counselling-session.problems.${key}`

/** The last day on which whoever leads a session still marks its roster, in the organisation's calendar. */
export function lastDayOf({ endsAt }: { endsAt: Date }, { timezone, correctionDays }: Calendar): CivilDate {
  return addDays(civilDate(endsAt, timezone), correctionDays)
}
export type Calendar = { timezone: string; correctionDays: number }

export function isLocked(session: { endsAt: Date }, calendar: Calendar, now: Date): boolean {
  return civilDate(now, calendar.timezone) > lastDayOf(session, calendar)
}

const rosterRules: readonly Rule<Said, Around>[] = [
  { broken: (_, { session }) => isCalledOff(session), at: "form", say: say("sessionCancelled") },
  { broken: (_, { session }) => session.state === "draft", at: "form", say: say("notPlanned") },
  {
    broken: ({ marks }, { session }) =>
      awaitsApproval(session) && marks.some(({ state }) => tookPlaceFor.includes(state)),
    at: "form",
    say: "care-breach.problems.notApproved",
  },
  { broken: (_, { roster }) => roster.length === 0, at: "form", say: say("nobodyExpected") },
  {
    broken: ({ marks }, { roster }) => marks.some((mark) => !isExpected(mark, roster)),
    at: "marks",
    say: say("markUnknown"),
  },
  {
    broken: ({ marks }, { session }) => marks.some((mark) => missedMinutes(mark) >= minutesOf(session)),
    at: "marks",
    say: say("minutesTooMany"),
  },
]

const rollCallRules: readonly Rule<Said, Around>[] = [
  { broken: (_, { locked }) => locked, at: "form", say: say("locked") },
  {
    broken: ({ marks }, around) => marks.some(({ state }) => state === "booked") && isSettledLong(around),
    at: "form",
    say: say("undoTooLate"),
  },
  {
    broken: ({ marks }, { roster }) => marks.some((mark) => isWalkIn(mark, roster) && !isThereOrOpen(mark)),
    at: "marks",
    say: "walk-in.problems.came",
  },
  {
    broken: ({ marks }, { roster, session }) => seatsGone(roster, marks, session.capacity ?? null),
    at: "marks",
    say: "session-queue.problems.seatGone",
  },
  ...rosterRules,
]

const recordRules: readonly Rule<Said, Around>[] = [
  {
    broken: (_, { session }) =>
      session.state === "held" || (session.state === "cancelled" && !isCalledOff(session)),
    at: "form",
    say: say("alreadyRecorded"),
  },
  ...rollCallRules,
]

const correctionRules: readonly Rule<Said, Around>[] = [
  { broken: (_, { locked }) => !locked, at: "form", say: say("notLockedYet") },
  ...rosterRules,
]

/** Whoever does not come can say so before; nobody can have come, or be missed, before it began. */
const rollCallDoubts: readonly Doubt<Said, Around>[] = [
  {
    broken: ({ marks }, { session, now }) =>
      session.startsAt > now &&
      marks.some(({ state }) => attendedStates.includes(state) || state === "absent"),
    say: "counselling-session.doubts.future",
  },
]

export function rollCallProblems(said: Said, around: Around): Problems | null {
  return problemsOf(rollCallRules, said, around)
}

export function recordProblems(said: Said, around: Around): Problems | null {
  return problemsOf(recordRules, said, around)
}

export function correctionProblems(correction: CorrectionInput, around: Around): Problems | null {
  return problemsOf(correctionRules, { marks: [correction] }, around)
}

export function rollCallDoubtsOf(said: Said, around: Around): Problem[] {
  return doubtsOf(rollCallDoubts, said, around)
}

/** The same mark for everybody who has none yet. */
export function marksForOpen(state: Mark, roster: Around["roster"]): Given[] {
  return roster
    .filter((row) => row.state === "booked")
    .map(({ participantId }) => ({ participantId, state, minutesLate: 0, minutesEarly: 0 }))
}

/** What roll call says and is not so already; for all at once, only of those who have no mark. */
export function marksFrom({ marks, onlyUnset }: RollCallInput, roster: Around["roster"]): Given[] {
  const isOpen = (id: string) => roster.find((row) => row.participantId === id)?.state === "booked"
  return onlyUnset ? marks.filter(({ participantId }) => isOpen(participantId)) : marks
}

/** "Present" and ten minutes late is "late". */
export function markedBy(given: Pick<Given, "participantId" | "state"> & Partial<Given>): Marked {
  const { participantId, state, minutesLate = 0, minutesEarly = 0, reason = null } = given
  if (!attendedStates.includes(state))
    return {
      participantId,
      state,
      minutesLate: 0,
      minutesEarly: 0,
      reason: state === "booked" ? null : reason,
    }
  const exact = minutesLate > 0 ? "late" : minutesEarly > 0 ? "left_early" : "present"
  return { participantId, state: exact, minutesLate, minutesEarly, reason: null }
}

/** A session that we cancelled for everybody did not take place. */
export function stateAfter(marks: readonly { state: string }[]): "held" | "cancelled" {
  return marks.every(({ state }) => state === "cancelled_by_org") ? "cancelled" : "held"
}

/** Length in minutes, of instants: a night when the clocks change is as long as it is. */
export function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
}

export function isMark(state: string): state is Mark {
  return marks.some((mark) => mark === state)
}

function isExpected({ participantId }: Given, roster: Around["roster"]): boolean {
  return roster.some((row) => row.participantId === participantId && !inLineStates.includes(row.state))
}

function isWalkIn({ participantId }: Given, roster: Around["roster"]): boolean {
  return roster.some((row) => row.participantId === participantId && row.walkIn)
}

function isThereOrOpen({ state }: Given): boolean {
  return state === "booked" || attendedStates.includes(state)
}

function missedMinutes({ minutesLate, minutesEarly }: Given): number {
  return minutesLate + minutesEarly
}

/** Cancelled as a whole, and not because each mark says so. */
export function isCalledOff({ state, recordedAt }: Pick<Around["session"], "state" | "recordedAt">): boolean {
  return state === "cancelled" && recordedAt === null
}

function isSettledLong({ session, now }: Around): boolean {
  return session.recordedAt !== null && now.getTime() - session.recordedAt.getTime() > undoHours
}

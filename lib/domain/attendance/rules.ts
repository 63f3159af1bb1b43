import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { Mark, MarkInput, RecordInput } from "./schema"

/** What the rules must know beyond the form. */
export type Around = {
  now: Date
  session: { startsAt: Date; endsAt: Date; state: string; childcare: string }
  roster: readonly { participantId: string; state: string }[]
}

export type Marked = {
  participantId: string
  state: Mark
  minutesLate: number
  minutesEarly: number
  reason: string | null
}

/** Who planned, logged or recorded a session may take it back for a day. */
const undoHours = 24 * 3_600_000

export const attendedStates: readonly string[] = ["present", "late", "left_early"]

const say = (key: string) => `counselling-session.problems.${key}`

const recordRules: readonly Rule<RecordInput, Around>[] = [
  { broken: (_, { session }) => session.state === "cancelled", at: "form", say: say("sessionCancelled") },
  { broken: (_, { session }) => session.state === "held", at: "form", say: say("alreadyRecorded") },
  { broken: (_, { session }) => session.state === "draft", at: "form", say: say("notPlanned") },
  { broken: (_, { roster }) => roster.length === 0, at: "form", say: say("nobodyExpected") },
  {
    broken: ({ marks }, { roster }) => marks.some((mark) => !fits(mark, roster)),
    at: "marks",
    say: say("markUnknown"),
  },
  {
    broken: (record, { roster }) => unmarked(record, roster).length > 0,
    at: "marks",
    say: (record, { roster }) => ({
      key: say("marksMissing"),
      values: { count: unmarked(record, roster).length },
    }),
  },
  {
    broken: ({ marks }, { session }) => marks.some((mark) => missedMinutes(mark) >= minutesOf(session)),
    at: "marks",
    say: say("minutesTooMany"),
  },
  {
    broken: ({ childcare }, { session }) =>
      childcare !== "unanswered" && session.childcare !== "unanswered" && childcare !== session.childcare,
    at: "childcare",
    say: say("careAnswered"),
  },
]

const recordDoubts: readonly Doubt<RecordInput, Around>[] = [
  { broken: (_, { session, now }) => session.startsAt > now, say: "counselling-session.doubts.future" },
]

export function recordProblems(record: RecordInput, around: Around): Problems | null {
  return problemsOf(recordRules, record, around)
}

export function recordDoubtsOf(record: RecordInput, around: Around): Problem[] {
  return doubtsOf(recordDoubts, record, around)
}

/** A mark for everybody who has none yet: her own, else the one given for all. A mark that stands is never overwritten. */
export function marksFor(record: RecordInput, roster: Around["roster"]): Marked[] {
  return roster
    .filter(({ state }) => state === "booked")
    .flatMap(({ participantId }) => {
      const own = record.marks.find((mark) => mark.participantId === participantId)
      if (own) return [markedBy(own)]
      return record.state ? [markedBy({ participantId, state: record.state })] : []
    })
}

/** "Present" and ten minutes late is "late". */
export function markedBy({
  participantId,
  state,
  minutesLate = 0,
  minutesEarly = 0,
  reason,
}: MarkInput): Marked {
  const came = attendedStates.includes(state)
  const [late, early] = came ? [minutesLate, minutesEarly] : [0, 0]
  const exact = state !== "present" ? state : late > 0 ? "late" : early > 0 ? "left_early" : state
  return { participantId, state: exact, minutesLate: late, minutesEarly: early, reason: reason ?? null }
}

/** A session that we cancelled for everybody did not take place. */
export function stateAfter(marks: readonly { state: string }[]): "held" | "cancelled" {
  return marks.every(({ state }) => state === "cancelled_by_org") ? "cancelled" : "held"
}

/** Length in minutes, of instants: a night when the clocks change is as long as it is. */
export function minutesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): number {
  return Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)
}

function fits(mark: MarkInput, roster: Around["roster"]): boolean {
  return roster.some(
    (row) => row.participantId === mark.participantId && (row.state === "booked" || row.state === mark.state),
  )
}

function unmarked(record: RecordInput, roster: Around["roster"]) {
  if (record.state) return []
  const marked = record.marks.map(({ participantId }) => participantId)
  return roster.filter((row) => row.state === "booked" && !marked.includes(row.participantId))
}

function missedMinutes({ minutesLate = 0, minutesEarly = 0 }: MarkInput): number {
  return minutesLate + minutesEarly
}

/** What can be taken back: one's own session, within a day of its planning, logging or recording. */
export type Undoable = { state: string; createdAt: Date; recordedAt: Date | null }

/** "remove" what was logged or only planned, "reopen" what was planned and then recorded. */
export function undoingOf({ state, createdAt, recordedAt }: Undoable, now: Date): "remove" | "reopen" | null {
  const last = recordedAt ?? createdAt
  if (state === "draft" || now.getTime() - last.getTime() > undoHours) return null
  return recordedAt === null || recordedAt.getTime() === createdAt.getTime() ? "remove" : "reopen"
}

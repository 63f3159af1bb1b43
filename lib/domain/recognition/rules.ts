import { blank, dayOf } from "@/lib/domain/profile-row/rules"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type RecognitionMoveInput, type RecognitionState, recognitionStates } from "./schema"

const decisions = [
  "partial_compensation_due",
  "recognised_full",
  "recognised_partial",
  "comparability_statement",
  "background_paper",
  "refused",
] as const satisfies readonly RecognitionState[]

const onwards: readonly RecognitionState[] = [
  "not_started",
  "advice_given",
  "documents_collecting",
  "submitted",
  "more_documents_requested",
  "under_assessment",
  ...decisions,
]
/** Every step further on than this one: a procedure may skip, and never goes back. */
const after = (state: RecognitionState) => onwards.slice(onwards.indexOf(state) + 1)

/** The moves of a procedure. What is decided stays, except that a refusal or half a yes can be appealed against; withdrawing is always possible. */
export const recognitionMoves: Record<RecognitionState, readonly RecognitionState[]> = {
  not_needed: [...onwards, "withdrawn"],
  not_started: [...after("not_started"), "withdrawn"],
  advice_given: [...after("advice_given"), "withdrawn"],
  documents_collecting: [...after("documents_collecting"), "withdrawn"],
  submitted: [...after("submitted"), "withdrawn"],
  more_documents_requested: [...after("more_documents_requested"), "withdrawn"],
  under_assessment: [...after("under_assessment"), "withdrawn"],
  partial_compensation_due: ["recognised_full", "recognised_partial", "refused", "appeal", "withdrawn"],
  recognised_full: ["withdrawn"],
  recognised_partial: ["appeal", "withdrawn"],
  comparability_statement: ["withdrawn"],
  background_paper: ["withdrawn"],
  refused: ["appeal", "withdrawn"],
  /* what the appeal ended with is the next thing to happen, not a step back */
  appeal: ["recognised_full", "recognised_partial", "refused", "withdrawn"],
  withdrawn: [],
}

/** What the rules must know beyond the form. */
export type Around = { state: RecognitionState; lastMoveOn: string | null; today: string }

const say = (key: string) => `recognition.problems.${key}`

const moveRules: readonly Rule<RecognitionMoveInput, Around>[] = [
  { broken: ({ to }, { state }) => !recognitionMoves[state].includes(to), at: "to", say: say("notForward") },
  { broken: ({ on }, { today }) => on > today, at: "on", say: "skills-profile.problems.inFuture" },
  {
    broken: ({ on }, { lastMoveOn }) => lastMoveOn !== null && on < lastMoveOn,
    at: "on",
    say: say("beforeLastMove"),
  },
  {
    broken: ({ to, compensation }) => to === "partial_compensation_due" && compensation === null,
    at: "compensation",
    say: say("compensationMissing"),
  },
]

export const moveProblems = (move: RecognitionMoveInput, around: Around) =>
  problemsOf(moveRules, move, around)

type Days = { submittedOn: string | null; decidedOn: string | null }

/** The two days that reports ask for, as a move leaves them: a procedure that skipped its sending was sent by then. */
export function daysAfter({ to, on }: Pick<RecognitionMoveInput, "to" | "on">, before: Days): Days {
  const sent = to === "submitted" || (to !== "withdrawn" && isPast(to, "submitted"))
  return {
    submittedOn: sent ? (before.submittedOn ?? on) : before.submittedOn,
    decidedOn: decisions.some((state) => state === to) ? on : before.decidedOn,
  }
}

function isPast(state: RecognitionState, other: RecognitionState): boolean {
  return recognitionStates.indexOf(state) > recognitionStates.indexOf(other)
}

export function stateOf(stored: string): RecognitionState {
  return recognitionStates.find((state) => state === stored) ?? "not_started"
}

type Stored = {
  id: string
  educationId: string | null
  what: string
  authority: string | null
  state: string
  submittedOn: Date | null
  decidedOn: Date | null
  compensation: string | null
  costEuro: { toString: () => string } | null
  nextAction: string | null
}

/** The row in plain values. */
export function plainRecognition(row: Stored) {
  const { id, what, authority, compensation, nextAction } = row
  const days = { submittedOn: dayOf(row.submittedOn), decidedOn: dayOf(row.decidedOn) }
  const cost = row.costEuro === null ? null : Number(row.costEuro.toString())
  return { id, what, state: stateOf(row.state), authority, ...days, compensation, cost, nextAction }
}
export type PlainRecognition = ReturnType<typeof plainRecognition>

/** What the form starts from. */
export function writtenRecognition(row: PlainRecognition, educationId: string | null) {
  const { what, authority, cost, nextAction } = row
  return {
    what,
    educationId: blank(educationId),
    authority: blank(authority),
    cost: blank(cost),
    nextAction: blank(nextAction),
    begins: "not_started",
  }
}

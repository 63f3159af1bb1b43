import type { Phase } from "@/lib/domain/participant/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { PlacementInput } from "./schema"

/** Job shadowing counts from two hours with one employer, and may not be longer than eight. */
export const shadowingHours = { least: 2, most: 8 } as const

/** What the rules must know beyond the form. */
export type Around = {
  phase: Phase
  contactHasLeft: boolean
  today: CivilDate
  /** She is at this employer in these days already. */
  isThereAlready: boolean
}

/** Those who do not take part are placed nowhere. */
export const outside: readonly Phase[] = [
  "registered",
  "eligible",
  "not_eligible",
  "closed",
  "merged",
  "erased",
]

const placementRules: readonly Rule<PlacementInput, Around>[] = [
  {
    broken: (_, { phase }) => outside.includes(phase),
    at: "participantId",
    say: "placement.problems.notTakingPart",
  },
  {
    broken: (_, { contactHasLeft }) => contactHasLeft,
    at: "contactId",
    say: "placement.problems.contactLeft",
  },
  {
    broken: (input) => input.endsOn < input.startsOn,
    at: "endsOn",
    say: "placement.problems.endBeforeStart",
  },
  {
    broken: ({ weeklyHours = 0 }) => weeklyHours > shadowingHours.most,
    at: "weeklyHours",
    say: () => ({ key: "placement.problems.shadowingTooLong", values: { most: shadowingHours.most } }),
  },
  {
    broken: ({ consent }, { today }) => consent !== undefined && consent.givenOn > today,
    at: "consent.givenOn",
    say: "placement.problems.consentInFuture",
  },
  {
    broken: ({ consent }) => consent?.method === "oral_witnessed" && consent.witness === undefined,
    at: "consent.witness",
    say: "consent.problems.witnessMissing",
  },
]

const doubtRules: readonly Doubt<PlacementInput, Around>[] = [
  { broken: (_, { isThereAlready }) => isThereAlready, say: "placement.doubts.thereAlready" },
]

export function placementProblems(input: PlacementInput, around: Around): Problems | null {
  return problemsOf(placementRules, input, around)
}

export function placementDoubts(input: PlacementInput, around: Around): Problem[] {
  return doubtsOf(doubtRules, input, around)
}

/** Of what did not take place, no hours are reported. */
export function neverWas(state: string): boolean {
  return state === "cancelled" || state === "did_not_show"
}

/** It came to its end, whichever that was. */
export function hasEnded(state: string): boolean {
  return state === "completed" || state === "interrupted" || state === "converted_to_job"
}

/** Nothing more is planned, agreed or asked. */
export function isClosed(state: string): boolean {
  return hasEnded(state) || neverWas(state)
}

type Answered = { minutes: number; confirmedMinutes: number | null; state: string }

/** What employers confirmed, and what they have still to answer. */
export function minutesByAnswer(entries: readonly Answered[]): { confirmed: number; waiting: number } {
  const sum = (state: string, minutes: (entry: Answered) => number) =>
    entries.filter((entry) => entry.state === state).reduce((total, entry) => total + minutes(entry), 0)
  return {
    confirmed: sum("confirmed", ({ confirmedMinutes }) => confirmedMinutes ?? 0),
    waiting: sum("self_reported", ({ minutes }) => minutes),
  }
}

/** Whether confirmed minutes with one employer are a shadowing that counts, or how far they are from it. */
export function shadowingCount(confirmed: number): { counts: "yes" | "tooFew" | "tooMany"; missing: number } {
  const missing = Math.max(0, shadowingHours.least * 60 - confirmed)
  if (missing > 0) return { counts: "tooFew", missing }
  return { counts: confirmed > shadowingHours.most * 60 ? "tooMany" : "yes", missing }
}

import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Move, Phase, Registration } from "./schema"

/** Where a case can go from where it is; anything not listed is refused. */
export const moves: Readonly<Record<Phase, readonly Phase[]>> = {
  registered: ["eligible", "not_eligible"],
  eligible: ["enrolled"],
  not_eligible: [],
  enrolled: ["profiled", "on_hold", "exited"],
  profiled: ["in_itinerary", "on_hold", "exited"],
  in_itinerary: ["work_experience", "road_map", "on_hold", "exited"],
  work_experience: ["road_map", "on_hold", "exited"],
  road_map: ["on_hold", "exited"],
  on_hold: ["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"],
  exited: ["followed_up", "enrolled", "closed"],
  followed_up: ["enrolled", "closed"],
  closed: [],
  merged: [],
  erased: [],
}

export function canMove(from: Phase, to: Phase): boolean {
  return moves[from].includes(to)
}

export type AroundMove = { phase: Phase; role: string; enrolledOn: CivilDate | null; today: CivilDate }

const moveRules: readonly Rule<Move, AroundMove>[] = [
  {
    broken: ({ to }, { phase }) => !canMove(phase, to),
    at: "to",
    say: "participant.problems.moveNotPossible",
  },
  {
    broken: ({ to }, { phase }) => phase === "eligible" && to === "enrolled",
    at: "to",
    say: "participant.problems.enrolInstead",
  },
  {
    broken: ({ to }, { phase, role }) => isReentry(phase, to) && role !== "coordinator",
    at: "to",
    say: "participant.problems.reentryByCoordinator",
  },
  {
    broken: ({ to, exitOn }) => to === "exited" && exitOn === undefined,
    at: "exitOn",
    say: "participant.problems.exitDayMissing",
  },
  {
    broken: ({ to, exitReason }) => to === "exited" && exitReason === undefined,
    at: "exitReason",
    say: "participant.problems.exitReasonMissing",
  },
  {
    broken: ({ exitOn }, { today }) => exitOn !== undefined && exitOn > today,
    at: "exitOn",
    say: "participant.problems.inFuture",
  },
  {
    broken: ({ exitOn }, { enrolledOn }) => exitOn !== undefined && exitOn < (enrolledOn ?? exitOn),
    at: "exitOn",
    say: "participant.problems.exitBeforeEnrolment",
  },
]

/** She left and comes back to the same case. */
export function isReentry(from: Phase, to: Phase): boolean {
  return to === "enrolled" && (from === "exited" || from === "followed_up")
}

export function moveProblems(input: Move, around: AroundMove): Problems | null {
  return problemsOf(moveRules, input, around)
}

type AroundRegistration = { registeredOn: CivilDate; today: CivilDate; sameReference: boolean }

const registrationRules: readonly Rule<Registration, AroundRegistration>[] = [
  {
    broken: (_, { registeredOn, today }) => registeredOn > today,
    at: "registeredOn",
    say: "participant.problems.inFuture",
  },
  {
    broken: (_, { sameReference }) => sameReference,
    at: "externalReference",
    say: "participant.problems.referenceTaken",
  },
  { broken: bornLater, at: "birth", say: "participant.problems.birthInFuture" },
]

export function registrationProblems(input: Registration, around: AroundRegistration): Problems | null {
  return problemsOf(registrationRules, input, around)
}

/* "2027" and "2027-03" sort before every day in them, so what is partly known is compared as text. */
export function bornLater(
  { birth }: { birth?: string | undefined },
  { today }: { today: CivilDate },
): boolean {
  return birth !== undefined && birth > today.slice(0, birth.length)
}

/** "Fatima E.": enough to know her by, on a screen that others may see. */
export function shortName({ knownAs, familyName }: { knownAs: string; familyName: string | null }): string {
  const [initial] = [...(familyName ?? "").trim()]
  return initial ? `${knownAs} ${initial}.` : knownAs
}

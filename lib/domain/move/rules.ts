import { missingFor, type Standing, stepTo } from "@/lib/domain/life-cycle/rules"
import { addDays, type CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Move } from "./schema"

/** A case waits so many days at most before somebody looks at it again. */
export const longestHold = 60

export type AroundMove = Standing & { role: string; enrolledOn: CivilDate | null; today: CivilDate }

const step = ({ to }: Move, { phase }: AroundMove) => stepTo(phase, to)
const firstMissing = (input: Move, around: AroundMove) => {
  const found = step(input, around)
  return found && missingFor(found, around)[0]
}
const childcareAnswers = ["childcare_arranged", "childcare_not_needed"] as const
const beginsWork = (to: string, phase: string) => phase === "in_itinerary" && to === "work_experience"
const skipsWork = ({ to }: Move, { phase }: AroundMove) => phase === "in_itinerary" && to === "road_map"
const leavesUnsigned = ({ to }: Move, { phase, roadMapSigned }: AroundMove) =>
  to === "exited" && phase === "road_map" && !roadMapSigned
const say = (key: string) => `move.problems.${key}`

const moveRules: readonly Rule<Move, AroundMove>[] = [
  { broken: (input, around) => !step(input, around), at: "to", say: say("notPossible") },
  {
    broken: (input, around) => step(input, around)?.through === "enrolment",
    at: "to",
    say: say("enrolInstead"),
  },
  {
    broken: (input, around) => step(input, around)?.through === "eligibility",
    at: "to",
    say: say("decideInstead"),
  },
  {
    broken: (input, around) => step(input, around)?.by.every((who) => who !== around.role) === true,
    at: "to",
    say: (_, { role }) => ({ key: say(role === "counsellor" ? "byCoordinator" : "byCounsellor") }),
  },
  {
    broken: (input, around) => firstMissing(input, around) !== undefined,
    at: "to",
    say: (input, around) => ({ key: `life-cycle.missing.${firstMissing(input, around)}` }),
  },
  {
    broken: ({ to, reason }) => to === "on_hold" && !reason,
    at: "reason",
    say: say("holdReasonMissing"),
  },
  {
    broken: ({ to, reviewOn }) => to === "on_hold" && !reviewOn,
    at: "reviewOn",
    say: say("reviewDayMissing"),
  },
  {
    broken: ({ to, reviewOn }, { today }) =>
      to === "on_hold" && !!reviewOn && (reviewOn <= today || reviewOn > addDays(today, longestHold)),
    at: "reviewOn",
    say: () => ({ key: say("reviewDayFar"), values: { days: longestHold } }),
  },
  {
    broken: ({ to, confirmed }, { phase }) =>
      beginsWork(to, phase) && !childcareAnswers.some((one) => confirmed.includes(one)),
    at: "confirmed",
    say: say("childcareOpen"),
  },
  {
    broken: (input, around) => skipsWork(input, around) && !input.reason,
    at: "reason",
    say: say("skipReasonMissing"),
  },
  {
    broken: (input, around) => leavesUnsigned(input, around) && !input.reason,
    at: "reason",
    say: say("unsignedReasonMissing"),
  },
]

const exitRules: readonly Rule<Move, AroundMove>[] = [
  { broken: ({ exitOn }) => exitOn === undefined, at: "exitOn", say: say("exitDayMissing") },
  { broken: ({ exitReason }) => exitReason === undefined, at: "exitReason", say: say("exitReasonMissing") },
  {
    broken: ({ exitReason }, { phase }) => exitReason === "completed" && phase !== "road_map",
    at: "exitReason",
    say: say("completedEarly"),
  },
  {
    broken: ({ exitOn }, { today }) => exitOn !== undefined && exitOn > today,
    at: "exitOn",
    say: "participant.problems.inFuture",
  },
  {
    broken: ({ exitOn }, { enrolledOn }) => exitOn !== undefined && exitOn < (enrolledOn ?? exitOn),
    at: "exitOn",
    say: say("exitBeforeEnrolment"),
  },
]

/** Why a case cannot go there; nothing when it can. */
export function moveProblems(input: Move, around: AroundMove): Problems | null {
  return problemsOf(input.to === "exited" ? [...moveRules, ...exitRules] : moveRules, input, around)
}

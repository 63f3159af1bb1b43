import {
  type Candidate,
  type Entry,
  reasonProblem,
  reasonsAgainst,
  reasonsLeft,
  waiverFor,
} from "@/lib/domain/eligibility/rules"
import type { Reason } from "@/lib/domain/eligibility/schema"
import type { Phase } from "@/lib/domain/participant/schema"
import type { WaiverFacts } from "@/lib/domain/waiver/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Enrolment } from "./schema"

const fieldOf: Record<Reason, string> = {
  birthUnknown: "birth",
  ageOutside: "birth",
  ageUnsure: "birth",
  citizenshipUnknown: "citizenships",
  unionCitizen: "citizenships",
  noChild: "children",
  genderRule: "gender",
  residenceUnknown: "residence",
}

export type Consented = { givenOn: CivilDate; withdrawnOn: CivilDate | null }

/** Her yes to taking part was given by that day and stands. */
export function hasConsented(consents: readonly Consented[], day: CivilDate): boolean {
  return consents.some((consent) => consent.givenOn <= day && consent.withdrawnOn === null)
}

/** Whatever the rules of an enrolment must know beyond the form. */
export type AroundEnrolment = {
  phase: Phase
  candidate: Candidate
  entry: Entry
  waivers: readonly WaiverFacts[]
  consents: readonly Consented[]
  /** Files that may be hers too, and about which nobody has said anything. */
  lookAlikes: number
  registeredOn: CivilDate
  today: CivilDate
}

const enrolmentRules: readonly Rule<Enrolment, AroundEnrolment>[] = [
  {
    broken: (_, { phase }) => phase === "registered",
    at: "form",
    say: "participant.problems.decideFirst",
  },
  {
    broken: (_, { phase }) => phase !== "eligible" && phase !== "registered",
    at: "form",
    say: "participant.problems.notEnrollable",
  },
  {
    broken: (input, { today }) => input.enrolledOn > today,
    at: "enrolledOn",
    say: "participant.problems.inFuture",
  },
  {
    broken: (input, { registeredOn }) => input.enrolledOn < registeredOn,
    at: "enrolledOn",
    say: "participant.problems.beforeRegistration",
  },
  {
    broken: (input, { entry }) => isOutside(entry, input.enrolledOn),
    at: "enrolledOn",
    say: (_, { entry }) => outsideProgramme(entry),
  },
  {
    broken: (input, around) => comesLate(input, around),
    at: "enrolledOn",
    say: "participant.problems.waiverLate",
  },
  {
    broken: (input, { consents }) => !hasConsented(consents, input.enrolledOn),
    at: "consent",
    say: "participant.problems.consentMissing",
  },
  {
    broken: (_, { lookAlikes }) => lookAlikes > 0,
    at: "lookAlikes",
    say: "life-cycle.missing.toldApart",
  },
]

export function isOutside(entry: Pick<Entry, "startsOn" | "endsOn">, day: CivilDate): boolean {
  return day < entry.startsOn || day > entry.endsOn
}

export function outsideProgramme({ startsOn, endsOn }: Pick<Entry, "startsOn" | "endsOn">): Problem {
  return { key: "participant.problems.outsideProgramme", values: { startsOn, endsOn } }
}

const leftOn = (day: CivilDate, { candidate, entry, waivers }: AroundEnrolment) =>
  reasonsLeft(reasonsAgainst(candidate, entry, day), waivers, day)

/** A waiver that was approved after the day she would enrol does not count for it. */
function comesLate({ enrolledOn }: Enrolment, around: AroundEnrolment): boolean {
  const kinds = leftOn(enrolledOn, around).map(waiverFor)
  return around.waivers.some(({ kind, decision }) => decision === "approved" && kinds.includes(kind))
}

/** Everything that stands against an enrolment, computed again for its day. */
export function enrolmentProblems(input: Enrolment, around: AroundEnrolment): Problems | null {
  const left = leftOn(input.enrolledOn, around)
  const ofEntry = left.map((reason) => [fieldOf[reason], reasonProblem(reason, around.entry)] as const)
  const problems = { ...Object.fromEntries(ofEntry), ...problemsOf(enrolmentRules, input, around) }
  return Object.keys(problems).length === 0 ? null : problems
}

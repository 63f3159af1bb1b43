import type { Phase } from "@/lib/domain/participant/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { ageRangeOn, type PartialDate } from "@/lib/platform/partial-dates"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Enrolment, WaiverKind } from "./schema"

const union = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" ")

/** No citizenship of the Union: one such beside another ends it, none at all (stateless) does not. */
export function isThirdCountryNational(citizenships: readonly string[]): boolean {
  return citizenships.length > 0 && !citizenships.some((code) => union.includes(code))
}

/** What a programme asks of whoever enters it. */
export type Entry = {
  ageMin: number
  ageMax: number
  genderRule: string
  tcnRequired: boolean
  motherRequired: boolean
  startsOn: CivilDate
  endsOn: CivilDate
}

export type Candidate = {
  birth: PartialDate | null
  gender: string
  citizenships: readonly string[]
  isMother: boolean
}

export const reasons = [
  "birthUnknown",
  "ageOutside",
  "ageUnsure",
  "citizenshipUnknown",
  "unionCitizen",
  "noChild",
  "genderRule",
] as const
export type Reason = (typeof reasons)[number]

/** Why she cannot enter on that day, all of it; nothing when she can. */
export function reasonsAgainst(candidate: Candidate, entry: Entry, day: CivilDate): Reason[] {
  const { citizenships, gender, isMother } = candidate
  const found: (Reason | false | null)[] = [
    ageReason(candidate.birth, entry, day),
    entry.tcnRequired && citizenships.length === 0 && "citizenshipUnknown",
    entry.tcnRequired && citizenships.length > 0 && !isThirdCountryNational(citizenships) && "unionCitizen",
    entry.motherRequired && !isMother && "noChild",
    entry.genderRule === "women_only" && gender === "M" && "genderRule",
  ]
  return found.filter((reason) => reason !== null && reason !== false)
}

/** A partly known birth gives a range of ages: it must fit whole, and is outside only when no part of it fits. */
export function ageReason(
  birth: PartialDate | null,
  entry: Pick<Entry, "ageMin" | "ageMax">,
  day: CivilDate,
) {
  if (birth === null) return "birthUnknown"
  const { least, most } = ageRangeOn(birth, day)
  if (least >= entry.ageMin && most <= entry.ageMax) return null
  return most < entry.ageMin || least > entry.ageMax ? "ageOutside" : "ageUnsure"
}

const lifted: Record<WaiverKind, readonly Reason[]> = {
  age: ["birthUnknown", "ageOutside", "ageUnsure"],
  residence: ["citizenshipUnknown"],
  other: ["noChild", "genderRule"],
}

/** What still stands against her once the waiver has lifted what it may lift. No waiver lifts a citizenship of the Union. */
export function reasonsLeft(against: readonly Reason[], waiver: WaiverKind | undefined): Reason[] {
  return waiver ? against.filter((reason) => !lifted[waiver].includes(reason)) : [...against]
}

const fieldOf: Record<Reason, string> = {
  birthUnknown: "birth",
  ageOutside: "birth",
  ageUnsure: "birth",
  citizenshipUnknown: "citizenships",
  unionCitizen: "citizenships",
  noChild: "children",
  genderRule: "gender",
}

export function reasonProblem(reason: Reason, entry: Pick<Entry, "ageMin" | "ageMax">): Problem {
  const { ageMin, ageMax } = entry
  const key = `participant.problems.${reason}`
  return fieldOf[reason] === "birth" ? { key, values: { least: ageMin, most: ageMax } } : { key }
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
  consents: readonly Consented[]
  registeredOn: CivilDate
  today: CivilDate
  actor: { id: string; role: string }
  requesterWorksHere: boolean
}

const enrolmentRules: readonly Rule<Enrolment, AroundEnrolment>[] = [
  {
    broken: (_, { phase }) => phase !== "registered" && phase !== "eligible",
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
    broken: (input, { consents }) => !hasConsented(consents, input.enrolledOn),
    at: "consent",
    say: "participant.problems.consentMissing",
  },
  {
    broken: ({ waiver }, { actor }) => waiver !== undefined && actor.role !== "coordinator",
    at: "waiver.kind",
    say: "participant.problems.waiverByCoordinator",
  },
  {
    broken: ({ waiver }, { actor }) => waiver !== undefined && waiver.requestedBy === actor.id,
    at: "waiver.requestedBy",
    say: "participant.problems.waiverOwn",
  },
  {
    broken: ({ waiver }, { requesterWorksHere }) => waiver !== undefined && !requesterWorksHere,
    at: "waiver.requestedBy",
    say: "participant.problems.counsellorUnknown",
  },
  {
    broken: ({ waiver, enrolledOn }, { today }) =>
      (waiver?.approvedOn ?? today) > enrolledOn && waiver !== undefined,
    at: "waiver.approvedOn",
    say: "participant.problems.waiverLate",
  },
]

export function isOutside(entry: Pick<Entry, "startsOn" | "endsOn">, day: CivilDate): boolean {
  return day < entry.startsOn || day > entry.endsOn
}

export function outsideProgramme({ startsOn, endsOn }: Pick<Entry, "startsOn" | "endsOn">): Problem {
  return { key: "participant.problems.outsideProgramme", values: { startsOn, endsOn } }
}

/** Everything that stands against an enrolment, recomputed for its day. */
export function enrolmentProblems(input: Enrolment, around: AroundEnrolment): Problems | null {
  const against = reasonsAgainst(around.candidate, around.entry, input.enrolledOn)
  const left = reasonsLeft(against, input.waiver?.kind)
  const ofEntry = left.map((reason) => [fieldOf[reason], reasonProblem(reason, around.entry)] as const)
  const problems = { ...Object.fromEntries(ofEntry), ...problemsOf(enrolmentRules, input, around) }
  return Object.keys(problems).length === 0 ? null : problems
}

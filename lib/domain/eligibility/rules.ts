import { isApprovedBy, type WaiverFacts } from "@/lib/domain/waiver/rules"
import type { WaiverKind } from "@/lib/domain/waiver/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { ageRangeOn, type PartialDate } from "@/lib/platform/partial-dates"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Decision, Reason } from "./schema"

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
  /** A child is on record, or on its way. */
  isMother: boolean
  /** Her residence was seen or declared. */
  hasResidence: boolean
}

/** Why she cannot enter on that day, all of it; nothing when she can. What she says of her gender decides, and only a man is not taken
 * by a programme for women. */
export function reasonsAgainst(candidate: Candidate, entry: Entry, day: CivilDate): Reason[] {
  const { citizenships, gender, isMother, hasResidence } = candidate
  const found: (Reason | false | null)[] = [
    ageReason(candidate.birth, entry, day),
    entry.tcnRequired && citizenships.length === 0 && "citizenshipUnknown",
    entry.tcnRequired && citizenships.length > 0 && !isThirdCountryNational(citizenships) && "unionCitizen",
    entry.motherRequired && !isMother && "noChild",
    entry.genderRule === "women_only" && gender === "M" && "genderRule",
    !hasResidence && "residenceUnknown",
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
  residence: ["citizenshipUnknown", "residenceUnknown"],
  other: ["noChild", "genderRule"],
}

/** The kind of waiver that could lift a reason. No waiver lifts a citizenship of the Union. */
export function waiverFor(reason: Reason): WaiverKind | null {
  const kinds: WaiverKind[] = ["age", "residence", "other"]
  return kinds.find((kind) => lifted[kind].includes(reason)) ?? null
}

/** What still stands against her on a day, once the waivers approved by then have lifted what they may lift. */
export function reasonsLeft(
  against: readonly Reason[],
  waivers: readonly WaiverFacts[],
  day: CivilDate,
): Reason[] {
  const kinds = waivers.filter((waiver) => isApprovedBy(waiver, day)).map(({ kind }) => kind)
  return against.filter((reason) => !kinds.some((kind) => lifted[kind].includes(reason)))
}

export function reasonProblem(reason: Reason, entry: Pick<Entry, "ageMin" | "ageMax">): Problem {
  const key = `eligibility.reasons.${reason}`
  const ofAge = waiverFor(reason) === "age"
  return ofAge ? { key, values: { least: entry.ageMin, most: entry.ageMax } } : { key }
}

type AroundDecision = { phase: string; left: readonly Reason[]; entry: Pick<Entry, "ageMin" | "ageMax"> }

const decisionRules: readonly Rule<Decision, AroundDecision>[] = [
  {
    broken: (_, { phase }) => phase !== "registered",
    at: "form",
    say: "eligibility.problems.alreadyDecided",
  },
  {
    broken: ({ decision }, { left }) => decision === "eligible" && left.length > 0,
    at: "decision",
    say: (_, { left: [first], entry }) => reasonProblem(first ?? "birthUnknown", entry),
  },
  {
    broken: ({ decision, note }) => decision === "not_eligible" && !note,
    at: "note",
    say: "eligibility.problems.noteMissing",
  },
]

/** Why the decision cannot stand: eligible is whoever has nothing left against her, and a no has its reason. */
export function decisionProblems(input: Decision, around: AroundDecision): Problems | null {
  return problemsOf(decisionRules, input, around)
}

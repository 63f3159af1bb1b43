import { addDays, type CivilDate, toDateColumn } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { Agreeing, Opening, PlanWords } from "./schema"

/** What asks for her agreement again once she gave it: what the plan says, not how far it has come. */
export const asksAgain = {
  goal: true,
  terms: true,
  rhythm: false,
  profile: true,
  objective_added: true,
  objective_revised: true,
  objective_removed: true,
  objective_ordered: false,
  action_added: true,
  action_revised: true,
  action_ordered: false,
  action_started: false,
  action_done: false,
  action_not_done: false,
  action_cancelled: true,
  action_taken_back: false,
} as const satisfies Record<string, boolean>

export type Change = keyof typeof asksAgain

/** The write by which a change asks again: it meets nothing where she has not agreed yet or is waited for already. */
export function askingAgain(itineraryId: string, changes: readonly Change[], today: Date) {
  const id = changes.some((change) => asksAgain[change]) ? itineraryId : noPlan
  return { where: { id, agreedOn: { not: null }, changedOn: null }, data: { changedOn: today } }
}
const noPlan = "00000000-0000-0000-0000-000000000000"

type Standing = { version: number; objectives: readonly Versioned[]; actions: readonly Versioned[] }
type Versioned = { id: string; version: number }

/** As which a plan stands: it changes with every word of it. */
export function stampOf({ version, objectives, actions }: Standing): string {
  const parts = [...objectives, ...actions].map((part) => `${part.id.slice(0, 8)}.${part.version}`)
  return [String(version), ...parts.sort()].join(" ")
}

const fieldsOf = {
  goal: ["objective", "occupation"],
  terms: ["hoursPerWeek", "schedule", "maxTravelMinutes"],
  rhythm: ["reviewEveryWeeks"],
} as const satisfies Partial<Record<Change, readonly (keyof PlanWords)[]>>

/** What is other than it was. */
export function changesOf(before: PlanWords, after: PlanWords): Change[] {
  const differs = (field: keyof PlanWords) => said(before[field]) !== said(after[field])
  const { goal, terms, rhythm } = fieldsOf
  return [
    ...(goal.some(differs) ? (["goal"] as const) : []),
    ...(terms.some(differs) ? (["terms"] as const) : []),
    ...(rhythm.some(differs) ? (["rhythm"] as const) : []),
  ]
}

/** An occupation is the same under the same address or label, whatever language it was seen in. */
function said(value: PlanWords[keyof PlanWords]): string {
  const isConcept = typeof value === "object" && value !== null && "label" in value
  return JSON.stringify(isConcept ? [value.uri, value.label] : value)
}

/** When the plan is looked at together next. */
export function reviewDay(last: CivilDate, everyWeeks: number): CivilDate {
  return addDays(last, everyWeeks * 7)
}

export function reviewColumn(last: CivilDate, everyWeeks: number): Date {
  return toDateColumn(reviewDay(last, everyWeeks))
}

const closedPhases = ["closed", "merged", "erased"]

/** A closed file is read and not written. */
export const fileOpen: Rule<unknown, { phase: string }> = {
  broken: (_, { phase }) => closedPhases.includes(phase),
  at: "form",
  say: "itinerary.problems.fileClosed",
}

type AroundOpening = { phase: string; hasPlan: boolean; hasProfile: boolean }

const openingRules: readonly Rule<Opening, AroundOpening>[] = [
  fileOpen,
  { broken: (_, { hasPlan }) => hasPlan, at: "form", say: "itinerary.problems.planExists" },
  { broken: (_, { hasProfile }) => !hasProfile, at: "form", say: "itinerary.problems.noProfile" },
]

export function openingProblems(input: Opening, around: AroundOpening): Problems | null {
  return problemsOf(openingRules, input, around)
}

export function writingProblems(phase: string): Problems | null {
  return problemsOf([fileOpen], undefined, { phase })
}

type AroundFollowing = { phase: string; hasNewer: boolean }

const followingRules: readonly Rule<unknown, AroundFollowing>[] = [
  fileOpen,
  { broken: (_, { hasNewer }) => !hasNewer, at: "form", say: "itinerary.problems.noNewerProfile" },
]

export function followingProblems(around: AroundFollowing): Problems | null {
  return problemsOf(followingRules, undefined, around)
}

type AroundAgreement = {
  phase: string
  today: CivilDate
  profileAgreedOn: CivilDate
  stamp: string
  actions: number
}

const agreementRules: readonly Rule<Agreeing, AroundAgreement>[] = [
  fileOpen,
  {
    broken: ({ stamp }, around) => stamp !== around.stamp,
    at: "form",
    say: "itinerary.problems.changedSinceOpened",
  },
  { broken: (_, { actions }) => actions === 0, at: "form", say: "itinerary.problems.noAction" },
  {
    broken: ({ agreedOn }, { today }) => agreedOn > today,
    at: "agreedOn",
    say: "itinerary.problems.inFuture",
  },
  {
    broken: ({ agreedOn }, { profileAgreedOn }) => agreedOn < profileAgreedOn,
    at: "agreedOn",
    say: "itinerary.problems.beforeProfile",
  },
]

export function agreementProblems(input: Agreeing, around: AroundAgreement): Problems | null {
  return problemsOf(agreementRules, input, around)
}

/** The order after one of them went a place up or down; at an end it stays. */
export function orderAfter(ids: readonly string[], id: string, towards: "up" | "down"): string[] {
  const from = ids.indexOf(id)
  const to = towards === "up" ? from - 1 : from + 1
  const other = ids[to]
  if (from === -1 || other === undefined) return [...ids]
  return ids.map((each, place) => (place === from ? other : place === to ? id : each))
}

import { type Entry, reasonsAgainst, reasonsLeft } from "@/lib/domain/eligibility/rules"
import type { Reason } from "@/lib/domain/eligibility/schema"
import { hasConsented } from "@/lib/domain/enrolment/rules"
import { isSettled } from "@/lib/domain/follow-up/rules"
import type { Moment } from "@/lib/domain/follow-up/schema"
import type { Standing } from "@/lib/domain/life-cycle/rules"
import type { LookAlike } from "@/lib/domain/look-alike/queries"
import { mustBeTold } from "@/lib/domain/look-alike/rules"
import type { Phase } from "@/lib/domain/participant/schema"
import type { WaiverKind } from "@/lib/domain/waiver/schema"
import type { CivilDate } from "@/lib/platform/dates"

type By = { by: string | null }
export type Change = By & {
  from: Phase
  to: Phase
  reason: string | null
  reviewOn: string | null
  confirmed: string[]
  at: string
}
export type KnownFollowUp = {
  id: string
  moment: Moment
  dueOn: string
  state: string
  doneOn: string | null
  answers: unknown
  version: number
  tries: (By & { on: string; method: string; result: string })[]
}

/** A case as it is on record, as far as the person who asks may know it. */
export type FoundCase = {
  id: string
  organisationId: string
  phase: Phase
  /** Since when another organisation accompanies her. */
  handedOverOn: string | null
  handedOverTo: string | null
  version: number
  birth: string | null
  gender: string
  citizenships: string[]
  registeredOn: string
  language: string | null
  entry: Entry
  enrolment: {
    enrolledOn: string
    employmentStatus: string | null
    isced: string | null
    singleParent: string | null
    waiverKind: WaiverKind | null
    exitOn: string | null
    exitReason: string | null
    exitDestination: string | null
  } | null
  changes: Change[]
  decisions: (By & {
    decision: "eligible" | "not_eligible"
    reasons: Reason[]
    note: string | null
    referralOffered: boolean
    decidedOn: string
  })[]
  waivers: (By & {
    id: string
    kind: WaiverKind
    reason: string
    requestedOn: string
    own: boolean
    decision: string | null
    decidedOn: string | null
    decidedBy: string | null
  })[]
  consents: { givenOn: string; withdrawnOn: string | null }[]
  notices: (By & {
    language: string
    textVersion: string
    method: string
    interpreter: boolean
    givenOn: string
  })[]
  followUps: KnownFollowUp[]
  isMother: boolean
  hasResidence: boolean
  /** Null for whoever may not know. */
  expecting: boolean | null
  rightToWork: string | null
  profileAgreed: boolean
  itineraryPlanned: boolean
  roadMapDrafted: boolean
  roadMapSigned: boolean
  agreementSigned: boolean
}

/** What stands against her entry on a day, and what is left of it after the waivers that count by then. */
export function entryOn(found: FoundCase, day: CivilDate) {
  const against = reasonsAgainst(found, found.entry, day)
  return { against, left: reasonsLeft(against, found.waivers, day) }
}

/** Those about whom somebody must say whether she is the same woman. */
export function toBeTold<Alike extends LookAlike>(lookAlikes: readonly Alike[]): Alike[] {
  return lookAlikes.filter(mustBeTold)
}

/** Her file as the guards of the life-cycle ask for it. */
export function standingIn(found: FoundCase, day: CivilDate, lookAlikes: readonly LookAlike[]): Standing {
  const { phase, changes, followUps } = found
  const sixMonths = followUps.filter(({ moment, state }) => moment === "6m" && state !== "cancelled")
  return {
    phase,
    cameFrom: changes.find(({ to }) => to === "on_hold")?.from ?? null,
    entryMet: entryOn(found, day).left.length === 0,
    consented: hasConsented(found.consents, day),
    lookAlikes: toBeTold(lookAlikes).length,
    profileAgreed: found.profileAgreed,
    itineraryPlanned: found.itineraryPlanned,
    rightToWork: found.rightToWork,
    roadMapDrafted: found.roadMapDrafted,
    roadMapSigned: found.roadMapSigned,
    agreementSigned: found.agreementSigned,
    sixMonthsSettled: sixMonths.some(({ state }) => isSettled(state)),
    followUpsDue: followUps.filter(({ state }) => state === "due").length,
  }
}

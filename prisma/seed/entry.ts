import { decideEligibility, enrolParticipant } from "@/lib/domain/case/actions"
import { recordConsent } from "@/lib/domain/consent/actions"
import { decideWaiver, requestWaiver } from "@/lib/domain/waiver/actions"
import { addDays } from "@/lib/platform/dates"
import { at } from "./calendar"
import type { Hosts } from "./experience"
import type { Woman } from "./life"
import { must } from "./must"
import type { Random } from "./random"
import { type Ask, as, type Place } from "./structure"
import { goOn } from "./way"

export type Setting = { ask: Ask; random: Random; place: Place; hosts: Hosts; today: string }
type Desk = { day: string; isOlder: boolean }

/** Her consent is written down, the decision is made, and she is enrolled; a waiver that still waits keeps her out. */
export async function enter(setting: Setting, woman: Woman, { day, isOlder }: Desk): Promise<Woman> {
  const { random, place } = setting
  const enrolledOn = addDays(day, random.between(3, 10))
  const hour = (on: string) => at(on, "10:00", place.timezone)
  const hers = <Value>(act: () => Promise<Value>) => as(woman.counsellor, hour(enrolledOn), act)
  await must(
    "consent",
    hers(() => recordConsent(consentOf(random, woman, enrolledOn))),
  )
  if (isOlder && !(await waived(setting, woman, day))) return woman
  const participantId = woman.id
  await must(
    "decide",
    hers(() => decideEligibility({ participantId, decision: "eligible" })),
  )
  const facts = {
    employmentStatus: random.chance(0.6) ? "unemployed" : "inactive",
    isced: String(random.between(0, 7)),
    singleParent: random.chance(0.3) ? "yes" : "no",
  }
  await must(
    "enrol",
    hers(() => enrolParticipant({ participantId, enrolledOn, ...facts })),
  )
  const phase = await goOn(setting, woman, enrolledOn)
  return { ...woman, enrolledOn, phase }
}

function consentOf(random: Random, { id, language }: Woman, givenOn: string) {
  const how = { purpose: "participation_data", method: "written", interpreter: random.chance(0.3) }
  return { participantId: id, givenOn, language, ...how }
}

/** Two of three are answered; the others wait for the coordinator. */
async function waived({ random, place }: Setting, { id: participantId, counsellor }: Woman, day: string) {
  const hour = at(addDays(day, 1), "11:00", place.timezone)
  const reason = "She was out of work for 12 years to bring up her children, and is ready now."
  const asking = () => requestWaiver({ participantId, kind: "age", reason })
  const { waiverId } = await must("ask for a waiver", as(counsellor, hour, asking))
  if (random.chance(1 / 3)) return false
  const answering = () => decideWaiver({ waiverId, decision: "approved" })
  await must("approve", as(place.coordinator, hour, answering))
  return true
}

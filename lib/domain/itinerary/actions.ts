"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { openReminder, planReminder } from "@/lib/domain/plan-reminder/rules"
import { conceptOf } from "@/lib/domain/profile-row/rules"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { civilDate, fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import {
  agreementProblems,
  askingAgain,
  changesOf,
  followingProblems,
  openingProblems,
  reviewColumn,
  stampOf,
  writingProblems,
} from "./rules"
import { agreeInput, followInput, openInput, type PlanWords, revisionInput, schedulesIn } from "./schema"

/** Her plan begins, on the latest profile both agreed on. */
export const openPlan = defineAction({
  act: "itinerary.revise",
  input: openInput,
  async run({ actor, input, tx, now }) {
    const { participantId, draft, ...plan } = input
    const hers = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true, phase: true, itinerary: { select: { id: true } } },
    })
    if (!hers) return missing()
    const profile = await newestProfile(tx, participantId)
    const around = { phase: hers.phase, hasPlan: hers.itinerary !== null, hasProfile: profile !== null }
    const problems = openingProblems(input, around)
    if (problems || !profile) return refuse(problems ?? {})

    const whose = { organisationId: hers.organisationId, participantId }
    const nextReviewOn = reviewColumn(fromDateColumn(actor.today), plan.reviewEveryWeeks)
    const { id } = await tx.itinerary.create({
      data: {
        ...whose,
        ...columnsOf(plan),
        profileId: profile.id,
        nextReviewOn,
        createdAt: now,
        createdBy: actor.id,
      },
      select: { id: true },
    })
    await tx.nextStep.create({
      data: planReminder({ ...whose, itineraryId: id, dueOn: nextReviewOn, by: actor }),
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ itineraryId: id }, traceOf(id, participantId, Object.keys(plan)))
  },
})

export const revisePlan = defineAction({
  act: "itinerary.revise",
  input: revisionInput,
  async run({ actor, input, tx }) {
    const { itineraryId, version, draft, ...plan } = input
    const found = await reached(tx, actor, itineraryId)
    const problems = writingProblems(found.participant.phase)
    if (problems) return refuse(problems)
    const before = wordsOf(found)
    if (found.version !== version)
      return conflictWith(tx, { kind: "itinerary", id: itineraryId, version: found.version, values: before })

    const changes = changesOf(before, plan)
    const nextReviewOn = reviewColumn(await lastLook(tx, found, actor), plan.reviewEveryWeeks)
    await tx.itinerary.updateMany({
      where: { id: itineraryId },
      data: {
        ...columnsOf(plan),
        ...(changes.includes("rhythm") && { nextReviewOn }),
        version: { increment: 1 },
      },
    })
    await tx.itinerary.updateMany(askingAgain(itineraryId, changes, actor.today))
    if (changes.includes("rhythm"))
      await tx.nextStep.updateMany({ where: openReminder(found), data: { dueOn: nextReviewOn } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({}, traceOf(itineraryId, found.participantId, changes))
  },
})

/** The plan goes on from the newer profile that was agreed since. */
export const followProfile = defineAction({
  act: "itinerary.revise",
  input: followInput,
  async run({ actor, input: { itineraryId }, tx }) {
    const found = await reached(tx, actor, itineraryId)
    const newest = await newestProfile(tx, found.participantId)
    const hasNewer = newest !== null && newest.id !== found.profileId
    const problems = followingProblems({ phase: found.participant.phase, hasNewer })
    if (problems || !newest) return refuse(problems ?? {})
    const data = { profileId: newest.id, version: { increment: 1 } }
    await tx.itinerary.updateMany({ where: { id: itineraryId }, data })
    await tx.itinerary.updateMany(askingAgain(itineraryId, ["profile"], actor.today))
    return done({}, traceOf(itineraryId, found.participantId, ["profileId"]))
  },
})

/** She and her counsellor agree to the plan as both of them see it. */
export const agreePlan = defineAction({
  act: "itinerary.agree",
  input: agreeInput,
  async run({ actor, input, tx }) {
    const { itineraryId, agreedOn } = input
    const found = await reached(tx, actor, itineraryId)
    const { stamp, actions } = await standingOf(tx, found)
    if (found.profileId === null) return refuse({ form: { key: "itinerary.problems.profileFirst" } })
    const profile = await tx.skillsProfile.findUniqueOrThrow({ where: { id: found.profileId } })
    const problems = agreementProblems(input, {
      phase: found.participant.phase,
      today: fromDateColumn(actor.today),
      profileAgreedOn: fromDateColumn(profile.agreedOn),
      stamp,
      actions,
    })
    if (problems) return refuse(problems)
    const agreed = { agreedOn: toDateColumn(agreedOn), agreedBy: actor.id, changedOn: null }
    await tx.itinerary.updateMany({ where: { id: itineraryId }, data: agreed })
    return done({}, traceOf(itineraryId, found.participantId, ["agreedOn", "agreedBy"]))
  },
})

function newestProfile(tx: Tx, participantId: string) {
  return tx.skillsProfile.findFirst({ where: { participantId }, orderBy: { versionNumber: "desc" } })
}

async function reached(tx: Tx, actor: Person, id: string) {
  const plan = await tx.itinerary.findFirst({
    where: { AND: [within(actor, "itinerary"), { id }] },
    include: { participant: { select: { phase: true } } },
  })
  return plan ?? missing()
}

/** As which the plan stands, and how many actions are on it. */
async function standingOf(tx: Tx, { id, version }: Found) {
  const objectives = await tx.itineraryObjective.findMany({
    where: { itineraryId: id },
    select: { id: true, version: true, steps: { select: { id: true, version: true } } },
  })
  const actions = objectives.flatMap(({ steps }) => steps)
  return { stamp: stampOf({ version, objectives, actions }), actions: actions.length }
}

type Found = Awaited<ReturnType<typeof reached>>

function wordsOf(found: Found): PlanWords {
  const { objective, occupationUri, occupationLabel, escoVersion } = found
  const { hoursPerWeek, schedule, maxTravelMinutes, reviewEveryWeeks } = found
  const occupation = conceptOf(occupationLabel, occupationUri, escoVersion)
  return {
    objective,
    occupation,
    hoursPerWeek,
    schedule: schedulesIn(schedule),
    maxTravelMinutes,
    reviewEveryWeeks,
  }
}

function columnsOf({ occupation, ...plan }: PlanWords) {
  const { uri = null, label = null, version = null } = occupation ?? {}
  return { ...plan, occupationUri: uri, occupationLabel: label, escoVersion: version }
}

/** The plan was last looked at with its last review, or when it began. */
async function lastLook(tx: Tx, { id, createdAt }: Found, actor: Person) {
  const last = await tx.itineraryReview.findFirst({ where: { itineraryId: id }, orderBy: { on: "desc" } })
  return last ? fromDateColumn(last.on) : civilDate(createdAt, actor.organisation.timezone)
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "itinerary", id, participantIds: [participantId], fields }
}

"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { reviewColumn, stampOf } from "@/lib/domain/itinerary/rules"
import { openReminder, planReminder } from "@/lib/domain/plan-reminder/rules"
import { defineAction } from "@/lib/platform/action"
import { civilDate, fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { reviewProblems } from "./rules"
import { type Reviewing, reviewInput } from "./schema"

/** They looked at the plan together: its reminder closes, and the next one is asked for. */
export const reviewPlan = defineAction({
  act: "itinerary.review",
  input: reviewInput,
  async run({ actor, input, tx, now }) {
    const { itineraryId, reviewedOn, note, sheAgrees, draft } = input
    const plan = await reached(tx, actor, itineraryId)
    const { stamp, actions } = await standingOf(tx, plan)
    const last = await tx.itineraryReview.findFirst({ where: { itineraryId }, orderBy: { on: "desc" } })
    const problems = reviewProblems(input, {
      phase: plan.participant.phase,
      today: fromDateColumn(actor.today),
      lastLook: last ? fromDateColumn(last.on) : civilDate(plan.createdAt, actor.organisation.timezone),
      stamp,
      actions,
    })
    if (problems) return refuse(problems)

    const { organisationId, participantId } = plan
    const whose = { organisationId, participantId, itineraryId }
    const on = toDateColumn(reviewedOn)
    const { id } = await tx.itineraryReview.create({
      data: { ...whose, on, note, agreed: sheAgrees, by: actor.id, createdAt: now },
      select: { id: true },
    })
    const dueOn = reviewColumn(reviewedOn, plan.reviewEveryWeeks)
    const agreed = sheAgrees ? { agreedOn: on, agreedBy: actor.id, changedOn: null } : {}
    await tx.itinerary.updateMany({ where: { id: itineraryId }, data: { nextReviewOn: dueOn, ...agreed } })
    await tx.nextStep.updateMany({ where: openReminder(plan), data: { doneAt: now, doneBy: actor.id } })
    await tx.nextStep.create({ data: { ...planReminder({ ...whose, dueOn, by: actor }), createdAt: now } })
    await writeNextStep(tx, { organisationId, participantId, createdBy: actor.id, createdAt: now }, input)
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    const fields = ["reviewedOn", "note", ...(sheAgrees ? ["agreedOn"] : [])]
    return done(
      { reviewId: id, nextReviewOn: fromDateColumn(dueOn) },
      { kind: "itinerary_review", id, participantIds: [participantId], fields },
    )
  },
})

type About = { organisationId: string; participantId: string; createdBy: string; createdAt: Date }

async function writeNextStep(tx: Tx, about: About, { nextStep, nextStepDue }: Reviewing) {
  if (!nextStep) return
  await tx.nextStep.create({
    data: { ...about, what: nextStep, dueOn: nextStepDue === null ? null : toDateColumn(nextStepDue) },
  })
}

async function reached(tx: Tx, actor: Person, id: string) {
  const plan = await tx.itinerary.findFirst({
    where: { AND: [within(actor, "itinerary"), { id }] },
    include: { participant: { select: { phase: true } } },
  })
  return plan ?? missing()
}

/** As which the plan stands, and how many actions are on it. */
async function standingOf(tx: Tx, { id, version }: { id: string; version: number }) {
  const objectives = await tx.itineraryObjective.findMany({
    where: { itineraryId: id },
    select: { id: true, version: true, steps: { select: { id: true, version: true } } },
  })
  const actions = objectives.flatMap(({ steps }) => steps)
  return { stamp: stampOf({ version, objectives, actions }), actions: actions.length }
}

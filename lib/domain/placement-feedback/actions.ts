"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, refuse } from "@/lib/platform/outcome"
import { issueFeedbackLink, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { feedbackLetter, givingProblems } from "./rules"
import { askInput, hersInput } from "./schema"

/** The employer is asked by letter how it was. */
export const askEmployer = defineAction({
  act: "feedback.keep",
  input: askInput,
  async run({ actor, input: { placementId }, tx }) {
    const placement = await standingOf(tx, actor, { placementId, side: "employer" })
    const problems = givingProblems(placement)
    if (problems) return refuse(problems)
    const issued = await issueFeedbackLink(tx, placementId)
    if (!issued) return refuse({ form: { key: "placement-feedback.problems.cannotAsk" } })
    await post(tx, feedbackLetter(issued.to, { address: issued.address, days: linkDays }))
    const participantIds = [placement.participantId]
    return done({ placementId }, { kind: "placement", id: placementId, participantIds, fields: ["feedback"] })
  },
})

/** She says how it was, in her language; whoever accompanies her writes it down. */
export const recordHers = defineAction({
  act: "feedback.keep",
  input: hersInput,
  async run({ actor, input, tx, now }) {
    const { placementId, ...said } = input
    const placement = await standingOf(tx, actor, { placementId, side: "participant" })
    const problems = givingProblems(placement)
    if (problems) return refuse(problems)
    const { organisationId, participantId } = placement
    const { id } = await tx.placementFeedback.create({
      data: {
        ...{ organisationId, participantId, placementId, side: "participant" },
        ...{ ...said, recordedBy: actor.id, givenAt: now },
      },
      select: { id: true },
    })
    const fields = Object.keys(said)
    return done({ placementId }, { kind: "placement_feedback", id, participantIds: [participantId], fields })
  },
})

async function standingOf(
  tx: Tx,
  actor: Person,
  { placementId, side }: { placementId: string; side: string },
) {
  const row = await tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id: placementId }] },
    select: {
      organisationId: true,
      participantId: true,
      state: true,
      endsOn: true,
      feedback: { where: { side } },
    },
  })
  if (!row) return missing()
  const { feedback, endsOn, ...placement } = row
  return {
    ...placement,
    endsOn: fromDateColumn(endsOn),
    today: fromDateColumn(actor.today),
    isGiven: feedback.length > 0,
  }
}

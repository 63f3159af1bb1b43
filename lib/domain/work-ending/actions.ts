"use server"

import { openReviewReminder } from "@/lib/domain/work-review/rules"
import { workStateOf } from "@/lib/domain/work-state/rules"
import { termOf } from "@/lib/domain/work-term/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { done, refuse } from "@/lib/platform/outcome"
import { settleLastStay, workRow } from "@/lib/platform/work-row"
import { endingFor, endingProblems } from "./rules"
import { endingInput } from "./schema"

/** It is over: all of it, because of a job, or before its time. What was asked for is done with. */
export const endWork = defineAction({
  act: "work-experience.move",
  input: endingInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const term = termOf(row)
    const problems = endingProblems(input, {
      ...{ state: workStateOf(row.state), term },
      today: fromDateColumn(actor.today),
    })
    if (problems) return refuse(problems)

    const state = endingFor(input, term)
    const endedOn = toDateColumn(input.endedOn)
    await tx.workSuspension.updateMany({
      where: { workExperienceId: row.id, to: null },
      data: { to: endedOn, version: { increment: 1 } },
    })
    await tx.workExperience.update({
      where: { id: row.id },
      data: {
        ...{ state, endedOn, hired: input.hired === "yes", version: { increment: 1 } },
        ...{ endedBy: input.by, endReason: input.reason },
      },
      select: { id: true },
    })
    await settleLastStay(tx, row, { state, endsOn: endedOn })
    await tx.nextStep.updateMany({
      where: openReviewReminder(row),
      data: { doneAt: now, doneBy: actor.id },
    })
    const fields = ["state", "endedOn", "hired", "endedBy", "endReason"]
    const trace = { kind: "work_experience", id: row.id, participantIds: [row.participantId], fields }
    return done({ workExperienceId: row.id, ending: state }, trace)
  },
})

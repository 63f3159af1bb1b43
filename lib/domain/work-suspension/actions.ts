"use server"

import { workStateOf } from "@/lib/domain/work-state/rules"
import { requiredEnd, termOf } from "@/lib/domain/work-term/rules"
import { defineAction } from "@/lib/platform/action"
import { addDays, fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { settleLastStay, type WorkRow, workRow } from "@/lib/platform/work-row"
import { resumptionProblems, suspensionProblems } from "./rules"
import { resumptionInput, suspensionInput } from "./schema"

/** She is expected nowhere for some time; the end moves by each day of it. */
export const suspendWork = defineAction({
  act: "work-experience.move",
  input: suspensionInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const today = fromDateColumn(actor.today)
    const problems = suspensionProblems(input, { state: workStateOf(row.state), term: termOf(row), today })
    if (problems) return refuse(problems)

    const { organisationId, participantId } = row
    const from = toDateColumn(input.from)
    const own = {
      organisationId,
      participantId,
      workExperienceId: row.id,
      createdBy: actor.id,
      createdAt: now,
    }
    const { id } = await tx.workSuspension.create({
      data: { ...own, from, reason: input.reason },
      select: { id: true },
    })
    await goTo(
      tx,
      { ...row, suspensions: [...row.suspensions, { from, to: null }] },
      { state: "suspended", today },
    )
    return done({ suspensionId: id }, traceOf(row, id, ["from", "reason"]))
  },
})

/** She is back. */
export const resumeWork = defineAction({
  act: "work-experience.move",
  input: resumptionInput,
  async run({ actor, input, tx }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const today = fromDateColumn(actor.today)
    const problems = resumptionProblems(input, { state: workStateOf(row.state), term: termOf(row), today })
    if (problems) return refuse(problems)

    const to = toDateColumn(addDays(input.backOn, -1))
    const open = row.suspensions.find((one) => one.to === null)
    const id = open?.id ?? ""
    await tx.workSuspension.update({
      where: { id },
      data: { to, version: { increment: 1 } },
      select: { id: true },
    })
    const suspensions = row.suspensions.map((one) => (one.id === id ? { ...one, to } : one))
    await goTo(tx, { ...row, suspensions }, { state: "active", today })
    return done({ suspensionId: id }, traceOf(row, id, ["to"]))
  },
})

type Moved = Pick<WorkRow, "id" | "stays" | "startsOn" | "months"> & {
  suspensions: readonly { from: Date; to: Date | null }[]
}

type Going = { state: "active" | "suspended"; today: string }

/** Where she is goes on until the end that the days lost have made. */
async function goTo(tx: Tx, row: Moved, { state, today }: Going): Promise<void> {
  await tx.workExperience.update({
    where: { id: row.id },
    data: { state, version: { increment: 1 } },
    select: { id: true },
  })
  await settleLastStay(tx, row, { state, endsOn: toDateColumn(requiredEnd(termOf(row), today)) })
}

function traceOf({ participantId }: WorkRow, id: string, fields: string[]) {
  return { kind: "work_suspension", id, participantIds: [participantId], fields }
}

"use server"

import { workStateOf } from "@/lib/domain/work-state/rules"
import { requiredEnd, termOf } from "@/lib/domain/work-term/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince } from "@/lib/platform/whose"
import { type WorkRow, workRow } from "@/lib/platform/work-row"
import { allowanceProblems, doubtsAboutAllowance, euroText, plainAllowance, writtenAllowance } from "./rules"
import { allowanceGone, allowanceInput } from "./schema"

const kind = "work_allowance"

/** What she is paid for a month: added, or revised as it was seen. */
export const keepAllowance = defineAction({
  act: "work-experience.pay",
  input: allowanceInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const before = input.rowId ? allowanceIn(row, input.rowId) : null
    const conflict = before && (await changed(tx, before, input.version))
    if (conflict) return conflict
    const around = aroundOf(row, fromDateColumn(actor.today))
    const problems = allowanceProblems(input, around)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : doubtsAboutAllowance(input, around)
    if (doubts.length > 0) return doubt(doubts)

    const { organisationId, participantId, id: workExperienceId } = row
    const { month, amount, payer, hostShare, paidOn } = input
    const data = {
      ...{ month: toDateColumn(`${month}-01`), payer, paidOn: paidOn && toDateColumn(paidOn) },
      ...{ amount: euroText(amount), hostShare: euroText(hostShare) },
    }
    const { id } = before
      ? await tx.workAllowance.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.workAllowance.create({
          data: { organisationId, participantId, workExperienceId, ...data, createdAt: now },
          select: { id: true },
        })
    return done({ allowanceId: id }, traceOf(row, id, ["month", "amount", "payer", "hostShare", "paidOn"]))
  },
})

export const removeAllowance = defineAction({
  act: "work-experience.pay",
  input: allowanceGone,
  async run({ actor, input, tx }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const before = allowanceIn(row, input.rowId)
    const conflict = await changed(tx, before, input.version)
    if (conflict) return conflict
    await tx.workAllowance.deleteMany({ where: { id: before.id } })
    return done({ allowanceId: before.id }, traceOf(row, before.id, []))
  },
})

type Allowance = WorkRow["allowances"][number]

function allowanceIn({ allowances }: WorkRow, id: string): Allowance {
  return allowances.find((one) => one.id === id) ?? missing()
}

function changed(tx: Tx, before: Allowance, version: number) {
  return changedSince(tx, before, { kind, version, values: writtenAllowance(plainAllowance(before)) })
}

function aroundOf(row: WorkRow, today: string) {
  return {
    state: workStateOf(row.state),
    isCitys: row.scheme === "city",
    startsOn: fromDateColumn(row.startsOn),
    lastDay: row.endedOn ? fromDateColumn(row.endedOn) : requiredEnd(termOf(row), today),
    known: row.allowances.map(plainAllowance),
    today,
  }
}

function traceOf({ participantId }: WorkRow, id: string, fields: string[]) {
  return { kind, id, participantIds: [participantId], fields }
}

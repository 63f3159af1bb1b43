"use server"

import { within } from "@/lib/access/reach"
import { periodProblems } from "@/lib/domain/transfer/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { assignmentEndProblems, assignmentProblems } from "./rules"
import { assignmentEndInput, assignmentInput } from "./schema"

export const assignCounsellor = defineAction({
  act: "participant.assign",
  input: assignmentInput,
  async run({ actor, input: { participantId, counsellorId, from }, tx }) {
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true, handedOverOn: true },
    })
    if (!participant) missing()
    const { organisationId } = participant
    const first = from ?? fromDateColumn(actor.today)
    const overlapping = await tx.assignment.count({
      where: { participantId, counsellorId, OR: [{ until: null }, { until: { gte: toDateColumn(first) } }] },
    })
    const around = { isAssigned: overlapping > 0, counselsHere: await counselsHere(tx, counsellorId) }
    const problems = periodProblems(participant) ?? assignmentProblems(first, around)
    if (problems) return refuse(problems)
    const { id } = await tx.assignment.create({
      data: { organisationId, participantId, counsellorId, from: toDateColumn(first) },
      select: { id: true },
    })
    return done(
      { assignmentId: id },
      { kind: "assignment", id, participantIds: [participantId], fields: ["counsellorId"] },
    )
  },
})

export const endAssignment = defineAction({
  act: "participant.assign",
  input: assignmentEndInput,
  async run({ actor, input: { assignmentId, until }, tx }) {
    const assignment = await tx.assignment.findFirst({
      where: { AND: [within(actor, "assignment"), { id: assignmentId }] },
      select: {
        participantId: true,
        from: true,
        until: true,
        participant: { select: { handedOverOn: true } },
      },
    })
    if (!assignment) missing()
    const last = until ?? fromDateColumn(actor.today)
    const around = { from: fromDateColumn(assignment.from), hasEnded: assignment.until !== null }
    const problems = periodProblems(assignment.participant) ?? assignmentEndProblems(last, around)
    if (problems) return refuse(problems)
    await tx.assignment.updateMany({ where: { id: assignmentId }, data: { until: toDateColumn(last) } })
    const { participantId } = assignment
    return done(
      {},
      { kind: "assignment", id: assignmentId, participantIds: [participantId], fields: ["until"] },
    )
  },
})

async function counselsHere(tx: Tx, counsellorId: string): Promise<boolean> {
  const found = await tx.$queryRaw<object[]>`
    select 1 from sec.staff() where id = ${counsellorId}::uuid and role = 'counsellor' and not ended`
  return found.length > 0
}

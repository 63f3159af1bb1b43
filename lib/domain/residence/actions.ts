"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { noticesOf, residenceProblems, type Status } from "./rules"
import { type ResidenceFacts, residenceInput, residenceRevision } from "./schema"

export const recordResidence = defineAction({
  act: "residence.record",
  input: residenceInput,
  async run({ actor, input, tx, now }) {
    const { participantId, draft, ...facts } = input
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true },
    })
    const { organisationId } = participant ?? missing()
    const problems = residenceProblems(facts)
    if (problems) return refuse(problems)
    const before = await statusesOf(tx, participantId)
    const { id } = await tx.residenceStatus.create({
      data: { ...kept(facts), participantId, organisationId, createdBy: actor.id, createdAt: now },
      select: { id: true },
    })
    await keepNotices(tx, actor, { organisationId, participantId, now, before })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ statusId: id }, traceOf(id, participantId, facts))
  },
})

export const reviseResidence = defineAction({
  act: "residence.record",
  input: residenceRevision,
  async run({ actor, input, tx, now }) {
    const { statusId, version, draft, ...facts } = input
    const status = await reached(tx, actor, statusId)
    if (status.version !== version) return conflictWith(tx, changed(status))
    const problems = residenceProblems(facts)
    if (problems) return refuse(problems)
    const { organisationId, participantId } = status
    const before = await statusesOf(tx, participantId)
    await tx.residenceStatus.updateMany({
      where: { id: statusId, version },
      data: { ...kept(facts), version: { increment: 1 } },
    })
    await keepNotices(tx, actor, { organisationId, participantId, now, before })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ statusId }, traceOf(statusId, participantId, facts))
  },
})

type Noticing = { organisationId: string; participantId: string; now: Date; before: readonly Status[] }

/** One task for the paper that ends next: made, moved with its dates, and closed when a later one follows. */
async function keepNotices(
  tx: Tx,
  actor: Person,
  { organisationId, participantId, now, before }: Noticing,
): Promise<void> {
  const today = fromDateColumn(actor.today)
  const statuses = await statusesOf(tx, participantId)
  const was = new Map(noticesOf(before, today).map((notice) => [notice.id, notice.endsOn]))
  for (const { id, endsOn, dueOn } of noticesOf(statuses, today)) {
    if (endsOn === (was.get(id) ?? null)) continue
    const asked = { organisationId, participantId, origin: "residence", originId: id }
    const open = { ...asked, doneAt: null }
    if (endsOn === null || dueOn === null) {
      await tx.nextStep.updateMany({ where: open, data: { doneAt: now, doneBy: actor.id } })
      continue
    }
    const notice = { what: endsOn, dueOn: toDateColumn(dueOn) }
    const { count } = await tx.nextStep.updateMany({ where: open, data: notice })
    if (count === 0) await tx.nextStep.createMany({ data: [{ ...asked, ...notice, createdBy: actor.id }] })
  }
}

async function statusesOf(tx: Tx, participantId: string): Promise<Status[]> {
  const rows = await tx.residenceStatus.findMany({
    where: { participantId },
    select: { id: true, validFrom: true, validTo: true, createdAt: true },
  })
  return rows.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validFrom: validFrom && fromDateColumn(validFrom),
    validTo: validTo && fromDateColumn(validTo),
  }))
}

async function reached(tx: Tx, actor: Person, statusId: string) {
  const status = await tx.residenceStatus.findFirst({
    where: { AND: [within(actor, "residenceStatus"), { id: statusId }] },
    omit: { createdAt: true, createdBy: true },
  })
  return status ?? missing()
}

function kept({ validFrom, validTo, note, ...facts }: ResidenceFacts) {
  return {
    ...facts,
    note: note ?? null,
    validFrom: validFrom === undefined ? null : toDateColumn(validFrom),
    validTo: validTo === undefined ? null : toDateColumn(validTo),
  }
}

function changed(before: Awaited<ReturnType<typeof reached>>) {
  const { id, version, kind, rightToWork, evidence, note } = before
  const validFrom = before.validFrom && fromDateColumn(before.validFrom)
  const validTo = before.validTo && fromDateColumn(before.validTo)
  const values = { kind, validFrom, validTo, rightToWork, evidence, note }
  return { kind: "residence_status", id, version, values }
}

function traceOf(id: string, participantId: string, facts: ResidenceFacts) {
  return { kind: "residence_status", id, participantIds: [participantId], fields: Object.keys(facts) }
}

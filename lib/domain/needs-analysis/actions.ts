"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictAt } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { analysisProblems } from "./rules"
import { type AnalysisFacts, analysisInput, analysisRevision } from "./schema"

/** What a company said it needs, on a day, to somebody of ours. */
export const beginAnalysis = defineAction({
  act: "needs.record",
  input: analysisInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { employerId, draft, ...facts } = input
    const known = { AND: [within(actor, "employer"), { id: employerId }] }
    if ((await tx.employer.count({ where: known })) === 0) return missing()
    const problems = analysisProblems(facts, await aroundOf(tx, actor, facts))
    if (problems) return refuse(problems)
    const written = { organisationId: actor.organisationId, createdBy: actor.id, createdAt: now }
    const data = { ...columnsOf(facts), ...written, employerId }
    const { id } = await tx.needsAnalysis.create({ data, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ analysisId: id }, traceOf(id, Object.keys(facts)))
  },
})

export const reviseAnalysis = defineAction({
  act: "needs.record",
  input: analysisRevision,
  async run({ actor, input, tx }) {
    const { analysisId, version, draft, ...facts } = input
    const before = await tx.needsAnalysis.findFirst({
      where: { AND: [within(actor, "needsAnalysis"), { id: analysisId }] },
    })
    if (!before) return missing()
    if (before.version !== version) {
      const { doneBy, barriers, adjustments, onboarding, doneOn } = before
      const values = { doneBy, barriers, adjustments, onboarding, doneOn: fromDateColumn(doneOn) }
      return conflictAt(before.updatedAt, { version: before.version, values })
    }
    const problems = analysisProblems(facts, await aroundOf(tx, actor, facts))
    if (problems) return refuse(problems)
    const data = { ...columnsOf(facts), version: { increment: 1 } }
    await tx.needsAnalysis.updateMany({ where: { id: analysisId, version }, data })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ analysisId }, traceOf(analysisId, Object.keys(facts)))
  },
})

async function aroundOf(tx: Tx, actor: Person, { doneBy }: AnalysisFacts) {
  const colleagues = await tx.$queryRaw<{ id: string }[]>`select id from sec.staff()`
  return { today: fromDateColumn(actor.today), worksHere: colleagues.some(({ id }) => id === doneBy) }
}

function columnsOf({ doneOn, doneBy, barriers, adjustments, onboarding }: AnalysisFacts) {
  return {
    doneBy,
    doneOn: toDateColumn(doneOn),
    barriers: barriers ?? null,
    adjustments: adjustments ?? null,
    onboarding: onboarding ?? null,
  }
}

function traceOf(id: string, fields: string[]) {
  return { kind: "needs_analysis", id, fields }
}

"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { stepInput, stepOne } from "./schema"

/** What was agreed with a company: what, who, by when. */
export const agreeStep = defineAction({
  act: "needs.record",
  input: stepInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { analysisId, what, who, dueOn } = input
    const known = { AND: [within(actor, "needsAnalysis"), { id: analysisId }] }
    if ((await tx.needsAnalysis.count({ where: known })) === 0) return missing()
    const about = { organisationId: actor.organisationId, analysisId, createdAt: now }
    const { id } = await tx.needsStep.create({
      data: { ...about, what, who, dueOn: dueOn && toDateColumn(dueOn) },
      select: { id: true },
    })
    return done({ stepId: id }, traceOf(id, ["what", "who", "dueOn"]))
  },
})

export const finishStep = defineAction({
  act: "needs.record",
  input: stepOne,
  run: ({ actor, input: { stepId }, tx, now }) => setDone(tx, actor, { stepId, doneAt: now }),
})

export const takeUpStep = defineAction({
  act: "needs.record",
  input: stepOne,
  run: ({ actor, input: { stepId }, tx }) => setDone(tx, actor, { stepId, doneAt: null }),
})

async function setDone(tx: Tx, actor: Person, { stepId, doneAt }: { stepId: string; doneAt: Date | null }) {
  const { count } = await tx.needsStep.updateMany({
    where: { AND: [within(actor, "needsStep"), { id: stepId }] },
    data: { doneAt },
  })
  return count === 1 ? done({ stepId }, traceOf(stepId, ["doneAt"])) : missing()
}

function traceOf(id: string, fields: string[]) {
  return { kind: "needs_step", id, fields }
}

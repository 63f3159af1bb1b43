"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { stepInput } from "./schema"

export const completeStep = defineAction({
  act: "step.complete",
  input: stepInput,
  run: ({ actor, input, tx, now }) => setDone(tx, actor, { ...input, doneAt: now }),
})

export const reopenStep = defineAction({
  act: "step.complete",
  input: stepInput,
  run: ({ actor, input, tx }) => setDone(tx, actor, { ...input, doneAt: null }),
})

async function setDone(tx: Tx, actor: Person, { stepId, doneAt }: { stepId: string; doneAt: Date | null }) {
  const step = await tx.nextStep.findFirst({
    where: { AND: [within(actor, "nextStep"), { id: stepId }] },
    select: { participantId: true },
  })
  if (!step) return missing()
  await tx.nextStep.updateMany({ where: { id: stepId }, data: { doneAt, doneBy: doneAt && actor.id } })
  const trace = { kind: "next_step", id: stepId, participantIds: [step.participantId], fields: ["doneAt"] }
  return done({ stepId }, trace)
}

"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { assigningProblems, completingProblems, newStepProblems, pauseProblems } from "./rules"
import { assignInput, newStepInput, pauseInput, resumeInput, stepInput } from "./schema"

/** Something to do for her, written by hand on her file. */
export const addStep = defineAction({
  act: "step.add",
  input: newStepInput,
  async run({ actor, input, tx, now }) {
    const { participantId, what, dueOn, assigneeId, draft } = input
    const organisationId = await homeOf(tx, actor, participantId)
    const problems = newStepProblems(input, { accompanying: await accompanying(tx, actor, participantId) })
    if (problems) return refuse(problems)
    const about = { organisationId, participantId, createdAt: now, createdBy: actor.id }
    const { id } = await tx.nextStep.create({
      data: { ...about, what, dueOn: dueOn === null ? null : toDateColumn(dueOn), assigneeId },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ stepId: id }, traceOf(id, participantId, ["what", "dueOn", "assigneeId"]))
  },
})

/** Who does it, and by when. */
export const assignStep = defineAction({
  act: "step.assign",
  input: assignInput,
  async run({ actor, input, tx }) {
    const { stepId, version, dueOn, assigneeId } = input
    const step = await reached(tx, actor, stepId)
    const { participantId } = step
    const problems = assigningProblems(input, {
      accompanying: await accompanying(tx, actor, participantId),
      isDone: step.doneAt !== null,
    })
    if (problems) return refuse(problems)
    if (step.version !== version) {
      const values = { dueOn: step.dueOn && fromDateColumn(step.dueOn), assigneeId: step.assigneeId }
      return conflictWith(tx, { kind: "next_step", id: stepId, version: step.version, values })
    }
    const data = { assigneeId, dueOn: dueOn === null ? null : toDateColumn(dueOn) }
    await tx.nextStep.updateMany({ where: { id: stepId }, data: { ...data, version: { increment: 1 } } })
    return done({ stepId }, traceOf(stepId, participantId, ["dueOn", "assigneeId"]))
  },
})

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

/** Her next steps leave Today until that day. */
export const pauseReminders = defineAction({
  act: "step.pause",
  input: pauseInput,
  async run({ actor, input, tx }) {
    const { participantId, until } = input
    await homeOf(tx, actor, participantId)
    const problems = pauseProblems(input, { today: fromDateColumn(actor.today) })
    if (problems) return refuse(problems)
    return setPause(tx, participantId, toDateColumn(until))
  },
})

export const resumeReminders = defineAction({
  act: "step.pause",
  input: resumeInput,
  async run({ actor, input: { participantId }, tx }) {
    await homeOf(tx, actor, participantId)
    return setPause(tx, participantId, null)
  },
})

async function setPause(tx: Tx, participantId: string, remindersPausedUntil: Date | null) {
  await tx.participant.updateMany({ where: { id: participantId }, data: { remindersPausedUntil } })
  const fields = ["remindersPausedUntil"]
  return done({}, { kind: "participant", id: participantId, participantIds: [participantId], fields })
}

async function setDone(tx: Tx, actor: Person, { stepId, doneAt }: { stepId: string; doneAt: Date | null }) {
  const step = await reached(tx, actor, stepId)
  const problems = completingProblems(step.origin)
  if (problems) return refuse(problems)
  await tx.nextStep.updateMany({ where: { id: stepId }, data: { doneAt, doneBy: doneAt && actor.id } })
  return done({ stepId }, traceOf(stepId, step.participantId, ["doneAt"]))
}

async function reached(tx: Tx, actor: Person, stepId: string) {
  const step = await tx.nextStep.findFirst({ where: { AND: [within(actor, "nextStep"), { id: stepId }] } })
  return step ?? missing()
}

async function homeOf(tx: Tx, actor: Person, participantId: string): Promise<string> {
  const hers = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { organisationId: true },
  })
  return hers?.organisationId ?? missing()
}

/** The counsellors who accompany her today. */
async function accompanying(tx: Tx, actor: Person, participantId: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select t.id from sec.staff() t join assignment a on a.counsellor_id = t.id
    where not t.ended and t.role = 'counsellor' and a.organisation_id = ${actor.organisationId}::uuid
      and a.participant_id = ${participantId}::uuid and a.from_on <= ${actor.today}::date
      and (a.until_on is null or a.until_on >= ${actor.today}::date)`
  return found.map(({ id }) => id)
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "next_step", id, participantIds: [participantId], fields }
}

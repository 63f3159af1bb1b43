"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { careAnswerOf, childProblems, removalProblems } from "./rules"
import { type ChildFacts, childInput, childRemoval, childRevision } from "./schema"

export const addChild = defineAction({
  act: "child.add",
  input: childInput,
  async run({ actor, input, tx }) {
    const { participantId, draft, ...facts } = input
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true },
    })
    const { organisationId } = participant ?? missing()
    const problems = childProblems(facts, { today: fromDateColumn(actor.today) })
    if (problems) return refuse(problems)
    const { id } = await tx.child.create({
      data: { ...kept(facts), participantId, organisationId },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ childId: id }, traceOf(id, participantId, given(facts)))
  },
})

export const reviseChild = defineAction({
  act: "household.revise",
  input: childRevision,
  async run({ actor, input, tx }) {
    const { childId, version, draft, ...facts } = input
    const child = await reached(tx, actor, childId)
    if (child.version !== version) return conflictWith(tx, changed(child))
    const problems = childProblems(facts, { today: fromDateColumn(actor.today) })
    if (problems) return refuse(problems)
    const { count } = await tx.child.updateMany({
      where: { id: childId, version },
      data: { ...kept(facts), version: { increment: 1 } },
    })
    if (count === 0) missing()
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ childId }, traceOf(childId, child.participantId, given(facts)))
  },
})

/** Taken off the file; what stood there is kept among the revisions. */
export const removeChild = defineAction({
  act: "household.revise",
  input: childRemoval,
  async run({ actor, input: { childId, version }, tx }) {
    const child = await reached(tx, actor, childId)
    if (child.version !== version) return conflictWith(tx, changed(child))
    const bookings = await tx.childcareBooking.count({ where: { childId } })
    const problems = removalProblems({ bookings })
    if (problems) return refuse(problems)
    await tx.child.deleteMany({ where: { id: childId, version } })
    return done({ childId }, traceOf(childId, child.participantId, ["removed"]))
  },
})

async function reached(tx: Tx, actor: Person, childId: string) {
  const child = await tx.child.findFirst({
    where: { AND: [within(actor, "child"), { id: childId }] },
    omit: { organisationId: true, createdAt: true },
  })
  return child ?? missing()
}

/** Fields left empty are empty, also where something stood before. */
function kept(facts: ChildFacts) {
  const { givenName = null, notes = null } = facts
  const careAnswer = careAnswerOf(facts)
  return { ...facts, givenName, notes, careAnswer, careNeeds: facts.careNeeds ?? null }
}

function changed({ id, version, participantId: _, ...values }: Awaited<ReturnType<typeof reached>>) {
  return { kind: "child", id, version, values }
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "child", id, participantIds: [participantId], fields }
}

function given(facts: object): string[] {
  return Object.entries(facts).flatMap(([field, value]) => (value === undefined ? [] : [field]))
}

"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { askingAgain, orderAfter, writingProblems } from "@/lib/domain/itinerary/rules"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { removalProblems } from "./rules"
import { newObjectiveInput, objectiveInput, objectiveOrderInput, objectiveRevisionInput } from "./schema"

export const addObjective = defineAction({
  act: "itinerary.revise",
  input: newObjectiveInput,
  async run({ actor, input: { itineraryId, axis, what, draft }, tx, now }) {
    const plan = await tx.itinerary.findFirst({
      where: { AND: [within(actor, "itinerary"), { id: itineraryId }] },
      select: {
        organisationId: true,
        participantId: true,
        participant: { select: { phase: true } },
      },
    })
    if (!plan) return missing()
    const problems = writingProblems(plan.participant.phase)
    if (problems) return refuse(problems)
    const { organisationId, participantId } = plan
    const last = await tx.itineraryObjective.aggregate({ where: { itineraryId }, _max: { position: true } })
    const position = (last._max.position ?? -1) + 1
    const { id } = await tx.itineraryObjective.create({
      data: { organisationId, participantId, itineraryId, axis, what, position, createdAt: now },
      select: { id: true },
    })
    await tx.itinerary.updateMany(askingAgain(itineraryId, ["objective_added"], actor.today))
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ objectiveId: id }, traceOf(id, participantId, ["axis", "what"]))
  },
})

export const reviseObjective = defineAction({
  act: "itinerary.revise",
  input: objectiveRevisionInput,
  async run({ actor, input: { objectiveId, version, axis, what, draft }, tx }) {
    const found = await reached(tx, actor, objectiveId)
    const problems = writingProblems(found.itinerary.participant.phase)
    if (problems) return refuse(problems)
    if (found.version !== version) {
      const values = { axis: found.axis, what: found.what }
      return conflictWith(tx, {
        kind: "itinerary_objective",
        id: objectiveId,
        version: found.version,
        values,
      })
    }
    await tx.itineraryObjective.updateMany({
      where: { id: objectiveId },
      data: { axis, what, version: { increment: 1 } },
    })
    if (axis !== found.axis || what !== found.what)
      await tx.itinerary.updateMany(askingAgain(found.itineraryId, ["objective_revised"], actor.today))
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({}, traceOf(objectiveId, found.participantId, ["axis", "what"]))
  },
})

/** An objective that nothing was planned under goes without a trace on the plan. */
export const removeObjective = defineAction({
  act: "itinerary.revise",
  input: objectiveInput,
  async run({ actor, input: { objectiveId }, tx }) {
    const found = await reached(tx, actor, objectiveId)
    const { phase } = found.itinerary.participant
    const problems = removalProblems({
      phase,
      actions: await tx.itineraryStep.count({ where: { objectiveId } }),
    })
    if (problems) return refuse(problems)
    await tx.itineraryObjective.deleteMany({ where: { id: objectiveId } })
    await tx.itinerary.updateMany(askingAgain(found.itineraryId, ["objective_removed"], actor.today))
    return done({}, traceOf(objectiveId, found.participantId, ["removed"]))
  },
})

export const orderObjective = defineAction({
  act: "itinerary.revise",
  input: objectiveOrderInput,
  async run({ actor, input: { objectiveId, towards }, tx }) {
    const found = await reached(tx, actor, objectiveId)
    const problems = writingProblems(found.itinerary.participant.phase)
    if (problems) return refuse(problems)
    const neighbours = await tx.itineraryObjective.findMany({
      where: { itineraryId: found.itineraryId, axis: found.axis },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }],
      select: { id: true, position: true },
    })
    const places = neighbours.map(({ position }) => position).sort((one, other) => one - other)
    const ids = orderAfter(
      neighbours.map(({ id }) => id),
      objectiveId,
      towards,
    )
    for (const [place, id] of ids.entries())
      if (neighbours[place]?.id !== id)
        await tx.itineraryObjective.updateMany({ where: { id }, data: { position: places[place] ?? place } })
    await tx.itinerary.updateMany(askingAgain(found.itineraryId, ["objective_ordered"], actor.today))
    return done({}, traceOf(objectiveId, found.participantId, ["position"]))
  },
})

async function reached(tx: Tx, actor: Person, id: string) {
  const objective = await tx.itineraryObjective.findFirst({
    where: { AND: [within(actor, "itineraryObjective"), { id }] },
    include: { itinerary: { select: { participant: { select: { phase: true } } } } },
  })
  return objective ?? missing()
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "itinerary_objective", id, participantIds: [participantId], fields }
}

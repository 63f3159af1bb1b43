"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { standingOf } from "@/lib/domain/road-map/rules"
import { type RoadMapState, roadMapStates } from "@/lib/domain/road-map/schema"
import { type RoadMapStepState, roadMapStepStates } from "@/lib/domain/road-map-step/schema"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { markProblems, reopenProblems } from "./rules"
import { stepMarkInput, stepReopenInput } from "./schema"

/** How a step of a signed road map goes. */
export const markStep = defineAction({
  act: "road-map.revise",
  input: stepMarkInput,
  async run({ actor, input, tx }) {
    const step = (await rowOf(tx, actor, input.stepId)) ?? missing()
    if (step.version !== input.version) return changedSince(tx, step)
    const around = aroundMark(step, fromDateColumn(actor.today))
    const problems = markProblems(input, around)
    if (problems) return refuse(problems)
    return mark(tx, step, { ...input, standing: around.roadMap })
  },
})

/** Takes a mark back that was set by mistake. */
export const reopenStep = defineAction({
  act: "road-map.revise",
  input: stepReopenInput,
  async run({ actor, input, tx }) {
    const step = (await rowOf(tx, actor, input.stepId)) ?? missing()
    if (step.version !== input.version) return changedSince(tx, step)
    const around = aroundMark(step, fromDateColumn(actor.today))
    const problems = reopenProblems(input, around)
    if (problems) return refuse(problems)
    return mark(tx, step, { ...input, standing: around.roadMap })
  },
})

type Mark = { state: RoadMapStepState; reason?: string | undefined; standing: RoadMapState }

async function mark(tx: Tx, step: Row, { state, reason, standing }: Mark) {
  const version = step.version + 1
  await tx.roadMapStep.update({
    where: { id: step.id },
    data: { state, reason: reason ?? null, version },
    select: { id: true },
  })
  // By the calendar: what is stored catches up whenever something is written.
  await tx.roadMap.updateMany({
    where: { id: step.roadMapId, state: { not: standing } },
    data: { state: standing },
  })
  return done({ version }, { ...traceOf(step), fields: ["state", "reason"] })
}

function changedSince(tx: Tx, { id, version, state, reason }: Row) {
  return conflictWith(tx, { kind: "road_map_step", id, version, values: { state, reason: reason ?? "" } })
}

function aroundMark({ state, roadMap }: Row, today: string) {
  const horizon = { from: fromDateColumn(roadMap.horizonFrom), to: fromDateColumn(roadMap.horizonTo) }
  return {
    roadMap: standingOf(stateOf(roadMap), horizon, today),
    from: roadMapStepStates.find((one) => one === state) ?? "cancelled",
    horizonTo: horizon.to,
    today,
  }
}

function rowOf(tx: Tx, actor: Person, id: string) {
  return tx.roadMapStep.findFirst({
    where: { AND: [within(actor, "roadMapStep"), { id }] },
    include: { roadMap: true },
  })
}
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

function stateOf({ state }: { state: string }): RoadMapState {
  return roadMapStates.find((one) => one === state) ?? "superseded"
}

function traceOf({ id, participantId }: Row) {
  return { kind: "road_map_step", id, participantIds: [participantId] }
}

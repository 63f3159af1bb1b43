"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { hasBlank } from "@/lib/domain/phrase/rules"
import { type RoadMapState, roadMapStates } from "@/lib/domain/road-map/schema"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { isPhrase, shippedText, sourceLanguage } from "@/lib/words/phrases"
import { dueOf, stepProblems } from "./rules"
import { type RoadMapStepInput, roadMapStepInput, stepMoveInput, stepPlace } from "./schema"

/** A step is put into the draft, or put otherwise. */
export const keepStep = defineAction({
  act: "road-map.revise",
  input: roadMapStepInput,
  async run({ actor, input, tx }) {
    const { roadMapId, stepId, phraseKey } = input
    const roadMap = await tx.roadMap.findFirst({
      where: { AND: [within(actor, "roadMap"), { id: roadMapId }] },
      include: { steps: true },
    })
    const { organisationId, participantId, exitOn, steps, ...rest } = roadMap ?? missing()
    const step = stepId === undefined ? null : (steps.find(({ id }) => id === stepId) ?? missing())
    const exit = fromDateColumn(exitOn)
    const others = steps.filter(({ id }) => id !== stepId).length
    const problems = stepProblems(input, {
      ...{ state: stateOf(rest), exitOn: exit, others },
      isPhrase: phraseKey !== undefined && isPhrase(phraseKey),
    })
    if (problems) return refuse(problems)
    if (step && step.version !== input.version)
      return conflictWith(tx, {
        kind: "road_map_step",
        id: step.id,
        version: step.version,
        values: valuesOf(step),
      })

    const data = columnsOf(input, exit)
    const position = step?.month === input.month ? step.position : nextPosition(steps, input.month)
    const { id } = step
      ? await tx.roadMapStep.update({
          where: { id: step.id },
          data: { ...data, position, version: step.version + 1 },
          select: { id: true },
        })
      : await tx.roadMapStep.create({
          data: { organisationId, participantId, roadMapId, ...data, position },
          select: { id: true },
        })
    return done({ stepId: id }, { ...traceOf({ id, participantId }), fields: Object.keys(data) })
  },
})

export const removeStep = defineAction({
  act: "road-map.revise",
  input: stepPlace,
  async run({ actor, input: { stepId }, tx }) {
    const step = (await rowOf(tx, actor, stepId)) ?? missing()
    if (step.roadMap.state !== "draft") return refuse({ form: { key: "road-map.problems.notDraft" } })
    await tx.roadMapStep.delete({ where: { id: stepId }, select: { id: true } })
    return done({ step: { ...valuesOf(step), roadMapId: step.roadMapId } }, traceOf(step))
  },
})

/** Before or after its neighbour of the same month. */
export const moveStep = defineAction({
  act: "road-map.revise",
  input: stepMoveInput,
  async run({ actor, input: { stepId, direction }, tx }) {
    const step = (await rowOf(tx, actor, stepId)) ?? missing()
    if (step.roadMap.state !== "draft") return refuse({ form: { key: "road-map.problems.notDraft" } })
    const neighbours = await tx.roadMapStep.findMany({
      where: { roadMapId: step.roadMapId, month: step.month },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { id: true, position: true },
    })
    const at = neighbours.findIndex(({ id }) => id === stepId)
    const moved = neighbours.toSpliced(at, 1)
    moved.splice(Math.max(0, direction === "up" ? at - 1 : at + 1), 0, {
      id: stepId,
      position: step.position,
    })
    for (const [position, { id, position: before }] of moved.entries())
      if (position !== before)
        await tx.roadMapStep.update({
          where: { id },
          data: { position, version: { increment: 1 } },
          select: { id: true },
        })
    return done({}, { ...traceOf(step), fields: ["position"] })
  },
})

function rowOf(tx: Tx, actor: Person, id: string) {
  return tx.roadMapStep.findFirst({
    where: { AND: [within(actor, "roadMapStep"), { id }] },
    include: { roadMap: true },
  })
}
type Step = Omit<NonNullable<Awaited<ReturnType<typeof rowOf>>>, "roadMap">

function stateOf({ state }: { state: string }): RoadMapState {
  return roadMapStates.find((one) => one === state) ?? "superseded"
}

/** A phrase keeps its English words beside its key, so that it can be read when the list has lost it. */
function columnsOf({ month, phraseKey, detail, what, ...rest }: RoadMapStepInput, exitOn: string) {
  const source = phraseKey === undefined ? null : shippedText(phraseKey, sourceLanguage)
  return {
    month,
    phraseKey: phraseKey ?? null,
    detail: phraseKey !== undefined && hasBlank(phraseKey) ? (detail ?? null) : null,
    what: source ?? what ?? "",
    /** of what is written freely; a phrase has every language */
    language: rest.language,
    whoHelps: rest.whoHelps ?? null,
    doneWhen: rest.doneWhen ?? null,
    dueOn: toDateColumn(dueOf({ month, dueOn: rest.dueOn }, exitOn)),
  }
}

function valuesOf({ month, phraseKey, detail, what, language, whoHelps, doneWhen, dueOn }: Step) {
  return {
    ...{ month: String(month), phraseKey: phraseKey ?? "", detail: detail ?? "", language },
    ...{ what: phraseKey === null ? what : "", whoHelps: whoHelps ?? "", doneWhen: doneWhen ?? "" },
    dueOn: fromDateColumn(dueOn),
  }
}

function nextPosition(steps: readonly Step[], month: number): number {
  const positions = steps.filter((step) => step.month === month).map(({ position }) => position)
  return Math.max(-1, ...positions) + 1
}

function traceOf({ id, participantId }: { id: string; participantId: string }) {
  return { kind: "road_map_step", id, participantIds: [participantId] }
}

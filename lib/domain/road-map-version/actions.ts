"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { mayMove, standingOf } from "@/lib/domain/road-map/rules"
import { roadMapPlace, roadMapStates } from "@/lib/domain/road-map/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"

/** A new version begins as a copy; the signed one is in force until the new one is signed. */
export const renewRoadMap = defineAction({
  act: "road-map.revise",
  input: roadMapPlace,
  async run({ actor, input: { roadMapId }, tx }) {
    const roadMap = (await rowOf(tx, actor, roadMapId)) ?? missing()
    const { organisationId, participantId, exitOn, horizonFrom, horizonTo, language, besideLanguage } =
      roadMap
    const standing = standingNow(roadMap, fromDateColumn(actor.today))
    if (standing === "draft" || !mayMove(standing, "superseded"))
      return refuse({ form: { key: "road-map.problems.notSigned" } })
    if ((await tx.roadMap.count({ where: { participantId, state: "draft" } })) > 0)
      return refuse({ form: { key: "road-map.problems.thereAlready" } })
    const hers = { organisationId, participantId }
    const versionNumber = await nextNumber(tx, participantId)
    const { id } = await tx.roadMap.create({
      data: {
        ...{ ...hers, exitOn, horizonFrom, horizonTo, language, besideLanguage, versionNumber },
        ...{ goal: roadMap.goal, goalLanguage: roadMap.goalLanguage, createdBy: actor.id },
      },
      select: { id: true },
    })
    const copied = { ...hers, roadMapId: id }
    await tx.roadMapStep.createMany({
      data: roadMap.steps.map((step) => ({ ...copyOfStep(step), ...copied })),
    })
    await tx.roadMapContact.createMany({
      data: roadMap.contacts.map((contact) => ({ ...copyOfContact(contact), ...copied })),
    })
    return done({ roadMapId: id }, { ...traceOf(roadMap, ["steps", "contacts"]), id })
  },
})

/** A version that was begun and is not wanted; whatever was signed before stays in force. */
export const discardRoadMap = defineAction({
  act: "road-map.revise",
  input: roadMapPlace,
  async run({ actor, input: { roadMapId }, tx, now }) {
    const roadMap = (await rowOf(tx, actor, roadMapId)) ?? missing()
    if (roadMap.state !== "draft") return refuse({ form: { key: "road-map.problems.notDraft" } })
    await tx.roadMap.update({
      where: { id: roadMapId },
      data: { state: "superseded", supersededAt: now, version: { increment: 1 } },
      select: { id: true },
    })
    return done({}, traceOf(roadMap, ["state"]))
  },
})

function rowOf(tx: Tx, actor: Person, id: string) {
  return tx.roadMap.findFirst({
    where: { AND: [within(actor, "roadMap"), { id }] },
    include: { steps: true, contacts: true },
  })
}
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

async function nextNumber(tx: Tx, participantId: string) {
  const last = await tx.roadMap.aggregate({ where: { participantId }, _max: { versionNumber: true } })
  return (last._max.versionNumber ?? 0) + 1
}

function copyOfStep(step: Row["steps"][number]) {
  const { month, phraseKey, detail, what, language, whoHelps, doneWhen, dueOn, state, reason, position } =
    step
  return { month, phraseKey, detail, what, language, whoHelps, doneWhen, dueOn, state, reason, position }
}

function copyOfContact({ name, phraseKey, what, language, phone, position }: Row["contacts"][number]) {
  return { name, phraseKey, what, language, phone, position }
}

function standingNow({ state, horizonFrom, horizonTo }: Row, today: string) {
  const stored = roadMapStates.find((one) => one === state) ?? "superseded"
  return standingOf(stored, { from: fromDateColumn(horizonFrom), to: fromDateColumn(horizonTo) }, today)
}

function traceOf({ id, participantId }: Row, fields: string[]) {
  return { kind: "road_map", id, participantIds: [participantId], fields }
}

"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { phraseTold } from "@/lib/domain/phrase/rules"
import { editionOf, standingOf } from "@/lib/domain/road-map/rules"
import { roadMapStates } from "@/lib/domain/road-map/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { doubtsAboutSigning, signProblems } from "./rules"
import { copyGivenInput, signInput } from "./schema"

/** Both have signed on paper. From now on it is in force as it is, and the version before it is history. */
export const signRoadMap = defineAction({
  act: "road-map.sign",
  input: signInput,
  async run({ actor, input, tx, now }) {
    const { roadMapId, signedByHerOn, signedByStaffOn, copyGivenOn } = input
    const roadMap = (await rowOf(tx, actor, roadMapId)) ?? missing()
    const around = {
      state: stateOf(roadMap),
      exitOn: fromDateColumn(roadMap.exitOn),
      edition: editionOf(roadMap, [...roadMap.steps, ...roadMap.contacts]),
      steps: roadMap.steps.map((step) => ({ month: step.month, dueOn: fromDateColumn(step.dueOn) })),
      today: fromDateColumn(actor.today),
    }
    const problems = signProblems(input, around)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : doubtsAboutSigning(input, around)
    if (doubts.length > 0) return doubt(doubts)

    await keepWords(tx, actor, roadMap)
    await tx.roadMap.updateMany({
      where: { participantId: roadMap.participantId, supersededAt: null, state: { not: "draft" } },
      data: { state: "superseded", supersededAt: now },
    })
    await tx.roadMap.update({
      where: { id: roadMapId },
      data: {
        state: "signed",
        signedByHerOn: toDateColumn(signedByHerOn),
        signedByStaffOn: toDateColumn(signedByStaffOn),
        signedByStaff: actor.id,
        copyGivenOn: copyGivenOn ? toDateColumn(copyGivenOn) : null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    return done({ roadMapId }, traceOf(roadMap, ["signedByHerOn", "signedByStaffOn", "copyGivenOn"]))
  },
})

/** She has her copy, in her language. */
export const giveCopy = defineAction({
  act: "road-map.sign",
  input: copyGivenInput,
  async run({ actor, input: { roadMapId, copyGivenOn }, tx }) {
    const roadMap = (await rowOf(tx, actor, roadMapId)) ?? missing()
    const horizon = { from: fromDateColumn(roadMap.horizonFrom), to: fromDateColumn(roadMap.horizonTo) }
    const state = standingOf(stateOf(roadMap), horizon, fromDateColumn(actor.today))
    if (state === "draft" || state === "superseded")
      return refuse({ form: { key: "road-map.problems.notSigned" } })
    if (copyGivenOn > fromDateColumn(actor.today))
      return refuse({ copyGivenOn: { key: "road-map.problems.inFuture" } })
    await tx.roadMap.update({
      where: { id: roadMapId },
      data: { state, copyGivenOn: toDateColumn(copyGivenOn), version: { increment: 1 } },
      select: { id: true },
    })
    return done({ roadMapId }, traceOf(roadMap, ["copyGivenOn"]))
  },
})

function rowOf(tx: Tx, actor: Person, id: string) {
  return tx.roadMap.findFirst({
    where: { AND: [within(actor, "roadMap"), { id }] },
    include: { steps: true, contacts: true },
  })
}
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

function stateOf({ state }: Row) {
  return roadMapStates.find((one) => one === state) ?? "superseded"
}

/** A phrase may be translated better tomorrow; what she signed reads as it read. */
async function keepWords(tx: Tx, actor: Person, { language, steps }: Row) {
  const checks = await tx.phraseCheck.findMany({
    where: { AND: [within(actor, "phraseCheck"), { language }] },
  })
  for (const { id, phraseKey } of steps) {
    if (phraseKey === null) continue
    const { text, mark } = phraseTold(phraseKey, language, checks)
    const signedText = mark === "untranslated" ? null : text
    await tx.roadMapStep.update({ where: { id }, data: { signedText }, select: { id: true } })
  }
}

function traceOf({ id, participantId }: Row, fields: string[]) {
  return { kind: "road_map", id, participantIds: [participantId], fields }
}

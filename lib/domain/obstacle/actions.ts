"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { rowGone } from "@/lib/domain/profile-row/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, type Hers, whose } from "@/lib/platform/whose"
import { endProblems, obstacleProblems, plainObstacle, writtenObstacle } from "./rules"
import { type ObstacleInput, obstacleAnswer, obstacleEnd, obstacleInput } from "./schema"

const kind = "obstacle"

/** What makes it hard is written down, or revised while it is open. */
export const keepObstacle = defineAction({
  act: "obstacle.open",
  input: obstacleInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const problems = obstacleProblems(entered, await aroundOf(tx, her, { actor, input }))
    if (problems) return refuse(problems)

    const data = { ...entered, since: toDateColumn(entered.since) }
    const { id } = before
      ? await tx.obstacle.update({
          where: { id: before.id },
          data: { ...data, closedOn: null, closedBy: null, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.obstacle.create({ data: { ...her, ...data, openedBy: actor.id }, select: { id: true } })
    await answerWith(tx, her, true)
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(entered) })
  },
})

/** It makes it hard no longer; it stays in the profile with the day it was resolved. */
export const closeObstacle = defineAction({
  act: "obstacle.close",
  input: obstacleEnd,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, closedOn } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    const { since } = plainObstacle(before)
    const around = { today: fromDateColumn(actor.today), since, isClosed: before.closedOn !== null }
    const problems = endProblems(input, around)
    if (problems) return refuse(problems)
    const end = { state: "resolved", closedOn: toDateColumn(closedOn), closedBy: actor.id }
    await tx.obstacle.update({
      where: { id: rowId },
      data: { ...end, version: { increment: 1 } },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId], fields: ["closedOn"] })
  },
})

/** It was resolved too soon, or it is back. */
export const reopenObstacle = defineAction({
  act: "obstacle.open",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const her = await whose(tx, actor, participantId)
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    const others = await openOnes(tx, her, { kind: before.kind, rowId })
    if (others > 0) return refuse({ form: { key: "obstacle.problems.openAlready" } })
    const again = { state: "open", closedOn: null, closedBy: null }
    await tx.obstacle.update({
      where: { id: rowId },
      data: { ...again, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId], fields: ["state"] })
  },
})

/** She was asked what makes it hard; with nothing on the list, nothing is her answer. */
export const answerObstacles = defineAction({
  act: "profile.revise",
  input: obstacleAnswer,
  async run({ actor, input, tx }) {
    const her = await whose(tx, actor, input.participantId)
    await answerWith(tx, her, input.asked)
    const trace = { kind: "profile_outlook", id: input.participantId, participantIds: [input.participantId] }
    return done({ asked: input.asked }, { ...trace, fields: ["obstaclesAsked"] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.obstacle.findFirst({ where: { AND: [within(actor, "obstacle"), where] } })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenObstacle(plainObstacle(row)) })
}

async function aroundOf(tx: Tx, her: Hers, { actor, input }: { actor: Person; input: ObstacleInput }) {
  const agreed = await tx.consent.count({
    where: {
      ...her,
      purpose: "special_category",
      givenOn: { lte: actor.today },
      OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: actor.today } }],
    },
  })
  const isOpenAlready = (await openOnes(tx, her, input)) > 0
  return { today: fromDateColumn(actor.today), isOpenAlready, agreedToSensitive: agreed > 0 }
}

/** How many others of this kind are open; "other" may stand there often. */
async function openOnes(
  tx: Tx,
  her: Hers,
  { kind: of, rowId }: Pick<ObstacleInput, "kind" | "rowId"> | { kind: string; rowId: string },
) {
  if (of === "other") return 0
  return tx.obstacle.count({
    where: { ...her, kind: of, closedOn: null, ...(rowId && { id: { not: rowId } }) },
  })
}

async function answerWith(tx: Tx, her: Hers, obstaclesAsked: boolean): Promise<void> {
  await tx.profileOutlook.upsert({
    where: { participantId: her.participantId },
    create: { ...her, obstaclesAsked },
    update: { obstaclesAsked },
    select: { participantId: true },
  })
}

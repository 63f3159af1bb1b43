"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, whose } from "@/lib/platform/whose"
import { daysAfter, moveProblems, plainRecognition, stateOf, writtenRecognition } from "./rules"
import { recognitionInput, recognitionMoveInput } from "./schema"

const kind = "recognition"

/** A procedure is begun, or what is known of it is revised; where it stands only a move changes. */
export const keepRecognition = defineAction({
  act: "profile.revise",
  input: recognitionInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, begins, cost, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    if (entered.educationId) await educationOf(tx, actor, { participantId, educationId: entered.educationId })

    const data = { ...entered, costEuro: cost }
    const { id } = before
      ? await tx.recognition.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.recognition.create({ data: { ...her, ...data, state: begins }, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(data) })
  },
})

/** The procedure goes on: forward, or it is given up. Who, when and why are kept with each move. */
export const moveRecognition = defineAction({
  act: "recognition.move",
  input: recognitionMoveInput,
  async run({ actor, input, tx, now }) {
    const { participantId, rowId, version, draft, to, on, note, compensation } = input
    const her = await whose(tx, actor, participantId)
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    const around = {
      state: stateOf(before.state),
      lastMoveOn: await lastMoveOf(tx, rowId),
      today: fromDateColumn(actor.today),
    }
    const problems = moveProblems(input, around)
    if (problems) return refuse(problems)

    const { submittedOn, decidedOn } = daysAfter(input, plainRecognition(before))
    await tx.recognition.update({
      where: { id: rowId },
      data: {
        state: to,
        submittedOn: submittedOn && toDateColumn(submittedOn),
        decidedOn: decidedOn && toDateColumn(decidedOn),
        ...(compensation && { compensation }),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    const move = { from: before.state, to, on: toDateColumn(on), note, by: actor.id, createdAt: now }
    await tx.recognitionMove.create({ data: { ...her, recognitionId: rowId, ...move }, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId], fields: ["state"] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.recognition.findFirst({ where: { AND: [within(actor, "recognition"), where] } })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  const values = writtenRecognition(plainRecognition(row), row.educationId)
  return changedSince(tx, row, { kind, version, values })
}

async function educationOf(tx: Tx, actor: Person, of: { participantId: string; educationId: string }) {
  const where = { id: of.educationId, participantId: of.participantId }
  const found = await tx.education.findFirst({
    where: { AND: [within(actor, "education"), where] },
    select: { id: true },
  })
  return found ?? missing()
}

async function lastMoveOf(tx: Tx, recognitionId: string): Promise<string | null> {
  const last = await tx.recognitionMove.findFirst({
    where: { recognitionId },
    orderBy: { on: "desc" },
    select: { on: true },
  })
  return last && fromDateColumn(last.on)
}

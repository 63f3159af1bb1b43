"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { rowGone } from "@/lib/domain/profile-row/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, whose } from "@/lib/platform/whose"
import { educationProblems, plainEducation, writtenEducation } from "./rules"
import { educationInput } from "./schema"

const kind = "education"

/** Schooling or training she has had: added, or revised as it was seen. */
export const keepEducation = defineAction({
  act: "profile.revise",
  input: educationInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const problems = educationProblems(entered, { today: fromDateColumn(actor.today) })
    if (problems) return refuse(problems)

    const { id } = before
      ? await tx.education.update({
          where: { id: before.id },
          data: { ...entered, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.education.create({ data: { ...her, ...entered }, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(entered) })
  },
})

/** Takes it away, unless a recognition of hers rests on it. */
export const removeEducation = defineAction({
  act: "profile.revise",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    const resting = await tx.recognition.count({ where: { educationId: rowId } })
    if (resting > 0) return refuse({ form: { key: "education.problems.recognitionRests" } })
    await tx.education.deleteMany({ where: { id: rowId } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.education.findFirst({ where: { AND: [within(actor, "education"), where] } })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenEducation(plainEducation(row)) })
}

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
import { plainWork, workProblems, writtenWork } from "./rules"
import { workInput } from "./schema"

const kind = "work_history"

/** Work she has done, paid or not: added, or revised as it was seen. */
export const keepWork = defineAction({
  act: "profile.revise",
  input: workInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const problems = workProblems(entered, { today: fromDateColumn(actor.today) })
    if (problems) return refuse(problems)

    const { occupation, ...rest } = entered
    const data = {
      ...rest,
      occupationUri: occupation?.uri ?? null,
      occupationLabel: occupation?.label ?? null,
      escoVersion: occupation?.version ?? null,
    }
    const { id } = before
      ? await tx.workHistory.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.workHistory.create({ data: { ...her, ...data }, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(entered) })
  },
})

/** Takes it away; what was there is kept. */
export const removeWork = defineAction({
  act: "profile.revise",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    await tx.workHistory.deleteMany({ where: { id: rowId } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.workHistory.findFirst({ where: { AND: [within(actor, "workHistory"), where] } })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenWork(plainWork(row)) })
}

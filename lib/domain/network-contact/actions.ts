"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { rowGone } from "@/lib/domain/profile-row/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, whose } from "@/lib/platform/whose"
import { networkProblems, plainContact, writtenContact } from "./rules"
import { networkInput } from "./schema"

const kind = "network_contact"

/** Somebody who may help her: added, or revised as it was seen. */
export const keepContact = defineAction({
  act: "job-search.keep",
  input: networkInput,
  async run({ actor, input, tx, now }) {
    const { participantId, rowId, version, ...facts } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const problems = networkProblems(facts, { today: fromDateColumn(actor.today) })
    if (problems) return refuse(problems)

    const data = { ...facts, spokeOn: facts.spokeOn && toDateColumn(facts.spokeOn) }
    const { id } = before
      ? await tx.networkContact.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.networkContact.create({
          data: { ...her, ...data, createdBy: actor.id, createdAt: now },
          select: { id: true },
        })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(facts) })
  },
})

/** Takes it away; what was there is kept in the history. */
export const removeContact = defineAction({
  act: "job-search.keep",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    await tx.networkContact.deleteMany({ where: { id: rowId } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.networkContact.findFirst({ where: { AND: [within(actor, "networkContact"), where] } })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenContact(plainContact(row)) })
}

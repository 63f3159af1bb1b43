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
import { languageProblems, plainLanguage, writtenLanguage } from "./rules"
import { languageSkillInput } from "./schema"

const kind = "language_skill"

/** A language she knows: added, or revised as it was seen. */
export const keepLanguageSkill = defineAction({
  act: "profile.revise",
  input: languageSkillInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const isThereAlready = await isThere(tx, her, { language: entered.language, rowId })
    const problems = languageProblems(entered, { today: fromDateColumn(actor.today), isThereAlready })
    if (problems) return refuse(problems)

    const data = { ...entered, assessedOn: entered.assessedOn ? toDateColumn(entered.assessedOn) : null }
    const { id } = before
      ? await tx.languageSkill.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.languageSkill.create({ data: { ...her, ...data }, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(entered) })
  },
})

/** Takes a language away; what was there is kept. */
export const removeLanguageSkill = defineAction({
  act: "profile.revise",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    await tx.languageSkill.deleteMany({ where: { id: rowId } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.languageSkill.findFirst({ where: { AND: [within(actor, "languageSkill"), where] } })
  return row ?? missing()
}

type Row = Awaited<ReturnType<typeof rowOf>>

function changed(tx: Tx, row: Row, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenLanguage(plainLanguage(row)) })
}

async function isThere(tx: Tx, her: Hers, { language, rowId }: { language: string; rowId: string | null }) {
  const same = await tx.languageSkill.findFirst({ where: { ...her, language }, select: { id: true } })
  return same !== null && same.id !== rowId
}

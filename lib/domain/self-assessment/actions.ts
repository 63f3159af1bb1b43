"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, type Hers, whose } from "@/lib/platform/whose"
import { assessmentProblems, scoresOf, writtenScores } from "./rules"
import { counsellorViewInput, type SelfAssessmentInput, selfAssessmentInput } from "./schema"

const kind = "self_assessment"

/** She says how sure she feels, at one moment of her way; or corrects what was recorded of it. */
export const recordSelfAssessment = defineAction({
  act: "self-assessment.record",
  input: selfAssessmentInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, on, ...answered } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const around = { today: fromDateColumn(actor.today), isThereAlready: await isThere(tx, her, input) }
    const problems = assessmentProblems(input, around)
    if (problems) return refuse(problems)

    const data = { ...answered, on: toDateColumn(on) }
    const { id } = before
      ? await tx.selfAssessment.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.selfAssessment.create({
          data: { ...her, ...data, createdBy: actor.id },
          select: { id: true },
        })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(answered) })
  },
})

/** How her counsellor sees it, beside what she says herself. */
export const recordCounsellorView = defineAction({
  act: "self-assessment.record",
  input: counsellorViewInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, scores } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    await tx.selfAssessment.update({
      where: { id: rowId },
      data: { counsellorScores: scores, version: { increment: 1 } },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId], fields: ["counsellorScores"] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.selfAssessment.findFirst({ where: { AND: [within(actor, "selfAssessment"), where] } })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  const { moment, withHelp, language } = row
  const values = {
    moment,
    on: fromDateColumn(row.on),
    withHelp,
    language,
    scores: writtenScores(scoresOf(row.scores)),
  }
  return changedSince(tx, row, { kind, version, values })
}

async function isThere(tx: Tx, her: Hers, { moment, on, rowId }: SelfAssessmentInput): Promise<boolean> {
  const same = await tx.selfAssessment.findFirst({
    where: { ...her, moment, on: toDateColumn(on) },
    select: { id: true },
  })
  return same !== null && same.id !== rowId
}

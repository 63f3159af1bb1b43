"use server"

import { takesSignaturesBack } from "@/lib/domain/work-signature/rules"
import { workStateOf } from "@/lib/domain/work-state/rules"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { changedSince } from "@/lib/platform/whose"
import { takeSignaturesBack, type WorkRow, workRow } from "@/lib/platform/work-row"
import { levelProblems, objectiveProblems, removalProblems } from "./rules"
import { levelInput, objectiveGone, objectiveInput } from "./schema"

const kind = "work_objective"

/** Something more that she is to learn. It is part of what is signed. */
export const addObjective = defineAction({
  act: "work-experience.agree",
  input: objectiveInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const problems = objectiveProblems(input, { state: workStateOf(row.state), known: row.objectives })
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : takesSignaturesBack(row)
    if (doubts.length > 0) return doubt(doubts)

    const { organisationId, participantId } = row
    const { uri, label, version, language } = input.skill
    await takeSignaturesBack(tx, row)
    const { id } = await tx.workObjective.create({
      data: {
        ...{ organisationId, participantId, workExperienceId: row.id, createdAt: now },
        ...{ escoUri: uri, escoVersion: version, label, ...(language && { language }) },
      },
      select: { id: true },
    })
    return done({ objectiveId: id }, traceOf(row, id, ["skill"]))
  },
})

export const removeObjective = defineAction({
  act: "work-experience.agree",
  input: objectiveGone,
  async run({ actor, input, tx }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const before = objectiveIn(row, input.rowId)
    const conflict = await changedSince(tx, before, { kind, version: input.version, values: {} })
    if (conflict) return conflict
    const problems = removalProblems(workStateOf(row.state))
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : takesSignaturesBack(row)
    if (doubts.length > 0) return doubt(doubts)
    await takeSignaturesBack(tx, row)
    await tx.workObjective.deleteMany({ where: { id: before.id } })
    return done({ objectiveId: before.id }, traceOf(row, before.id, []))
  },
})

/** How far she came with it. */
export const reachLevel = defineAction({
  act: "work-experience.review",
  input: levelInput,
  async run({ actor, input, tx }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const before = objectiveIn(row, input.rowId)
    const values = { level: before.levelReached === null ? "" : String(before.levelReached) }
    const conflict = await changedSince(tx, before, { kind, version: input.version, values })
    if (conflict) return conflict
    const problems = levelProblems(workStateOf(row.state))
    if (problems) return refuse(problems)
    await tx.workObjective.update({
      where: { id: before.id },
      data: { levelReached: input.level, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ objectiveId: before.id }, traceOf(row, before.id, ["levelReached"]))
  },
})

function objectiveIn({ objectives }: WorkRow, id: string) {
  return objectives.find((one) => one.id === id) ?? missing()
}

function traceOf({ participantId }: WorkRow, id: string, fields: string[]) {
  return { kind, id, participantIds: [participantId], fields }
}

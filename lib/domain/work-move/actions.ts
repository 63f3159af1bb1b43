"use server"

import type { Person } from "@/lib/access/actor"
import { nextReview, reviewReminder } from "@/lib/domain/work-review/rules"
import { missingSigners } from "@/lib/domain/work-signature/rules"
import { workStateOf } from "@/lib/domain/work-state/rules"
import { requiredEnd, termOf } from "@/lib/domain/work-term/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince } from "@/lib/platform/whose"
import { latestPaper } from "@/lib/platform/work-paper"
import { settleLastStay, type WorkRow, workRow } from "@/lib/platform/work-row"
import { hasSeenRight, workMoveProblems } from "./rules"
import { workMoveInput } from "./schema"

const kind = "work_experience"

/** Ready to be signed, begun, or called off before it began. */
export const moveWork = defineAction({
  act: "work-experience.move",
  input: workMoveInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const conflict = await changedSince(tx, row, { kind, version: input.version, values: {} })
    if (conflict) return conflict
    const today = fromDateColumn(actor.today)
    const problems = workMoveProblems(input, {
      state: workStateOf(row.state),
      plannedDays: row.weeklyPlan.length,
      objectives: row.objectives.length,
      waiting: missingSigners(row).length,
      mayWork: hasSeenRight(await latestPaper(tx, actor, row.participantId), today),
      startsOn: fromDateColumn(row.startsOn),
      today,
    })
    if (problems) return refuse(problems)

    const { to } = input
    await tx.workExperience.update({
      where: { id: row.id },
      data: { state: to, version: { increment: 1 } },
      select: { id: true },
    })
    if (to === "active") await begin(tx, row, { actor, today, now })
    if (to === "cancelled")
      await tx.placement.updateMany({ where: { workExperienceId: row.id }, data: { state: "cancelled" } })
    return done(
      { workExperienceId: row.id },
      { kind, id: row.id, participantIds: [row.participantId], fields: ["state"] },
    )
  },
})

/** She begins: the employer knows until when, and the first review is asked for. */
async function begin(
  tx: Tx,
  row: WorkRow,
  { actor, today, now }: { actor: Person; today: string; now: Date },
) {
  const term = termOf(row)
  await settleLastStay(tx, row, { state: "active", endsOn: toDateColumn(requiredEnd(term, today)) })
  const next = nextReview(term, row.reviews)
  if (next) await tx.nextStep.create({ data: { ...reviewReminder(row, next, actor), createdAt: now } })
}

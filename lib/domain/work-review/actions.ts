"use server"

import { isUnderWay, workStateOf } from "@/lib/domain/work-state/rules"
import { termOf } from "@/lib/domain/work-term/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince } from "@/lib/platform/whose"
import { type WorkRow, workRow } from "@/lib/platform/work-row"
import { nextReview, openReviewReminder, reviewReminder, workReviewProblems, writtenReview } from "./rules"
import { type WorkReviewing, workReviewInput } from "./schema"

const kind = "work_review"

/** They spoke about how it goes: the reminder closes, and the next one is asked for. */
export const keepWorkReview = defineAction({
  act: "work-experience.review",
  input: workReviewInput,
  async run({ actor, input, tx, now }) {
    const row = await workRow(tx, actor, input.workExperienceId)
    const before = input.rowId ? (row.reviews.find(({ id }) => id === input.rowId) ?? missing()) : null
    const conflict =
      before &&
      (await changedSince(tx, before, { kind, version: input.version, values: writtenReview(before) }))
    if (conflict) return conflict
    const problems = workReviewProblems(input, {
      state: workStateOf(row.state),
      term: termOf(row),
      held: row.reviews,
      endedOn: row.endedOn && fromDateColumn(row.endedOn),
      today: fromDateColumn(actor.today),
    })
    if (problems) return refuse(problems)

    const { month, hers, hosts, changes } = input
    const data = { heldOn: toDateColumn(input.heldOn), hers, hosts, changes }
    const id = await written(tx, row, { before, month, data: { ...data, heldBy: actor.id }, now })
    if (!before && isUnderWay(workStateOf(row.state))) await remind(tx, row, { month, by: actor.id, now })
    const fields = ["heldOn", "hers", "hosts", "changes"]
    return done({ reviewId: id }, { kind, id, participantIds: [row.participantId], fields })
  },
})

type Writing = {
  before: { id: string } | null
  month: number
  data: { heldOn: Date; heldBy: string } & Pick<WorkReviewing, "hers" | "hosts" | "changes">
  now: Date
}

async function written(tx: Tx, row: WorkRow, { before, month, data, now }: Writing): Promise<string> {
  const { organisationId, participantId, id: workExperienceId } = row
  const own = { organisationId, participantId, workExperienceId, month, createdAt: now }
  const { id } = before
    ? await tx.workReview.update({
        where: { id: before.id },
        data: { ...data, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.workReview.create({ data: { ...own, ...data }, select: { id: true } })
  return id
}

async function remind(tx: Tx, row: WorkRow, { month, by, now }: { month: number; by: string; now: Date }) {
  await tx.nextStep.updateMany({ where: openReviewReminder(row), data: { doneAt: now, doneBy: by } })
  const next = nextReview(termOf(row), [...row.reviews, { month }])
  if (next)
    await tx.nextStep.create({
      data: { ...reviewReminder(row, next, { id: by }), createdAt: now },
      select: { id: true },
    })
}

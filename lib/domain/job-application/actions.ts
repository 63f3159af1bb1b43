"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { rowGone } from "@/lib/domain/profile-row/schema"
import { defineAction } from "@/lib/platform/action"
import { companyNamed } from "@/lib/platform/company-named"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, whose } from "@/lib/platform/whose"
import { applicationProblems, plainApplication, writtenApplication } from "./rules"
import { applicationInput } from "./schema"

const kind = "job_application"

/** A post she applies for: added, or revised as it was seen. */
export const keepApplication = defineAction({
  act: "job-search.keep",
  input: applicationInput,
  async run({ actor, input, tx, now }) {
    const { participantId, rowId, version, ...facts } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const problems = applicationProblems(facts, {
      today: fromDateColumn(actor.today),
      cv: await cvOf(tx, actor, { participantId, id: facts.cvVersionId }),
    })
    if (problems) return refuse(problems)

    const data = {
      ...facts,
      employerId: await companyNamed(tx, actor, facts.employer),
      appliedOn: facts.appliedOn && toDateColumn(facts.appliedOn),
      answeredOn: facts.answeredOn && toDateColumn(facts.answeredOn),
    }
    const { id } = before
      ? await tx.jobApplication.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.jobApplication.create({
          data: { ...her, ...data, createdBy: actor.id, createdAt: now },
          select: { id: true },
        })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(facts) })
  },
})

/** Takes it away; what was there is kept in the history. */
export const removeApplication = defineAction({
  act: "job-search.keep",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    await tx.jobApplication.deleteMany({ where: { id: rowId } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId] })
  },
})

async function cvOf(
  tx: Tx,
  actor: Person,
  { participantId, id }: { participantId: string; id: string | null },
) {
  if (id === null) return null
  const where = { id, participantId }
  const cv = await tx.cvVersion.findFirst({
    where: { AND: [within(actor, "cvVersion"), where] },
    select: { savedOn: true },
  })
  return cv && { savedOn: fromDateColumn(cv.savedOn) }
}

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.jobApplication.findFirst({ where: { AND: [within(actor, "jobApplication"), where] } })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenApplication(plainApplication(row)) })
}

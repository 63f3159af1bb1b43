"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictAt } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { capacityProblems } from "./rules"
import { type CapacityFacts, capacityInput } from "./schema"

/** What one partner agrees with a company: since when, how many women a month, and when it is asked for nothing. */
export const arrangeCapacity = defineAction({
  act: "employer.arrange",
  input: capacityInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const { employerId, version, draft, ...facts } = input
    const { deals, standing } = await dealings(tx, actor, employerId)
    if ((standing?.version ?? 0) !== version && standing)
      return conflictAt(standing.updatedAt, { version: standing.version, values: formOf(standing) })
    const today = fromDateColumn(actor.today)
    const problems = capacityProblems(facts, { today, deals })
    if (problems) return refuse(problems)
    const key = { organisationId: actor.organisationId, employerId }
    if (standing)
      await tx.employerCapacity.updateMany({
        where: key,
        data: { ...columnsOf(facts), version: { increment: 1 } },
      })
    else await tx.employerCapacity.create({ data: { ...key, ...columnsOf(facts) } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ employerId }, { kind: "employer_capacity", id: employerId, fields: Object.keys(facts) })
  },
})

async function dealings(tx: Tx, actor: Person, employerId: string) {
  const employer = await tx.employer.findFirst({
    where: { AND: [within(actor, "employer"), { id: employerId }] },
    select: {
      capacities: { where: within(actor, "employerCapacity") },
      _count: { select: { contacts: { where: within(actor, "employerContact") } } },
    },
  })
  if (!employer) return missing()
  return { deals: employer._count.contacts > 0, standing: employer.capacities[0] ?? null }
}

const columnOf = (day: string | null) => (day === null ? null : toDateColumn(day))

function columnsOf({ agreementOn, pausedFrom, pausedUntil, ...rest }: CapacityFacts) {
  return {
    ...rest,
    agreementOn: columnOf(agreementOn),
    pausedFrom: columnOf(pausedFrom),
    pausedUntil: columnOf(pausedUntil),
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof dealings>>["standing"]>

function formOf({ agreementOn, perMonth, shadowing, workExperience, ...row }: Row) {
  const day = (column: Date | null) => column && fromDateColumn(column)
  return {
    ...{ perMonth, shadowing, workExperience, pauseReason: row.pauseReason },
    agreementOn: day(agreementOn),
    pausedFrom: day(row.pausedFrom),
    pausedUntil: day(row.pausedUntil),
  }
}

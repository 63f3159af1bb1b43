"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, type Refused } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { servicesHolding } from "./queries"
import { type ServiceFacts, serviceInput, serviceOne, serviceRevision, serviceSearch } from "./schema"

/** Looks services up while words are typed. An action, so that what is typed is in no address and in no log. */
export const searchServices = defineAction({
  act: "service.list",
  input: serviceSearch,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx }) {
    const lines = await servicesHolding(tx, actor, input)
    return done({ lines }, { kind: "local_service", count: lines.length })
  },
})

export const addService = defineAction({
  act: "service.revise",
  input: serviceInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) missing()
    const { draft, ...facts } = input
    const { id } = await tx.localService.create({
      data: {
        ...kept(facts),
        organisationId: actor.organisationId,
        checkedOn: actor.today,
        checkedBy: actor.id,
      },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ serviceId: id }, traceOf(id, Object.keys(facts)))
  },
})

export const reviseService = defineAction({
  act: "service.revise",
  input: serviceRevision,
  async run({ actor, input, tx }) {
    const { serviceId, version, draft, ...facts } = input
    const before = await reached(tx, actor, serviceId)
    if (before.version !== version) return changedSince(before)
    await tx.localService.updateMany({
      where: { id: serviceId, version },
      data: { ...kept(facts), version: { increment: 1 } },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ serviceId }, traceOf(serviceId, Object.keys(facts)))
  },
})

/** Somebody asked there today, and what is written is so. */
export const checkService = defineAction({
  act: "service.revise",
  input: serviceOne,
  async run({ actor, input: { serviceId }, tx }) {
    await reached(tx, actor, serviceId)
    const data = { checkedOn: actor.today, checkedBy: actor.id }
    await tx.localService.updateMany({ where: { id: serviceId }, data })
    return done({ serviceId }, traceOf(serviceId, ["checkedOn"]))
  },
})

/** It leaves the directory; what was referred to it stays as it was. */
export const archiveService = defineAction({
  act: "service.revise",
  input: serviceOne,
  run: ({ actor, input: { serviceId }, tx, now }) => setArchived(tx, actor, { serviceId, archivedAt: now }),
})

export const restoreService = defineAction({
  act: "service.revise",
  input: serviceOne,
  run: ({ actor, input: { serviceId }, tx }) => setArchived(tx, actor, { serviceId, archivedAt: null }),
})

type Archiving = { serviceId: string; archivedAt: Date | null }

async function setArchived(tx: Tx, actor: Person, { serviceId, archivedAt }: Archiving) {
  await reached(tx, actor, serviceId)
  await tx.localService.updateMany({
    where: { id: serviceId },
    data: { archivedAt, version: { increment: 1 } },
  })
  return done({ serviceId }, traceOf(serviceId, ["archivedAt"]))
}

async function reached(tx: Tx, actor: Person, serviceId: string) {
  const service = await tx.localService.findFirst({
    where: { AND: [within(actor, "localService"), { id: serviceId }] },
    omit: { searchText: true, createdAt: true, source: true, sourceId: true, organisationId: true },
  })
  return service ?? missing()
}

/** Nothing of the directory is confidential: what stood before is not kept, only what stands now is shown. */
function changedSince(before: Awaited<ReturnType<typeof reached>>): Refused {
  const { id: _, version, updatedAt, checkedOn: __, checkedBy: ___, archivedAt: ____, ...values } = before
  const conflict = { version, values, by: null, at: updatedAt.toISOString() }
  return { done: false, problems: { form: { key: "form.problems.changedSince" } }, conflict }
}

/** What is left empty is taken out, not left as it was. */
function kept(facts: ServiceFacts) {
  const { provider, description, cost, opening, address, postcode, city, phone, email, website } = facts
  const emptied = { provider, description, cost, opening, address, postcode, city, phone, email, website }
  const nulls = Object.fromEntries(Object.entries(emptied).map(([name, value]) => [name, value ?? null]))
  return { ...facts, ...nulls }
}

function traceOf(id: string, fields: string[]) {
  return { kind: "local_service", id, fields }
}

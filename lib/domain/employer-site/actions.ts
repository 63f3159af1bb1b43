"use server"

import { isMember, type Member, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, type Refused, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { siteProblems } from "./rules"
import { type SiteFacts, siteInput, siteOne, siteRevision } from "./schema"

export const addSite = defineAction({
  act: "employer.revise",
  input: siteInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const { employerId, draft, ...facts } = input
    const employer = await tx.employer.findFirst({
      where: { AND: [within(actor, "employer"), { id: employerId }] },
      select: { _count: { select: { contacts: { where: within(actor, "employerContact") } } } },
    })
    if (!employer) return missing()
    const problems = siteProblems({ deals: employer._count.contacts > 0 })
    if (problems) return refuse(problems)
    const data = { ...columnsOf(facts), employerId }
    const { id } = await tx.employerSite.create({ data, select: { id: true } })
    await keepNote(tx, actor, { siteId: id, note: facts.note })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ siteId: id }, traceOf(id, Object.keys(facts)))
  },
})

export const reviseSite = defineAction({
  act: "employer.revise",
  input: siteRevision,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const { siteId, version, draft, ...facts } = input
    const before = await reached(tx, actor, siteId)
    if (before.version !== version) return changedSince(tx, before)
    const problems = siteProblems({ deals: before.deals })
    if (problems) return refuse(problems)
    await tx.employerSite.updateMany({
      where: { id: siteId, version },
      data: { ...columnsOf(facts), version: { increment: 1 } },
    })
    await keepNote(tx, actor, { siteId, note: facts.note })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ siteId }, traceOf(siteId, Object.keys(facts)))
  },
})

/** Nobody works there any more; what was agreed for it stays as it was. */
export const closeSite = defineAction({
  act: "employer.revise",
  input: siteOne,
  run: ({ actor, input: { siteId }, tx }) => setClosed(tx, actor, { siteId, closedOn: actor.today }),
})

export const reopenSite = defineAction({
  act: "employer.revise",
  input: siteOne,
  run: ({ actor, input: { siteId }, tx }) => setClosed(tx, actor, { siteId, closedOn: null }),
})

type Closing = { siteId: string; closedOn: Date | null }

async function setClosed(tx: Tx, actor: Person, { siteId, closedOn }: Closing) {
  const { deals } = await reached(tx, actor, siteId)
  const problems = siteProblems({ deals })
  if (problems) return refuse(problems)
  const data = { closedOn, version: { increment: 1 } }
  await tx.employerSite.updateMany({ where: { id: siteId }, data })
  return done({ siteId }, traceOf(siteId, ["closedOn"]))
}

async function reached(tx: Tx, actor: Person, siteId: string) {
  const site = await tx.employerSite.findFirst({
    where: { AND: [within(actor, "employerSite"), { id: siteId }] },
    select: {
      ...{ id: true, employerId: true, name: true, address: true, postcode: true, town: true },
      ...{ transport: true, transportMinutes: true, stepFree: true, version: true },
      notes: { where: within(actor, "employerSiteNote"), select: { note: true } },
      employer: {
        select: { _count: { select: { contacts: { where: within(actor, "employerContact") } } } },
      },
    },
  })
  if (!site) return missing()
  const { employer, notes, ...facts } = site
  return { ...facts, note: notes[0]?.note ?? null, deals: employer._count.contacts > 0 }
}

type Standing = Awaited<ReturnType<typeof reached>>

async function changedSince(tx: Tx, before: Standing): Promise<Refused> {
  const { id, employerId, deals: _, version, ...values } = before
  const [last] = await tx.$queryRaw<{ at: Date; by: string | null }[]>`
    select at, coalesce(changed_by, organisation) as by from sec.employer_changes(${employerId}::uuid, 100)
    where kind = 'employer_site' and later ->> 'id' is not distinct from ${id} limit 1`
  const conflict = { version, values, by: last?.by ?? null, at: (last?.at ?? new Date(0)).toISOString() }
  return { done: false, problems: { form: { key: "form.problems.changedSince" } }, conflict }
}

async function keepNote(
  tx: Tx,
  { organisationId }: Member,
  about: { siteId: string; note?: string | undefined },
) {
  const { siteId, note } = about
  const key = { organisationId, siteId }
  if (note) {
    await tx.$executeRaw`
      insert into employer_site_note (organisation_id, site_id, note) values (${organisationId}::uuid, ${siteId}::uuid, ${note})
      on conflict (organisation_id, site_id) do update set note = excluded.note`
  } else await tx.employerSiteNote.deleteMany({ where: key })
}

function columnsOf({ name, address, postcode, town, transport, transportMinutes, stepFree }: SiteFacts) {
  const emptied = { address, postcode, town, transport }
  const nulls = Object.fromEntries(Object.entries(emptied).map(([key, value]) => [key, value ?? null]))
  return { name, stepFree, transportMinutes, ...nulls }
}

function traceOf(id: string, fields: string[]) {
  return { kind: "employer_site", id, fields }
}

"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { missing } from "@/lib/platform/door"
import { done, doubt, type Refused, refuse } from "@/lib/platform/outcome"
import { phoneOf } from "@/lib/platform/phones"
import type { Tx } from "@/lib/platform/transaction"
import { contactPersonDoubts, contactPersonProblems } from "./rules"
import {
  type ContactPersonFacts,
  contactPersonInput,
  contactPersonRemoval,
  contactPersonRevision,
} from "./schema"

export const addContactPerson = defineAction({
  act: "household.revise",
  input: contactPersonInput,
  async run({ actor, input, tx }) {
    const { participantId, draft, accepted, ...facts } = input
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true },
    })
    const { organisationId } = participant ?? missing()
    const person = kept(facts, actor)
    const refused = await judged(tx, actor, { facts: person, accepted, of: participantId })
    if (refused) return refused
    const { id } = await tx.contactPerson.create({
      data: { ...person, participantId, organisationId, createdBy: actor.id },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ personId: id }, traceOf(id, participantId, Object.keys(facts)))
  },
})

export const reviseContactPerson = defineAction({
  act: "household.revise",
  input: contactPersonRevision,
  async run({ actor, input, tx }) {
    const { personId, version, draft, accepted, ...facts } = input
    const before = await reached(tx, actor, personId)
    if (before.version !== version) return conflictWith(tx, changed(before))
    const person = kept(facts, actor)
    const of = before.participantId
    const refused = await judged(tx, actor, { facts: person, accepted, of, but: personId })
    if (refused) return refused
    const { phone = null, relation = null, note = null } = person
    await tx.contactPerson.updateMany({
      where: { id: personId, version },
      data: { ...person, phone, relation, note, version: { increment: 1 } },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ personId }, traceOf(personId, of, Object.keys(facts)))
  },
})

/** Taken off the file; who stood there is kept among the revisions. */
export const removeContactPerson = defineAction({
  act: "household.revise",
  input: contactPersonRemoval,
  async run({ actor, input: { personId, version }, tx }) {
    const before = await reached(tx, actor, personId)
    if (before.version !== version) return conflictWith(tx, changed(before))
    await tx.contactPerson.deleteMany({ where: { id: personId, version } })
    return done({ personId }, traceOf(personId, before.participantId, ["removed"]))
  },
})

type Judged = { facts: ContactPersonFacts; accepted: boolean | undefined; of: string; but?: string }

async function judged(tx: Tx, actor: Person, { facts, accepted, of, but }: Judged): Promise<Refused | null> {
  const others = await tx.contactPerson.findMany({
    where: { participantId: of, ...(but && { id: { not: but } }) },
    select: { name: true, phone: true, collects: true },
  })
  const around = { country: actor.organisation.country, others }
  const problems = contactPersonProblems(facts, around)
  if (problems) return refuse(problems)
  const doubts = accepted ? [] : contactPersonDoubts(facts, around)
  return doubts.length > 0 ? doubt(doubts) : null
}

/** The number in the form it is kept in; one that is none stays, to be refused in words. */
function kept(facts: ContactPersonFacts, actor: Person): ContactPersonFacts {
  const { phone } = facts
  return { ...facts, phone: phone && (phoneOf(phone, actor.organisation.country)?.phone ?? phone) }
}

async function reached(tx: Tx, actor: Person, personId: string) {
  const person = await tx.contactPerson.findFirst({
    where: { AND: [within(actor, "contactPerson"), { id: personId }] },
    omit: { organisationId: true, createdAt: true, createdBy: true },
  })
  return person ?? missing()
}

function changed({ id, version, participantId: _, ...values }: Awaited<ReturnType<typeof reached>>) {
  return { kind: "contact_person", id, version, values }
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "contact_person", id, participantIds: [participantId], fields }
}

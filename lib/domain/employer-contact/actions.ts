"use server"

import { isMember, type Member, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { hoursLetter } from "@/lib/domain/hours-letter/rules"
import { defineAction } from "@/lib/platform/action"
import { conflictAt } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, refuse } from "@/lib/platform/outcome"
import { handOver, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { contactProblems, leaveProblems } from "./rules"
import { type ContactFacts, contactInput, contactRevision, type LeaveInput, leaveInput } from "./schema"

export const addContact = defineAction({
  act: "employer-contact.keep",
  input: contactInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const { employerId, draft, ...facts } = input
    const colleagues = await colleaguesAt(tx, actor, employerId)
    const problems = contactProblems({ isKnown: colleagues.some(({ email }) => email === facts.email) })
    if (problems) return refuse(problems)
    const isMain = facts.isMain || colleagues.length === 0
    if (isMain) await stepBack(tx, actor, employerId)
    const data = { ...columnsOf({ ...facts, isMain }), employerId, organisationId: actor.organisationId }
    const { id } = await tx.employerContact.create({ data, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ contactId: id }, traceOf(id, Object.keys(facts)))
  },
})

export const reviseContact = defineAction({
  act: "employer-contact.keep",
  input: contactRevision,
  async run({ actor, input, tx }) {
    const { contactId, version, draft, ...facts } = input
    const before = await reached(tx, actor, contactId)
    const { id: _, employerId, updatedAt, leftOn: __, ...standing } = before
    if (before.version !== version) {
      const { version: now, ...values } = standing
      return conflictAt(updatedAt, { version: now, values })
    }
    const others = (await colleaguesAt(tx, actor, employerId)).filter(({ id }) => id !== contactId)
    const problems = contactProblems({ isKnown: others.some(({ email }) => email === facts.email) })
    if (problems) return refuse(problems)
    if (facts.isMain) await stepBack(tx, actor, employerId)
    const data = { ...columnsOf(facts), version: { increment: 1 } }
    await tx.employerContact.updateMany({ where: { id: contactId, version }, data })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ contactId }, traceOf(contactId, Object.keys(facts)))
  },
})

/** Her links open nothing any more, and whoever follows is asked about the hours that wait. */
export const letContactGo = defineAction({
  act: "employer-contact.keep",
  input: leaveInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const contact = await reached(tx, actor, input.contactId)
    const others = (await colleaguesAt(tx, actor, contact.employerId)).filter(({ id }) => id !== contact.id)
    const problems = leaveProblems(input, {
      today: fromDateColumn(actor.today),
      hasLeft: contact.leftOn !== null,
      charge: await chargeOf(tx, actor, contact),
      others: others.map(({ id }) => id),
      addresses: others.map(({ email }) => email),
    })
    if (problems) return refuse(problems)
    const leftOn = toDateColumn(input.leftOn)
    const gone = { leftOn, isMain: false, version: { increment: 1 } }
    await tx.employerContact.updateMany({ where: { id: contact.id }, data: gone })
    const successorId = await successorOf(tx, actor, { input, contact })
    if (contact.isMain && successorId)
      await tx.employerContact.updateMany({ where: { id: successorId }, data: { isMain: true } })
    const asked = await handOver(tx, { leaving: contact.id, successor: successorId, on: input.leftOn })
    for (const { to, address } of asked) await post(tx, hoursLetter(to, { address, days: linkDays }))
    const participantIds = [...new Set(asked.map(({ to }) => to.participantId))]
    const trace = { ...traceOf(contact.id, ["leftOn", "successor"]), participantIds }
    return done({ asked: asked.length }, trace)
  },
})

type Gone = { input: LeaveInput; contact: Awaited<ReturnType<typeof reached>> }

async function successorOf(tx: Tx, actor: Member, { input, contact }: Gone): Promise<string | null> {
  const { successorId, newName, newEmail } = input
  if (successorId !== "new") return successorId || null
  const { employerId, locale, roles } = contact
  const { id } = await tx.employerContact.create({
    data: {
      ...{ organisationId: actor.organisationId, employerId, locale, roles },
      name: newName.replaceAll(/\s+/g, " ").trim(),
      email: newEmail.trim().toLowerCase(),
    },
    select: { id: true },
  })
  return id
}

/** Those of ours who are still there; nothing is said of a company of another country. */
async function colleaguesAt(tx: Tx, actor: Person, employerId: string) {
  const employer = await tx.employer.findFirst({
    where: { AND: [within(actor, "employer"), { id: employerId }] },
    select: {
      contacts: {
        where: { AND: [within(actor, "employerContact"), { leftOn: null }] },
        select: { id: true, email: true },
      },
    },
  })
  return employer?.contacts ?? missing()
}

async function chargeOf(tx: Tx, actor: Person, contact: { id: string; employerId: string }): Promise<number> {
  const [row] = await tx.$queryRaw<{ charge: number }[]>`
    select count(*)::int as charge from sec.employer_placements(${contact.employerId}::uuid) p
    where p.contact_id = ${contact.id}::uuid and (p.waiting > 0 or (p.ends_on >= ${actor.today}::date
      and p.state not in ('cancelled', 'did_not_show', 'completed', 'interrupted', 'converted_to_job')))`
  return row?.charge ?? 0
}

async function stepBack(tx: Tx, actor: Person, employerId: string): Promise<void> {
  await tx.employerContact.updateMany({
    where: { AND: [within(actor, "employerContact"), { employerId, isMain: true }] },
    data: { isMain: false },
  })
}

async function reached(tx: Tx, actor: Person, contactId: string) {
  const contact = await tx.employerContact.findFirst({
    where: { AND: [within(actor, "employerContact"), { id: contactId }] },
    select: {
      ...{ id: true, employerId: true, name: true, email: true, phone: true, locale: true },
      ...{ roles: true, isMain: true, leftOn: true, version: true, updatedAt: true },
    },
  })
  return contact ?? missing()
}

function columnsOf({ phone, ...facts }: ContactFacts) {
  return { ...facts, phone: phone ?? null }
}

function traceOf(id: string, fields: string[]) {
  return { kind: "employer_contact", id, fields }
}

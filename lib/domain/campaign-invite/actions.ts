"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { isPaused } from "@/lib/domain/employer-capacity/rules"
import { inviteLetter } from "@/lib/domain/invite-letter/rules"
import { shadowingHours } from "@/lib/domain/placement/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { issueInviteLink, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import { heardProblems, inviteDoubtsOf, inviteProblems, reminderProblems } from "./rules"
import { heardAnswer, type InvitesInput, inviteOne, invitesInput } from "./schema"

/** Companies are asked to host: each gets a letter to whoever we turn to first there. */
export const inviteEmployers = defineAction({
  act: "campaign.invite",
  input: invitesInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { campaignId } = input
    const { companies, ...around } = await aroundOf(tx, actor, input)
    const problems = inviteProblems(input, { ...around, companies })
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : inviteDoubtsOf(input, { ...around, companies })
    if (doubts.length > 0) return doubt(doubts)
    const asked = { invitedAt: now, askedAt: now, invitedBy: actor.id, createdAt: now }
    for (const { id, contactId } of companies) {
      const of = { organisationId: actor.organisationId, campaignId, employerId: id, contactId }
      const invite = await tx.campaignInvite.create({ data: { ...of, ...asked }, select: { id: true } })
      await sendLetter(tx, { inviteId: invite.id, now, again: false })
    }
    const trace = { kind: "campaign_invite", fields: ["employerIds"], count: companies.length }
    return done({ count: companies.length }, trace)
  },
})

/** Another letter; to whoever follows where the contact has left. */
export const remindInvite = defineAction({
  act: "campaign.invite",
  input: inviteOne,
  async run({ actor, input, tx, now }) {
    const invite = await reached(tx, actor, input.inviteId)
    const contacts = await contactsAt(tx, actor, [invite.employerId])
    const contact = contacts.find(({ id }) => id === invite.contactId) ?? contacts[0]
    const problems = reminderProblems({
      answer: invite.answer,
      today: fromDateColumn(actor.today),
      endsOn: fromDateColumn(invite.campaign.endsOn),
      hasContact: contact !== undefined,
    })
    if (problems || !contact) return refuse(problems ?? {})
    if (contact.id !== invite.contactId)
      await tx.campaignInvite.updateMany({ where: { id: invite.id }, data: { contactId: contact.id } })
    if (!(await sendLetter(tx, { inviteId: invite.id, now, again: true })))
      return refuse({ form: { key: "campaign-invite.problems.tooManyLetters" } })
    return done({}, { kind: "campaign_invite", id: invite.id, fields: ["askedAt"] })
  },
})

/** What a company said by telephone or at its door. */
export const recordAnswer = defineAction({
  act: "campaign.invite",
  input: heardAnswer,
  async run({ actor, input, tx, now }) {
    const { id, campaignId, employerId } = await reached(tx, actor, input.inviteId)
    const hosts = await tx.$queryRaw<{ women: number }[]>`
      select women from sec.campaign_hosts(${campaignId}::uuid, ${shadowingHours.least * 60}::int, ${shadowingHours.most * 60}::int)
      where employer_id = ${employerId}::uuid`
    const problems = heardProblems({ answer: input.answer, hasHosted: hosts.some(({ women }) => women > 0) })
    if (problems) return refuse(problems)
    const heard = { answer: input.answer, answeredAt: now, answeredBy: actor.id, unansweredAt: null }
    await tx.campaignInvite.updateMany({ where: { id }, data: { ...heard, version: { increment: 1 } } })
    return done({ answer: input.answer }, { kind: "campaign_invite", id, fields: ["answer"] })
  },
})

type Letter = { inviteId: string; now: Date; again: boolean }

async function sendLetter(tx: Tx, { inviteId, now, again }: Letter): Promise<boolean> {
  const issued = await issueInviteLink(tx, inviteId, now)
  if (!issued) return false
  await post(tx, inviteLetter(issued.to, { address: issued.address, days: linkDays, again }))
  return true
}

async function aroundOf(tx: Tx, actor: Person, { campaignId, employerIds }: InvitesInput) {
  const campaign = await tx.campaign.findFirst({
    where: { AND: [within(actor, "campaign"), { id: campaignId }] },
    select: { endsOn: true },
  })
  const rows = await tx.employer.findMany({
    where: { AND: [within(actor, "employer"), { id: { in: employerIds } }] },
    select: {
      id: true,
      name: true,
      capacities: {
        where: within(actor, "employerCapacity"),
        select: { pausedFrom: true, pausedUntil: true },
      },
    },
  })
  if (!campaign || rows.length < new Set(employerIds).size) return missing()
  const today = fromDateColumn(actor.today)
  const contacts = await contactsAt(tx, actor, employerIds)
  const invited = await tx.$queryRaw<{ id: string }[]>`
    select employer_id as id from sec.campaign_invited(${campaignId}::uuid)`
  const companies = rows.map(({ id, name, capacities: [capacity] }) => {
    const contactId = contacts.find(({ employerId }) => employerId === id)?.id ?? ""
    return { id, name, contactId, hasContact: contactId !== "", isPaused: pausedNow(capacity, today) }
  })
  const known = companies.filter((company) => invited.some(({ id }) => id === company.id)).length
  return { today, endsOn: fromDateColumn(campaign.endsOn), companies, known, invited: invited.length }
}

type Pause = { pausedFrom: Date | null; pausedUntil: Date | null } | undefined

function pausedNow(pause: Pause, today: string): boolean {
  const day = (column: Date | null | undefined) => (column ? fromDateColumn(column) : null)
  return isPaused({ pausedFrom: day(pause?.pausedFrom), pausedUntil: day(pause?.pausedUntil) }, today)
}

/** Those of ours who are still there, whom we turn to first before the others. */
function contactsAt(tx: Tx, actor: Person, employerIds: string[]) {
  return tx.employerContact.findMany({
    where: {
      AND: [
        within(actor, "employerContact"),
        { employerId: { in: employerIds } },
        { OR: [{ leftOn: null }, { leftOn: { gt: actor.today } }] },
      ],
    },
    orderBy: [{ isMain: "desc" }, { createdAt: "asc" }],
    select: { id: true, employerId: true },
  })
}

async function reached(tx: Tx, actor: Person, inviteId: string) {
  const invite = await tx.campaignInvite.findFirst({
    where: { AND: [within(actor, "campaignInvite"), { id: inviteId }] },
    select: {
      ...{ id: true, campaignId: true, employerId: true, contactId: true, answer: true },
      campaign: { select: { endsOn: true } },
    },
  })
  return invite ?? missing()
}

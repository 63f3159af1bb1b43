"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { referralLetter } from "@/lib/domain/referral-letter/rules"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, refuse } from "@/lib/platform/outcome"
import { issueReferralLink, linkDays } from "@/lib/platform/task-link"
import type { Tx } from "@/lib/platform/transaction"
import {
  agreeingProblems,
  answeringProblems,
  remindingProblems,
  revisingProblems,
  revokingProblems,
  sendingProblems,
  standingOf,
} from "./rules"
import { answerInput, referralInput, referralOne, referralRevision, sendingInput } from "./schema"

/** Written down, and shown to nobody else until she agrees. */
export const draftReferral = defineAction({
  act: "referral.send",
  input: referralInput,
  async run({ actor, input, tx, now }) {
    const { draft, ...facts } = input
    const { participantId, serviceId } = facts
    const [hers, service] = [
      await tx.participant.findFirst({
        where: { AND: [within(actor, "participant"), { id: participantId }] },
        select: { organisationId: true },
      }),
      await tx.localService.findFirst({
        where: { AND: [within(actor, "localService"), { id: serviceId, archivedAt: null }] },
        select: { id: true },
      }),
    ]
    const { organisationId } = hers ?? missing()
    if (!service) return refuse({ serviceId: { key: "referral.problems.serviceMissing" } })
    const { id } = await tx.referral.create({
      data: { ...facts, organisationId, createdBy: actor.id, createdAt: now },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ referralId: id }, traceOf(id, participantId, ["serviceId", "reason", "shared"]))
  },
})

export const reviseReferral = defineAction({
  act: "referral.send",
  input: referralRevision,
  async run({ actor, input, tx }) {
    const { referralId, version, draft, reason, shared } = input
    const { row, around } = await reached(tx, actor, referralId)
    const problems = revisingProblems(around)
    if (problems) return refuse(problems)
    if (row.version !== version) {
      const values = { reason: row.reason, shared: row.shared }
      return conflictWith(tx, { kind: "referral", id: referralId, version: row.version, values })
    }
    await change(tx, referralId, { reason, shared })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ referralId }, traceOf(referralId, row.participantId, ["reason", "shared"]))
  },
})

/** She saw what would be passed on and to whom, and her consent to share with partners is live. */
export const agreeReferral = defineAction({
  act: "referral.send",
  input: referralOne,
  async run({ actor, input: { referralId }, tx }) {
    const { row, around, consentId } = await reached(tx, actor, referralId)
    const problems = agreeingProblems(around)
    if (problems) return refuse(problems)
    await change(tx, referralId, { state: "consent_ok", consentId })
    return done({ referralId }, traceOf(referralId, row.participantId, ["state", "consentId"]))
  },
})

export const sendReferral = defineAction({
  act: "referral.send",
  input: sendingInput,
  async run({ actor, input: { referralId, how }, tx }) {
    const { row, around, consentId } = await reached(tx, actor, referralId)
    const problems = sendingProblems(how, around)
    if (problems) return refuse(problems)
    await change(tx, referralId, { state: "sent", consentId, sentHow: how, sentOn: actor.today })
    if (how === "letter" && !(await sendLetter(tx, referralId))) missing()
    return done({ referralId }, traceOf(referralId, row.participantId, ["state", "sentOn"]))
  },
})

/** One more letter, where the first was lost; the days to answer do not begin again. */
export const remindReferral = defineAction({
  act: "referral.send",
  input: referralOne,
  async run({ actor, input: { referralId }, tx }) {
    const { row, around } = await reached(tx, actor, referralId)
    const problems = remindingProblems({ ...around, sentHow: row.sentHow })
    if (problems) return refuse(problems)
    if (!(await sendLetter(tx, referralId))) return refuse({ form: { key: "hours.problems.tooManyLetters" } })
    return done({ referralId }, traceOf(referralId, row.participantId, []))
  },
})

/** What the service said by phone or to her, written down by whoever heard it. */
export const answerReferral = defineAction({
  act: "referral.send",
  input: answerInput,
  async run({ actor, input, tx, now }) {
    const { referralId, answer, words } = input
    const { row, around } = await reached(tx, actor, referralId)
    const problems = answeringProblems(input, around)
    if (problems) return refuse(problems)
    const said = {
      ...(answer === "rejected" && { stateReason: words }),
      ...(answer === "done" && { outcome: words }),
    }
    await change(tx, referralId, { state: answer, answeredOn: actor.today, ...said })
    await tx.nextStep.updateMany({
      where: { origin: "referral", originId: referralId, doneAt: null },
      data: { doneAt: now, doneBy: actor.id },
    })
    return done({ referralId }, traceOf(referralId, row.participantId, ["state", "answeredOn"]))
  },
})

/** Called back by the sender: the link shows nothing of her from then on. */
export const revokeReferral = defineAction({
  act: "referral.send",
  input: referralOne,
  async run({ actor, input: { referralId }, tx }) {
    const { row, around } = await reached(tx, actor, referralId)
    const problems = revokingProblems(around)
    if (problems) return refuse(problems)
    await change(tx, referralId, { state: "revoked", stateReason: "sender" })
    return done({ referralId }, traceOf(referralId, row.participantId, ["state"]))
  },
})

async function reached(tx: Tx, actor: Person, referralId: string) {
  const found = await tx.referral.findFirst({
    where: { AND: [within(actor, "referral"), { id: referralId }] },
    include: { service: { select: { email: true, archivedAt: true } } },
  })
  const row = found ?? missing()
  const consent = await tx.consent.findFirst({
    where: { participantId: row.participantId, purpose: "share_partner", withdrawnOn: null },
    select: { id: true },
  })
  const sentOn = row.sentOn && fromDateColumn(row.sentOn)
  const around = {
    standing: standingOf({ state: row.state, sentOn }, fromDateColumn(actor.today)),
    hasConsent: consent !== null,
    hasEmail: row.service.email !== null,
    isArchived: row.service.archivedAt !== null,
  }
  return { row, around, consentId: consent?.id ?? null }
}

type Change = Partial<{
  reason: string
  shared: string[]
  state: string
  consentId: string | null
  sentHow: string
  sentOn: Date
  answeredOn: Date
  stateReason: string | null
  outcome: string | null
}>

async function change(tx: Tx, id: string, data: Change): Promise<void> {
  await tx.referral.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } })
}

async function sendLetter(tx: Tx, referralId: string): Promise<boolean> {
  const issued = await issueReferralLink(tx, referralId)
  if (!issued) return false
  await post(tx, referralLetter(issued.to, { address: issued.address, days: linkDays }))
  return true
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "referral", id, participantIds: [participantId], fields }
}

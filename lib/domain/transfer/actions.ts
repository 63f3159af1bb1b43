"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { partnersIn, standingIn } from "./queries"
import {
  agreeingProblems,
  offeringProblems,
  revisingProblems,
  revokingProblems,
  sendingProblems,
  standingOf,
} from "./rules"
import { transferInput, transferOne, transferRevision } from "./schema"

/** Written down with her, and shown to nobody elsewhere before it is sent. */
export const draftTransfer = defineAction({
  act: "transfer.offer",
  input: transferInput,
  async run({ actor, input, tx, now }) {
    const { draft, participantId, ...facts } = input
    const hers = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true, programmeId: true },
    })
    const { organisationId, programmeId } = hers ?? missing()
    const open = await tx.transfer.count({
      where: { participantId, state: { in: ["draft", "consent_ok", "sent"] } },
    })
    const problems = offeringProblems(input, {
      ...(await standingIn(tx, participantId, now)),
      isOffered: open > 0,
      partners: (await partnersIn(tx, programmeId)).map(({ id }) => id),
    })
    if (problems) return refuse(problems)
    const offered = { offeredOn: actor.today, offeredBy: actor.id, createdAt: now }
    const { id } = await tx.transfer.create({
      data: { ...facts, ...offered, organisationId, participantId },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ transferId: id }, traceOf(id, participantId, Object.keys(facts)))
  },
})

export const reviseTransfer = defineAction({
  act: "transfer.offer",
  input: transferRevision,
  async run({ actor, input, tx, now }) {
    const { transferId, version, draft, ...facts } = input
    const { row, around } = await reached(tx, { actor, transferId, now })
    const partners = (await partnersIn(tx, row.participant.programmeId)).map(({ id }) => id)
    const problems = revisingProblems(input, { ...around, partners })
    if (problems) return refuse(problems)
    if (row.version !== version) {
      const { toOrganisationId, scope, note } = row
      const values = { toOrganisationId, scope, note: note ?? "" }
      return conflictWith(tx, { kind: "transfer", id: transferId, version: row.version, values })
    }
    await change(tx, transferId, facts)
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ transferId }, traceOf(transferId, row.participantId, Object.keys(facts)))
  },
})

/** She saw what would move and to whom, and her consent to share with partners is live. */
export const agreeTransfer = defineAction({
  act: "transfer.offer",
  input: transferOne,
  async run({ actor, input: { transferId }, tx, now }) {
    const { row, around, consentId } = await reached(tx, { actor, transferId, now })
    const problems = agreeingProblems(around)
    if (problems) return refuse(problems)
    await change(tx, transferId, { state: "consent_ok", consentId })
    return done({ transferId }, traceOf(transferId, row.participantId, ["state", "consentId"]))
  },
})

export const sendTransfer = defineAction({
  act: "transfer.offer",
  input: transferOne,
  async run({ actor, input: { transferId }, tx, now }) {
    const { row, around, consentId } = await reached(tx, { actor, transferId, now })
    const ownOfCoordinator = actor.role === "coordinator" && row.offeredBy === actor.id
    const problems = sendingProblems({ ...around, ownOfCoordinator })
    if (problems) return refuse(problems)
    await change(tx, transferId, { state: "sent", consentId, sentOn: actor.today, sentBy: actor.id })
    return done({ transferId }, traceOf(transferId, row.participantId, ["state", "sentOn"]))
  },
})

/** Called back before anybody answered. */
export const revokeTransfer = defineAction({
  act: "transfer.offer",
  input: transferOne,
  async run({ actor, input: { transferId }, tx, now }) {
    const { row, around } = await reached(tx, { actor, transferId, now })
    const problems = revokingProblems(around)
    if (problems) return refuse(problems)
    await change(tx, transferId, { state: "revoked", stateReason: "sender" })
    return done({ transferId }, traceOf(transferId, row.participantId, ["state"]))
  },
})

type Asked = { actor: Person; transferId: string; now: Date }

/** An offer of ours: whoever accompanies her, or coordinates where she is, and not where she would go. */
async function reached(tx: Tx, { actor, transferId, now }: Asked) {
  const found = await tx.transfer.findFirst({
    where: {
      AND: [
        within(actor, "transfer"),
        { id: transferId, participant: { organisationId: actor.organisationId ?? "" } },
      ],
    },
    include: { participant: { select: { programmeId: true } } },
  })
  const row = found ?? missing()
  const consent = await tx.consent.findFirst({
    where: { participantId: row.participantId, purpose: "share_partner", withdrawnOn: null },
    select: { id: true },
  })
  const sentOn = row.sentOn && fromDateColumn(row.sentOn)
  const around = {
    ...(await standingIn(tx, row.participantId, now)),
    standing: standingOf({ state: row.state, sentOn }, fromDateColumn(actor.today)),
    hasConsent: consent !== null,
  }
  return { row, around, consentId: consent?.id ?? null }
}

type Change = Partial<{
  toOrganisationId: string
  scope: string[]
  note: string | null
  state: string
  stateReason: string
  consentId: string | null
  sentOn: Date
  sentBy: string
}>

async function change(tx: Tx, id: string, data: Change): Promise<void> {
  await tx.transfer.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } })
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "transfer", id, participantIds: [participantId], fields }
}

"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import {
  consentProblems,
  refusalProblems,
  requestProblems,
  standingOf,
  tasksAfter,
  withdrawalProblems,
} from "./rules"
import { consentInput, type Purpose, purposes, refusalInput, requestInput, withdrawalInput } from "./schema"

/** She said yes. What she said before in other words ends, and what was asked is answered: the database sees to both. */
export const recordConsent = defineAction({
  act: "consent.record",
  input: consentInput,
  async run({ actor, input, tx }) {
    const { organisationId, ...around } = await aroundOf(tx, actor, input)
    const problems = consentProblems(input, around)
    if (problems) return refuse(problems)
    const { participantId, purpose, employerId, textVersion, language, givenOn } = input
    const on = toDateColumn(givenOn)
    if (around.state === "refused") {
      const again = { organisationId, participantId, purpose, employerId, textVersion, language }
      await tx.consentRequest.createMany({ data: [{ ...again, requestedOn: on, requestedBy: actor.id }] })
    }
    const { id } = await tx.consent.create({
      data: { ...input, organisationId, givenOn: on, recordedBy: actor.id },
      select: { id: true },
    })
    return done({ consentId: id }, traceOf("consent", id, input))
  },
})

export const askConsent = defineAction({
  act: "consent.ask",
  input: requestInput,
  async run({ actor, input, tx }) {
    const { organisationId, ...around } = await aroundOf(tx, actor, input)
    const problems = requestProblems(input.requestedOn, around)
    if (problems) return refuse(problems)
    const { id } = await tx.consentRequest.create({
      data: {
        ...input,
        organisationId,
        requestedOn: toDateColumn(input.requestedOn),
        requestedBy: actor.id,
      },
      select: { id: true },
    })
    return done({ requestId: id }, traceOf("consent_request", id, input))
  },
})

export const recordRefusal = defineAction({
  act: "consent.record",
  input: refusalInput,
  async run({ actor, input, tx }) {
    const { refusedOn: day, ...asked } = input
    const { organisationId, ...around } = await aroundOf(tx, actor, input)
    const problems = refusalProblems(day, around)
    if (problems) return refuse(problems)
    const refusedOn = toDateColumn(day)
    const { participantId, purpose, employerId = null } = asked
    const { count } = await tx.consentRequest.updateMany({
      where: { participantId, purpose, employerId, refusedOn: null, consentId: null },
      data: { refusedOn },
    })
    const atOnce = { ...asked, organisationId, requestedOn: refusedOn, requestedBy: actor.id, refusedOn }
    if (count === 0) await tx.consentRequest.createMany({ data: [atOnce] })
    const fields = [purpose, "refusedOn"]
    return done({}, { kind: "consent_request", participantIds: [participantId], fields })
  },
})

/** She takes it back. What rests on it ends in this transaction; what people must still do becomes their task. */
export const withdrawConsent = defineAction({
  act: "consent.withdraw",
  input: withdrawalInput,
  async run({ actor, input: { consentId, withdrawnOn }, tx }) {
    const consent = await tx.consent.findFirst({
      where: { AND: [within(actor, "consent"), { id: consentId }] },
      select: { participantId: true, purpose: true, givenOn: true, withdrawnOn: true },
    })
    if (!consent) missing()
    const today = fromDateColumn(actor.today)
    const on = withdrawnOn ?? today
    const givenOn = fromDateColumn(consent.givenOn)
    const problems = withdrawalProblems(on, { today, givenOn, isWithdrawn: consent.withdrawnOn !== null })
    if (problems) return refuse(problems)
    const { participantId, purpose } = consent
    await tx.consent.updateMany({
      where: { id: consentId },
      data: { withdrawnOn: toDateColumn(on), endedBecause: "withdrawn" },
    })
    await askWhatIsLeft(tx, { consentId, purpose, today })
    return done(
      {},
      { kind: "consent", id: consentId, participantIds: [participantId], fields: [purpose, "withdrawnOn"] },
    )
  },
})

type Taken = { consentId: string; purpose: string; today: string }

const origins = { stop: "consent", tell: "consent_recipients", review: "consent_review" } as const

async function askWhatIsLeft(tx: Tx, { consentId, purpose, today }: Taken): Promise<void> {
  const known = purposes.find((one) => one === purpose) ?? missing()
  const asking = tasksAfter(known).map((task) => origins[task])
  await tx.$executeRaw`select sec.ask_after_withdrawal(${consentId}::uuid, ${asking}::text[],
    ${asking.map(() => known)}::text[], ${today}::date)`
}

type About = { participantId: string; purpose: Purpose; employerId?: string | undefined }

async function aroundOf(tx: Tx, actor: Person, { participantId, purpose, employerId }: About) {
  const same = { where: { purpose, employerId: employerId ?? null } }
  const found = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { organisationId: true, consents: same, consentRequests: same },
  })
  const { organisationId, consents, consentRequests } = found ?? missing()
  const standing = standingOf(
    consents.map(({ withdrawnOn, ...consent }) => ({
      ...consent,
      withdrawnOn: withdrawnOn && fromDateColumn(withdrawnOn),
    })),
    consentRequests.map(({ requestedOn, refusedOn, consentId }) => ({
      consentId,
      requestedOn: fromDateColumn(requestedOn),
      refusedOn: refusedOn && fromDateColumn(refusedOn),
    })),
  )
  return { organisationId, ...standing, today: fromDateColumn(actor.today) }
}

function traceOf(kind: string, id: string, { participantId, purpose }: About) {
  return { kind, id, participantIds: [participantId], fields: [purpose] }
}

"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { consentProblems, withdrawalProblems } from "./rules"
import { consentInput, withdrawalInput } from "./schema"

export const recordConsent = defineAction({
  act: "consent.record",
  input: consentInput,
  async run({ actor, input, tx }) {
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: input.participantId }] },
      select: { organisationId: true },
    })
    const { organisationId } = participant ?? missing()
    const problems = consentProblems(input, { today: fromDateColumn(actor.today) })
    if (problems) return refuse(problems)
    const { id } = await tx.consent.create({
      data: { ...input, organisationId, givenOn: toDateColumn(input.givenOn), recordedBy: actor.id },
      select: { id: true },
    })
    return done(
      { consentId: id },
      { kind: "consent", id, participantIds: [input.participantId], fields: [input.purpose] },
    )
  },
})

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
    await tx.consent.updateMany({ where: { id: consentId }, data: { withdrawnOn: toDateColumn(on) } })
    const { participantId, purpose } = consent
    return done(
      {},
      { kind: "consent", id: consentId, participantIds: [participantId], fields: [purpose, "withdrawnOn"] },
    )
  },
})

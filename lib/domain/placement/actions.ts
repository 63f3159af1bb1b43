"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { phases } from "@/lib/domain/participant/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { consentText } from "@/lib/words/consent-version"
import { type Around, placementDoubts, placementProblems } from "./rules"
import { type PlacementInput, placementInput } from "./schema"

/** She goes to an employer to look on. Her yes to this employer, where she gave it, is kept with it. */
export const planPlacement = defineAction({
  act: "placement.plan",
  input: placementInput,
  async run({ actor, input, tx, now }) {
    const participant = await participantOf(tx, actor, input)
    const contact = await contactOf(tx, actor, input)
    if (!participant || !contact) return missing()

    const phase = phases.find((one) => one === participant.phase) ?? "closed"
    const around: Around = {
      phase,
      contactHasLeft: contact.leftOn !== null && contact.leftOn <= actor.today,
      today: fromDateColumn(actor.today),
      isThereAlready: await isThere(tx, contact.employerId, input),
    }
    const problems = placementProblems(input, around)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : placementDoubts(input, around)
    if (doubts.length > 0) return doubt(doubts)

    const { accepted: _, consent, startsOn, endsOn, ...agreed } = input
    const place = { organisationId: participant.organisationId, participantId: participant.id }
    const { id } = await tx.placement.create({
      data: {
        ...place,
        ...agreed,
        employerId: contact.employerId,
        counsellorId: actor.id,
        startsOn: toDateColumn(startsOn),
        endsOn: toDateColumn(endsOn),
        kind: "shadowing",
        state: "proposed",
        createdAt: now,
      },
      select: { id: true },
    })
    if (consent) await recordConsent(tx, actor, { ...place, employerId: contact.employerId, consent })
    const fields = Object.keys(input)
    return done({ placementId: id }, { kind: "placement", id, participantIds: [participant.id], fields })
  },
})

function participantOf(tx: Tx, actor: Person, { participantId }: PlacementInput) {
  return tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { id: true, organisationId: true, phase: true },
  })
}

function contactOf(tx: Tx, actor: Person, { contactId }: PlacementInput) {
  return tx.employerContact.findFirst({
    where: { AND: [within(actor, "employerContact"), { id: contactId }] },
    select: { id: true, employerId: true, leftOn: true },
  })
}

async function isThere(tx: Tx, employerId: string, input: PlacementInput): Promise<boolean> {
  const { participantId, startsOn, endsOn } = input
  const others = await tx.placement.count({
    where: {
      participantId,
      employerId,
      state: { notIn: ["cancelled", "did_not_show"] },
      startsOn: { lte: toDateColumn(endsOn) },
      endsOn: { gte: toDateColumn(startsOn) },
    },
  })
  return others > 0
}

type Given = {
  organisationId: string
  participantId: string
  employerId: string
  consent: NonNullable<PlacementInput["consent"]>
}

/** What she said to this employer in these words already is not said again. */
async function recordConsent(tx: Tx, actor: Person, { consent, ...of }: Given): Promise<void> {
  const { givenOn, method, language, interpreter, witness } = consent
  const { participantId, employerId } = of
  const same = { participantId, employerId, purpose: "share_employer", textVersion: consentText }
  if ((await tx.consent.count({ where: { ...same, withdrawnOn: null } })) > 0) return
  await tx.consent.create({
    data: {
      ...of,
      purpose: "share_employer",
      textVersion: consentText,
      language,
      method,
      interpreter,
      witness,
      givenOn: toDateColumn(givenOn),
      recordedBy: actor.id,
    },
    select: { id: true },
  })
}

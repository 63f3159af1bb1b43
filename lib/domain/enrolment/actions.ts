"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { phases } from "@/lib/domain/participant/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type AroundEnrolment, enrolmentProblems, reasonsAgainst } from "./rules"
import { type Enrolment, enrolmentInput } from "./schema"

export const enrolParticipant = defineAction({
  act: "participant.enrol",
  input: enrolmentInput,
  async run({ actor, input, tx }) {
    const { participantId, enrolledOn, waiver, ...facts } = input
    const { organisationId, ...around } = await aroundEnrolment(tx, actor, input)
    const problems = enrolmentProblems(input, around)
    if (problems) return refuse(problems)

    await tx.enrolment.createMany({
      data: [
        {
          ...facts,
          participantId,
          organisationId,
          enrolledOn: toDateColumn(enrolledOn),
          decidedOn: actor.today,
          decidedBy: actor.id,
          reasons: reasonsAgainst(around.candidate, around.entry, enrolledOn),
          ...(waiver && approved(waiver, actor)),
        },
      ],
    })
    await tx.participant.updateMany({
      where: { id: participantId },
      data: { phase: "enrolled", version: { increment: 1 } },
    })
    const fields = ["phase", "enrolledOn", ...(waiver ? ["waiver"] : [])]
    return done({}, { kind: "participant", id: participantId, participantIds: [participantId], fields })
  },
})

/** Whoever enrols with a waiver approves it by doing so; the rules see to it that it is not who asked for it. */
function approved(waiver: NonNullable<Enrolment["waiver"]>, actor: Person) {
  return {
    waiverKind: waiver.kind,
    waiverReason: waiver.reason,
    waiverRequestedBy: waiver.requestedBy,
    waiverApprovedBy: actor.id,
    waiverApprovedOn: waiver.approvedOn ? toDateColumn(waiver.approvedOn) : actor.today,
  }
}

async function aroundEnrolment(
  tx: Tx,
  actor: Person,
  input: Enrolment,
): Promise<AroundEnrolment & { organisationId: string }> {
  const found = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: input.participantId }] },
    select: {
      organisationId: true,
      phase: true,
      birth: true,
      gender: true,
      citizenships: true,
      registeredOn: true,
      programme: true,
      consents: { where: { purpose: "participation_data" }, select: { givenOn: true, withdrawnOn: true } },
    },
  })
  const phase = phases.find((known) => known === found?.phase)
  if (!found || !phase) missing()
  const { organisationId, birth, gender, citizenships, programme } = found
  return {
    organisationId,
    phase,
    candidate: { birth, gender, citizenships, isMother: await isMother(tx, input.participantId) },
    entry: {
      ...programme,
      startsOn: fromDateColumn(programme.startsOn),
      endsOn: fromDateColumn(programme.endsOn),
    },
    consents: found.consents.map(({ givenOn, withdrawnOn }) => ({
      givenOn: fromDateColumn(givenOn),
      withdrawnOn: withdrawnOn && fromDateColumn(withdrawnOn),
    })),
    registeredOn: fromDateColumn(found.registeredOn),
    today: fromDateColumn(actor.today),
    actor: { id: actor.id, role: actor.role },
    requesterWorksHere: await worksHere(tx, input.waiver?.requestedBy),
  }
}

/** A coordinator may not read the children, only that there are any. */
async function isMother(tx: Tx, participantId: string): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ has_child: boolean }[]>`select sec.has_child(${participantId}::uuid)`
  return answer?.has_child === true
}

async function worksHere(tx: Tx, membershipId: string | undefined): Promise<boolean> {
  if (membershipId === undefined) return true
  const found = await tx.$queryRaw<
    object[]
  >`select 1 from sec.staff() where id = ${membershipId}::uuid and not ended`
  return found.length > 0
}

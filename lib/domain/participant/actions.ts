"use server"

import { randomUUID } from "node:crypto"
import { isMember, type Member, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { phoneOf } from "@/lib/platform/phones"
import type { Tx } from "@/lib/platform/transaction"
import { isReentry, moveProblems, registrationProblems } from "./rules"
import { moveInput, phases, type Registration, registrationInput } from "./schema"

export const registerParticipant = defineAction({
  act: "participant.register",
  input: registrationInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) missing()
    const today = fromDateColumn(actor.today)
    const registeredOn = input.registeredOn ?? today
    const programmeId = await programmeOf(tx, actor, input.programmeId)
    const { sameReference, samePerson } = await resembling(tx, input)
    const problems = registrationProblems(input, { registeredOn, today, sameReference })
    if (problems) return refuse(problems)
    if (samePerson && !input.accepted) return doubt([{ key: "participant.doubts.sameName" }])

    const participantId = randomUUID()
    await writeRegistration(tx, { actor, input, participantId, programmeId, registeredOn })
    return done({ participantId }, traceOf(participantId, given(input)))
  },
})

export const movePhase = defineAction({
  act: "participant.move",
  input: moveInput,
  async run({ actor, input, tx }) {
    const { participantId, to, exitOn, exitReason, exitDestination } = input
    const { phase, enrolment } = await reached(tx, actor, participantId)
    const enrolledOn = enrolment && fromDateColumn(enrolment.enrolledOn)
    const today = fromDateColumn(actor.today)
    const problems = moveProblems(input, { phase, role: actor.role, enrolledOn, today })
    if (problems) return refuse(problems)

    await tx.participant.updateMany({
      where: { id: participantId },
      data: { phase: to, version: { increment: 1 } },
    })
    const exit =
      to === "exited" && exitOn
        ? { exitOn: toDateColumn(exitOn), exitReason, exitDestination }
        : isReentry(phase, to) && { exitOn: null, exitReason: null, exitDestination: null }
    if (exit) await tx.enrolment.updateMany({ where: { participantId }, data: exit })
    return done({}, traceOf(participantId, exit ? ["phase", ...Object.keys(exit)] : ["phase"]))
  },
})

type NewParticipant = {
  actor: Member
  input: Registration
  participantId: string
  programmeId: string
  registeredOn: string
}

/** Written without reading back: who registers her may not be allowed to see her contact, nor yet her. */
async function writeRegistration(
  tx: Tx,
  { actor, input, participantId, programmeId, registeredOn }: NewParticipant,
) {
  const { organisationId } = actor
  const { phone, email, okHours, mayLeaveMessage, accepted: _, ...identity } = input
  const own = { organisationId, participantId }
  const since = toDateColumn(registeredOn)
  await tx.participant.createMany({
    data: [
      {
        ...identity,
        id: participantId,
        organisationId,
        programmeId,
        registeredOn: since,
        createdBy: actor.id,
      },
    ],
  })
  const country = actor.organisation.country
  const contact = {
    phone: phone && (phoneOf(phone, country)?.phone ?? phone),
    email,
    okHours,
    mayLeaveMessage,
  }
  await tx.participantContact.createMany({ data: [{ ...own, ...contact }] })
  if (actor.role === "counsellor")
    await tx.assignment.createMany({ data: [{ ...own, counsellorId: actor.id, from: since }] })
}

async function reached(tx: Tx, actor: Person, participantId: string) {
  const participant = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { organisationId: true, phase: true, enrolment: { select: { enrolledOn: true } } },
  })
  const phase = phases.find((known) => known === participant?.phase)
  return participant && phase ? { ...participant, phase } : missing()
}

async function programmeOf(tx: Tx, actor: Member, wanted: string | undefined): Promise<string> {
  const partner = await tx.programmePartner.findFirst({
    where: { organisationId: actor.organisationId, ...(wanted && { programmeId: wanted }) },
    orderBy: { programme: { startsOn: "desc" } },
    select: { programmeId: true },
  })
  return partner?.programmeId ?? missing()
}

async function resembling(tx: Tx, { externalReference, birth, ...input }: Registration) {
  const names = [input.knownAs, input.familyName, input.latinName].filter(Boolean).join(" ")
  const [found] = await tx.$queryRaw<{ same_reference: boolean; same_person: boolean }[]>`
    select * from sec.already_registered(${externalReference ?? null}, ${names}, ${birth ?? null})`
  return { sameReference: found?.same_reference === true, samePerson: found?.same_person === true }
}

function traceOf(participantId: string, fields: string[]) {
  return { kind: "participant", id: participantId, participantIds: [participantId], fields }
}

function given(input: object): string[] {
  return Object.entries(input).flatMap(([field, value]) => (value === undefined ? [] : [field]))
}

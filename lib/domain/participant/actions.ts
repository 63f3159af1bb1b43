"use server"

import { randomUUID } from "node:crypto"
import { isMember, type Member } from "@/lib/access/actor"
import { pairsOf } from "@/lib/domain/look-alike/rules"
import { noticeText } from "@/lib/domain/privacy-notice/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { phoneOf } from "@/lib/platform/phones"
import type { Tx } from "@/lib/platform/transaction"
import { registrationProblems } from "./rules"
import { type Registration, registrationInput } from "./schema"

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
    const told = await alikeAmong(tx, input)
    if (samePerson && told.length === 0 && !input.accepted)
      return doubt([{ key: "participant.doubts.sameName" }])

    const participantId = randomUUID()
    await writeRegistration(tx, { actor, input, participantId, programmeId, registeredOn })
    await tx.notSamePerson.createMany({ data: pairsOf(participantId, told, actor) })
    if (input.draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...input.draft } })
    return done({ participantId }, traceOf(participantId, given(input)))
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
async function writeRegistration(tx: Tx, registration: NewParticipant) {
  const { actor, input, participantId, programmeId, registeredOn } = registration
  const own = { organisationId: actor.organisationId, participantId }
  const since = toDateColumn(registeredOn)
  const identity = { ...identityIn(input), programmeId, registeredOn: since, createdBy: actor.id }
  await tx.participant.createMany({
    data: [{ ...identity, id: participantId, organisationId: actor.organisationId }],
  })
  await tx.participantContact.createMany({
    data: [{ ...own, ...contactIn(input, actor.organisation.country) }],
  })
  if (actor.role === "counsellor")
    await tx.assignment.createMany({ data: [{ ...own, counsellorId: actor.id, from: since }] })
  const notice = noticeIn(input, actor)
  if (notice) await tx.privacyNotice.createMany({ data: [{ ...own, ...notice }] })
}

function identityIn(input: Registration) {
  const { phone, email, okHours, mayLeaveMessage, accepted, notSame, draft, ...rest } = input
  const { noticeMethod, noticeLanguage, noticeInterpreter, ...identity } = rest
  return identity
}

function contactIn({ phone, email, okHours, mayLeaveMessage }: Registration, country: string | null) {
  return { phone: phone && (phoneOf(phone, country)?.phone ?? phone), email, okHours, mayLeaveMessage }
}

function noticeIn(input: Registration, { id, today }: Member) {
  const { noticeMethod: method, noticeLanguage, preferredLanguage, noticeInterpreter: interpreter } = input
  if (method === "not_yet") return null
  const language = noticeLanguage ?? preferredLanguage ?? "und"
  return { method, language, interpreter, textVersion: noticeText, givenOn: today, recordedBy: id }
}

async function programmeOf(tx: Tx, actor: Member, wanted: string | undefined): Promise<string> {
  const partner = await tx.programmePartner.findFirst({
    where: { organisationId: actor.organisationId, ...(wanted && { programmeId: wanted }) },
    orderBy: { programme: { startsOn: "desc" } },
    select: { programmeId: true },
  })
  return partner?.programmeId ?? missing()
}

const namesIn = ({ knownAs, familyName, latinName }: Registration) =>
  [[knownAs, familyName].filter(Boolean).join(" "), latinName ?? ""].filter((name) => name !== "")

async function resembling(tx: Tx, input: Registration) {
  const [found] = await tx.$queryRaw<{ same_reference: boolean; same_person: boolean }[]>`
    select * from sec.already_registered(${input.externalReference ?? null}, ${namesIn(input).join(" ")},
      ${input.birth ?? null})`
  return { sameReference: found?.same_reference === true, samePerson: found?.same_person === true }
}

/** Of those said to be somebody else, the ones whose name is alike: nothing is said about anybody else. */
async function alikeAmong(tx: Tx, input: Registration): Promise<string[]> {
  if (input.notSame.length === 0) return []
  const alike = await tx.$queryRaw<{ id: string }[]>`
    select id from sec.look_alikes(${namesIn(input)}::text[], null, null)`
  return alike.map(({ id }) => id).filter((id) => input.notSame.includes(id))
}

function traceOf(participantId: string, fields: string[]) {
  return { kind: "participant", id: participantId, participantIds: [participantId], fields }
}

function given(input: object): string[] {
  return Object.entries(input).flatMap(([field, value]) => (value === undefined ? [] : [field]))
}

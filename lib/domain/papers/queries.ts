import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { within } from "@/lib/access/reach"
import { isOptional, standingOf } from "@/lib/domain/consent/rules"
import { type Purpose, purposes } from "@/lib/domain/consent/schema"
import { keptSince } from "@/lib/domain/draft/rules"
import { latestFirst } from "@/lib/domain/residence/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"

const mostEmployers = 300

/** Her consents, and for those who accompany her, her residence: its wall lets nobody else through. */
export const papers = defineQuery("consent.read", async ({ actor, tx, now, seen }, id: string) => {
  if (!z.uuid().safeParse(id).success) missing()
  const participant = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id }] },
    select: { preferredLanguage: true },
  })
  const { preferredLanguage } = participant ?? missing()
  const principal = principalOf(actor)
  const writes = may(principal, "consent.record")
  const residence = may(principal, "residence.read") ? await residenceOf(tx, actor, id) : null
  const employers = writes ? await employersOf(tx, actor) : []
  const drafts = await tx.draft.findMany({
    where: { membershipId: actor.id, subject: id, savedAt: { gte: keptSince(now) } },
    select: { form: true, values: true, submitKey: true, savedAt: true },
  })
  seen({ kind: "participant", ids: [id], fields: residence ? ["consents", "residence"] : ["consents"] })
  return {
    participantId: id,
    today: fromDateColumn(actor.today),
    timezone: actor.organisation.timezone,
    preferredLanguage,
    writes,
    residence,
    employers,
    drafts,
    consents: await consentsOf(tx, actor, id),
  }
})

export type Papers = Awaited<ReturnType<typeof papers>>
export type ResidenceRow = NonNullable<Papers["residence"]>[number]
export type ConsentLine = Papers["consents"][number]

async function residenceOf(tx: Tx, actor: Person, participantId: string) {
  const found = await tx.residenceStatus.findMany({
    where: { AND: [within(actor, "residenceStatus"), { participantId }] },
    omit: { organisationId: true, participantId: true, createdBy: true },
  })
  const rows = found.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validFrom: validFrom && fromDateColumn(validFrom),
    validTo: validTo && fromDateColumn(validTo),
  }))
  return latestFirst(rows)
}

async function employersOf(tx: Tx, actor: Person) {
  const contacts = await tx.employerContact.findMany({
    where: within(actor, "employerContact"),
    select: { employer: { select: { id: true, name: true } } },
    distinct: ["employerId"],
    orderBy: { employer: { name: "asc" } },
    take: mostEmployers,
  })
  return contacts.map(({ employer }) => ({ value: employer.id, label: employer.name }))
}

/** One line for each purpose, and for each employer she was asked about. */
async function consentsOf(tx: Tx, actor: Person, participantId: string) {
  const [given, asked] = [await givenOf(tx, actor, participantId), await askedOf(tx, actor, participantId)]
  const open = await openTasks(tx, participantId)
  const employers = new Map(
    [...given, ...asked].flatMap(({ employer }) => (employer ? [[employer.id, employer.name] as const] : [])),
  )
  const lineOf = (purpose: Purpose, employerId: string | null) => {
    const concerns = (row: { purpose: string; employerId: string | null }) =>
      row.purpose === purpose && row.employerId === employerId
    const consents = given.filter(concerns)
    const requests = asked.filter(concerns)
    const [last] = consents
    return {
      purpose,
      employerId,
      employer: employerId === null ? null : (employers.get(employerId) ?? null),
      optional: isOptional(purpose),
      ...standingOf(consents, requests),
      last: last ? { ...last, open: open.get(last.id) ?? 0 } : null,
      refusedOn: requests.find(({ refusedOn }) => refusedOn !== null)?.refusedOn ?? null,
      earlier: consents.slice(1),
    }
  }
  return purposes.flatMap((purpose) =>
    purpose === "share_employer" && employers.size > 0
      ? [...employers.keys()].map((employerId) => lineOf(purpose, employerId))
      : [lineOf(purpose, null)],
  )
}

async function givenOf(tx: Tx, actor: Person, participantId: string) {
  const found = await tx.consent.findMany({
    where: { AND: [within(actor, "consent"), { participantId }] },
    omit: { organisationId: true, participantId: true, recordedBy: true },
    include: { employer: { select: { id: true, name: true } } },
    orderBy: [{ withdrawnOn: { sort: "desc", nulls: "first" } }, { givenOn: "desc" }],
  })
  return found.map(({ givenOn, withdrawnOn, effectDoneOn, ...consent }) => ({
    ...consent,
    givenOn: fromDateColumn(givenOn),
    withdrawnOn: withdrawnOn && fromDateColumn(withdrawnOn),
    effectDoneOn: effectDoneOn && fromDateColumn(effectDoneOn),
  }))
}

async function askedOf(tx: Tx, actor: Person, participantId: string) {
  const found = await tx.consentRequest.findMany({
    where: { AND: [within(actor, "consentRequest"), { participantId }] },
    select: { purpose: true, employerId: true, requestedOn: true, refusedOn: true, consentId: true },
    orderBy: { requestedOn: "desc" },
  })
  const ids = found.flatMap(({ employerId }) => employerId ?? [])
  const employers = await tx.employer.findMany({
    where: { AND: [within(actor, "employer"), { id: { in: ids } }] },
    select: { id: true, name: true },
  })
  return found.map(({ requestedOn, refusedOn, ...request }) => ({
    ...request,
    requestedOn: fromDateColumn(requestedOn),
    refusedOn: refusedOn && fromDateColumn(refusedOn),
    employer: employers.find(({ id }) => id === request.employerId) ?? null,
  }))
}

/** Of each consent taken back, what people have still to do; a coordinator reads no tasks and sees none. */
async function openTasks(tx: Tx, participantId: string): Promise<Map<string, number>> {
  const found = await tx.nextStep.groupBy({
    by: ["originId"],
    where: { participantId, origin: { startsWith: "consent" }, doneAt: null },
    _count: true,
  })
  return new Map(found.flatMap(({ originId, _count }) => (originId ? [[originId, _count] as const] : [])))
}

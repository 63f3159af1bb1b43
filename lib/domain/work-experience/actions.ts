"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { phases } from "@/lib/domain/participant/schema"
import { takesSignaturesBack } from "@/lib/domain/work-signature/rules"
import { workStateOf } from "@/lib/domain/work-state/rules"
import { plannedDays, planText } from "@/lib/domain/work-week/rules"
import { defineAction } from "@/lib/platform/action"
import { addDays, addMonths, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince } from "@/lib/platform/whose"
import { type WorkRow, workRow } from "@/lib/platform/work-row"
import { agreementProblems, doubtsAboutAgreement, writtenAgreement } from "./rules"
import { type Agreement, agreementInput } from "./schema"

const kind = "work_experience"

/** The agreement is written, or written anew: then nobody has signed what stands there now. */
export const keepAgreement = defineAction({
  act: "work-experience.agree",
  input: agreementInput,
  async run({ actor, input, tx, now }) {
    const before = input.workExperienceId ? await workRow(tx, actor, input.workExperienceId) : null
    const conflict = before && (await changed(tx, before, input.version))
    if (conflict) return conflict
    const her = await participantOf(tx, actor, before?.participantId ?? input.participantId)
    const contact = await contactOf(tx, actor, input.contactId)
    const problems = agreementProblems(input, await aroundOf(tx, actor, { input, before, her, contact }))
    if (problems) return refuse(problems)
    const doubts = [...doubtsAboutAgreement(input), ...(before ? takesSignaturesBack(before) : [])]
    if (!input.accepted && doubts.length > 0) return doubt(doubts)

    const whose = { organisationId: her.organisationId, participantId: her.id }
    const id = before
      ? await rewrite(tx, before, { input, contact })
      : await writeFirst(tx, { whose, input, contact, by: actor.id, now })
    const { accepted: _, participantId: __, ...fields } = input
    const trace = { kind, id, participantIds: [her.id], fields: Object.keys(fields) }
    return done({ workExperienceId: id, participantId: her.id }, trace)
  },
})

function changed(tx: Tx, row: WorkRow, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenAgreement(row) })
}

type About = {
  input: Agreement
  before: WorkRow | null
  her: Awaited<ReturnType<typeof participantOf>>
  contact: Contact
}

async function aroundOf(tx: Tx, actor: Person, { input, before, her, contact }: About) {
  return {
    phase: phases.find((one) => one === her.phase) ?? "closed",
    state: before && workStateOf(before.state),
    hasAnother: await hasAnother(tx, her.id, before?.id),
    contactHasLeft: contact.leftOn !== null && contact.leftOn <= actor.today,
    tutorIsHere: await isStaff(tx, input.tutorId),
    country: actor.organisation.country ?? "",
  }
}

type Contact = Awaited<ReturnType<typeof contactOf>>

/** What the agreement says, in its own columns and in those of the stay with the host. */
function columnsOf(input: Agreement, contact: Contact) {
  const { scheme, months, weeklyHours, legalForm, tutorId, insurance, site, tasksAgreed, supportAgreed } =
    input
  const startsOn = toDateColumn(input.startsOn)
  const weeklyPlan = plannedDays(input.week).map(planText)
  const lastDay = addDays(addMonths(input.startsOn, months), -1)
  return {
    work: { scheme, startsOn, months, weeklyHours, weeklyPlan, legalForm, tutorId, insurance },
    stay: {
      ...{
        employerId: contact.employerId,
        contactId: contact.id,
        weeklyHours,
        site,
        tasksAgreed,
        supportAgreed,
      },
      ...{ startsOn, endsOn: toDateColumn(lastDay), state: "proposed" },
    },
  }
}

type Writing = {
  whose: { organisationId: string; participantId: string }
  input: Agreement
  contact: Contact
  by: string
  now: Date
}

async function writeFirst(tx: Tx, { whose, input, contact, by, now }: Writing): Promise<string> {
  const { work, stay } = columnsOf(input, contact)
  const { id } = await tx.workExperience.create({
    data: { ...whose, ...work, createdBy: by, createdAt: now },
    select: { id: true },
  })
  const of = { ...whose, workExperienceId: id, kind, counsellorId: by, createdAt: now }
  await tx.placement.create({ data: { ...of, ...stay }, select: { id: true } })
  return id
}

async function rewrite(tx: Tx, before: WorkRow, { input, contact }: Pick<Writing, "input" | "contact">) {
  const { work, stay } = columnsOf(input, contact)
  const wasOut = before.state !== "draft"
  await tx.workExperience.update({
    where: { id: before.id },
    data: {
      ...{ ...work, state: "draft", version: { increment: 1 } },
      ...(wasOut && { agreementVersion: { increment: 1 } }),
    },
    select: { id: true },
  })
  const [first] = before.stays
  if (first)
    await tx.placement.update({
      where: { id: first.id },
      data: { ...stay, version: { increment: 1 } },
      select: { id: true },
    })
  return before.id
}

async function participantOf(tx: Tx, actor: Person, id: string) {
  const found = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id }] },
    select: { id: true, organisationId: true, phase: true },
  })
  return found ?? missing()
}

async function contactOf(tx: Tx, actor: Person, id: string) {
  const found = await tx.employerContact.findFirst({
    where: { AND: [within(actor, "employerContact"), { id }] },
    select: { id: true, employerId: true, leftOn: true },
  })
  return found ?? missing()
}

async function hasAnother(tx: Tx, participantId: string, besides: string | undefined): Promise<boolean> {
  const open = { in: ["draft", "awaiting_signatures", "signed", "active", "suspended"] }
  const where = { participantId, state: open, ...(besides && { id: { not: besides } }) }
  return (await tx.workExperience.count({ where })) > 0
}

async function isStaff(tx: Tx, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select id from sec.staff() where id = ${id}::uuid and not ended and role in ('counsellor', 'coordinator')`
  return found.length > 0
}

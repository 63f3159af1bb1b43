"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { spaceLetter } from "@/lib/domain/company-link/rules"
import { defineAction } from "@/lib/platform/action"
import { issueCompanyLink } from "@/lib/platform/company-link"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { post } from "@/lib/platform/mail"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { askedContact, askOf } from "./rules"
import { askInput } from "./schema"

/** Asks a company to sign, or to answer about days, in its own space: a letter with the way in, and not a word of what waits. */
export const askCompany = defineAction({
  act: "company.send-link",
  input: askInput,
  async run({ actor, input, tx }) {
    const placement = await placementOf(tx, actor, input.placementId)
    const today = fromDateColumn(actor.today)
    const ask = askOf(placement, today)
    if (!ask) return refuse({ form: { key: "company-ask.problems.nothingWaits" } })
    const contacts = await contactsAt(tx, actor, placement.employerId)
    const contact = askedContact({ ask, contacts, today, contactId: placement.contactId })
    if (!contact) return refuse({ form: { key: "company-ask.problems.nobodyThere" } })
    const link = await issueCompanyLink(tx, contact.id)
    if (!link) return refuse({ form: { key: "company-ask.problems.tooManyLetters" } })
    await post(tx, spaceLetter({ ...link, ask }))
    const participantIds = [placement.participantId]
    return done(
      { name: contact.name },
      { kind: "employer_contact", id: contact.id, participantIds, fields: ["link"] },
    )
  },
})

async function placementOf(tx: Tx, actor: Person, id: string) {
  const row = await tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id }] },
    select: {
      ...{ id: true, participantId: true, employerId: true, contactId: true, kind: true, state: true },
      ...{ endsOn: true, employerAgreedAt: true },
      slots: { select: { id: true } },
      workExperience: {
        select: {
          ...{ state: true, agreementVersion: true },
          signatures: { select: { signer: true, placementId: true, agreementVersion: true } },
        },
      },
    },
  })
  if (!row) return missing()
  const { slots, employerAgreedAt, workExperience: agreement, endsOn, ...rest } = row
  const employerAgreed = employerAgreedAt !== null
  return { ...rest, days: slots.length, employerAgreed, agreement, endsOn: fromDateColumn(endsOn) }
}

async function contactsAt(tx: Tx, actor: Person, employerId: string) {
  const rows = await tx.employerContact.findMany({
    where: { AND: [within(actor, "employerContact"), { employerId }] },
    orderBy: [{ isMain: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, roles: true, leftOn: true },
  })
  return rows.map(({ leftOn, ...row }) => ({ ...row, leftOn: leftOn && fromDateColumn(leftOn) }))
}

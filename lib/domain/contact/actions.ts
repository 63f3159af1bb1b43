"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { phoneOf } from "@/lib/platform/phones"
import { contactProblems, phoneDoubts } from "./rules"
import { type ContactInput, contactInput } from "./schema"

/** How to reach her without harm. Version 0 is that of a contact nobody has written down yet. */
export const reviseContact = defineAction({
  act: "contact.revise",
  input: contactInput,
  async run({ actor, input, tx }) {
    const { participantId, version, accepted, draft, ...facts } = input
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true, contact: { omit: { organisationId: true, participantId: true } } },
    })
    const { organisationId, contact } = participant ?? missing()
    if (contact && contact.version !== version) {
      const { version: now, ...values } = contact
      return conflictWith(tx, { kind: "participant_contact", id: participantId, version: now, values })
    }
    const { country } = actor.organisation
    const problems = contactProblems(facts, { country })
    if (problems) return refuse(problems)
    const doubts = accepted ? [] : phoneDoubts(facts, { country })
    if (doubts.length > 0) return doubt(doubts)

    const data = kept(facts, country)
    if (contact) {
      const next = { ...data, version: { increment: 1 } }
      await tx.participantContact.updateMany({ where: { participantId, version }, data: next })
    } else await tx.participantContact.createMany({ data: [{ organisationId, participantId, ...data }] })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    const fields = Object.keys(data)
    return done(
      {},
      { kind: "participant_contact", id: participantId, participantIds: [participantId], fields },
    )
  },
})

type Facts = Omit<ContactInput, "participantId" | "version" | "accepted" | "draft">

/** Fields left empty are empty, also where something stood before. */
function kept({ phone, email, address, okHours, channel, mayLeaveMessage }: Facts, country: string | null) {
  const number = phone && (phoneOf(phone, country)?.phone ?? phone)
  const words = { phone: number ?? null, email: email ?? null, address: address ?? null }
  return { ...words, okHours: okHours ?? null, channel: channel ?? null, mayLeaveMessage }
}

"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { isPhrase } from "@/lib/words/phrases"
import { contactProblems } from "./rules"
import { contactPlace, type RoadMapContactInput, roadMapContactInput } from "./schema"

/** Somebody she can turn to, put on the draft or put otherwise. */
export const keepContact = defineAction({
  act: "road-map.revise",
  input: roadMapContactInput,
  async run({ actor, input, tx }) {
    const { roadMapId, contactId } = input
    const roadMap = await tx.roadMap.findFirst({
      where: { AND: [within(actor, "roadMap"), { id: roadMapId }] },
      include: { contacts: true },
    })
    const { organisationId, participantId, state, contacts } = roadMap ?? missing()
    const contact =
      contactId === undefined ? null : (contacts.find(({ id }) => id === contactId) ?? missing())
    const problems = contactProblems(input, {
      ...{ isDraft: state === "draft", others: contacts.filter(({ id }) => id !== contactId).length },
      isPhrase: input.phraseKey !== undefined && isPhrase(input.phraseKey),
    })
    if (problems) return refuse(problems)
    if (contact && contact.version !== input.version) {
      const { id, version } = contact
      return conflictWith(tx, { kind: "road_map_contact", id, version, values: valuesOf(contact) })
    }
    const data = columnsOf(input)
    const { id } = contact
      ? await tx.roadMapContact.update({
          where: { id: contact.id },
          data: { ...data, version: contact.version + 1 },
          select: { id: true },
        })
      : await tx.roadMapContact.create({
          data: { organisationId, participantId, roadMapId, ...data, position: contacts.length },
          select: { id: true },
        })
    return done({ contactId: id }, { ...traceOf({ id, participantId }), fields: Object.keys(data) })
  },
})

export const removeContact = defineAction({
  act: "road-map.revise",
  input: contactPlace,
  async run({ actor, input: { contactId }, tx }) {
    const contact = (await rowOf(tx, actor, contactId)) ?? missing()
    if (contact.roadMap.state !== "draft") return refuse({ form: { key: "road-map.problems.notDraft" } })
    await tx.roadMapContact.delete({ where: { id: contactId }, select: { id: true } })
    return done({ contact: { ...valuesOf(contact), roadMapId: contact.roadMapId } }, traceOf(contact))
  },
})

function rowOf(tx: Tx, actor: Person, id: string) {
  return tx.roadMapContact.findFirst({
    where: { AND: [within(actor, "roadMapContact"), { id }] },
    include: { roadMap: true },
  })
}
type Contact = Omit<NonNullable<Awaited<ReturnType<typeof rowOf>>>, "roadMap">

function columnsOf({ name, phraseKey, what, language, phone }: RoadMapContactInput) {
  const free = phraseKey === undefined && what !== undefined
  return {
    ...{ name, phraseKey: phraseKey ?? null, phone: phone ?? null },
    ...{ what: free ? what : null, language: free ? language : null },
  }
}

function valuesOf({ name, phraseKey, what, language, phone }: Contact) {
  return {
    ...{ name, phraseKey: phraseKey ?? "", what: what ?? "", language: language ?? "en" },
    phone: phone ?? "",
  }
}

function traceOf({ id, participantId }: { id: string; participantId: string }) {
  return { kind: "road_map_contact", id, participantIds: [participantId] }
}

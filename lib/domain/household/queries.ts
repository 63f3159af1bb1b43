import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import { collectorsOf } from "@/lib/domain/contact-person/rules"
import { keptSince } from "@/lib/domain/draft/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import { canText } from "@/lib/platform/text-message"
import type { Tx } from "@/lib/platform/transaction"

const inside = { organisationId: true, participantId: true, createdAt: true } as const

/** Her children, the people around her, how to reach her without harm, and what its reader began to write about them. */
export const household = defineQuery("household.read", async ({ actor, tx, now, seen }, id: string) => {
  if (!z.uuid().safeParse(id).success) missing()
  const participant = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id }] },
    select: { id: true },
  })
  if (!participant) missing()
  const children = await tx.child.findMany({
    where: { AND: [within(actor, "child"), { participantId: id }] },
    omit: inside,
    orderBy: [{ birth: "asc" }, { id: "asc" }],
  })
  const contactPersons = await tx.contactPerson.findMany({
    where: { AND: [within(actor, "contactPerson"), { participantId: id }] },
    omit: { ...inside, createdBy: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
  const contact = await tx.participantContact.findFirst({
    where: { AND: [within(actor, "participantContact"), { participantId: id }] },
    omit: { organisationId: true, participantId: true },
  })
  const reminders = await remindersOf(tx, id, now)
  const drafts = await tx.draft.findMany({
    where: { membershipId: actor.id, subject: id, savedAt: { gte: keptSince(now) } },
    select: { form: true, values: true, submitKey: true, savedAt: true },
  })
  seen({ kind: "participant", ids: [id], fields: ["children", "contactPersons", "contact"] })
  const { allowed, forbidden } = collectorsOf(contactPersons)
  const others = contactPersons.filter((person) => !allowed.includes(person) && !forbidden.includes(person))
  return {
    participantId: id,
    today: fromDateColumn(actor.today),
    timezone: actor.organisation.timezone,
    children,
    allowed,
    forbidden,
    others,
    contact,
    reminders,
    drafts,
  }
})

type Reminders = {
  obstacle: string | null
  lastSentAt: Date | null
  wanted: boolean
  fromHour: number | null
  untilHour: number | null
  version: number
}

/** Whether messages before sessions go to her, what she said about them, and when the last one went. */
async function remindersOf(tx: Tx, participantId: string, now: Date): Promise<Reminders> {
  const [row] = await tx.$queryRaw<Reminders[]>`
    select s.obstacle, s.last_sent_at as "lastSentAt", coalesce(c.wanted, true) as wanted, c.from_hour as "fromHour",
      c.until_hour as "untilHour", coalesce(c.version, 0) as version
    from sec.reminder_standing(${participantId}::uuid, ${now}::timestamptz, ${canText}) s
    left join reminder_choice c on c.participant_id = ${participantId}::uuid`
  return row ?? missing()
}

export type Household = Awaited<ReturnType<typeof household>>
export type HouseholdChild = Household["children"][number]
export type HouseholdPerson = Household["others"][number]

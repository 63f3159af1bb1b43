import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { isOpen, standingOf } from "./rules"
import { groups, type Standing } from "./schema"

export type Partner = { id: string; name: string; country: string }

/** How she can go on elsewhere, what would move and what would end here, and where an offer stands. */
export const transferPage = defineQuery(
  "transfer.read",
  async ({ actor, tx, now, seen }, participantId: string) => {
    if (!z.uuid().safeParse(participantId).success) missing()
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { programmeId: true },
    })
    const { programmeId } = participant ?? missing()
    seen({ kind: "participant", ids: [participantId], fields: ["transfer"] })
    const consent = await tx.consent.findFirst({
      where: { participantId, purpose: "share_partner", withdrawnOn: null },
      select: { givenOn: true },
    })
    const lines = await linesOf(tx, actor, participantId)
    return {
      participantId,
      standing: await standingIn(tx, participantId, now),
      partners: await partnersIn(tx, programmeId),
      consentSince: consent && fromDateColumn(consent.givenOn),
      lines,
      isOffered: lines.some(({ standing }) => isOpen(standing)),
      coordinates: actor.role === "coordinator",
      timezone: actor.organisation.timezone,
      drafts: await tx.draft.findMany({
        where: { membershipId: actor.id, subject: participantId, savedAt: { gte: keptSince(now) } },
        select: { form: true, values: true, submitKey: true, savedAt: true },
      }),
    }
  },
)
export type TransferPage = Awaited<ReturnType<typeof transferPage>>
export type TransferLine = TransferPage["lines"][number]

/** What the database says of her file; it looks across walls and answers in numbers. */
export async function standingIn(tx: Tx, participantId: string, now: Date): Promise<Standing> {
  const [row] = await tx.$queryRaw<{ standing: Standing | null }[]>`
    select sec.transfer_standing(${participantId}::uuid, ${now}::timestamptz) as standing`
  return row?.standing ?? missing()
}

/** The other partners of a programme. */
export async function partnersIn(tx: Tx, programmeId: string): Promise<Partner[]> {
  return tx.$queryRaw<Partner[]>`
    select id, name, country from sec.partners() where programme_id = ${programmeId}::uuid order by country, name`
}

async function linesOf(tx: Tx, actor: Person, participantId: string) {
  const found = await tx.$queryRaw<
    { id: string; name: string | null; offeredBy: string | null; sentBy: string | null }[]
  >`
    select t.id, (select p.name from sec.partners() p where p.id = t.to_organisation_id limit 1) as name,
      (select s.name from sec.staff() s where s.id = t.offered_by) as "offeredBy",
      (select s.name from sec.staff() s where s.id = t.sent_by) as "sentBy"
    from transfer t where t.participant_id = ${participantId}::uuid`
  const named = new Map(found.map((row) => [row.id, row]))
  const rows = await tx.transfer.findMany({
    where: { AND: [within(actor, "transfer"), { participantId }] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  })
  return rows.map((row) => {
    const { id, version, note, stateReason, toOrganisationId } = row
    const sentOn = row.sentOn && fromDateColumn(row.sentOn)
    const { name = null, offeredBy = null, sentBy = null } = named.get(id) ?? {}
    return {
      ...{ id, version, note, stateReason, toOrganisationId, sentOn, offeredBy, sentBy },
      organisation: name ?? "",
      scope: groups.filter((one) => row.scope.includes(one)),
      ownOfCoordinator: actor.role === "coordinator" && row.offeredBy === actor.id,
      offeredOn: fromDateColumn(row.offeredOn),
      answeredOn: row.answeredOn && fromDateColumn(row.answeredOn),
      standing: standingOf({ state: row.state, sentOn }, fromDateColumn(actor.today)),
    }
  })
}

import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { standingOf } from "./rules"
import { shareables } from "./schema"

/** Where she was sent, and what came of it; read by those who accompany her. */
export const referrals = defineQuery(
  "referral.read",
  async ({ actor, tx, now, seen }, participantId: string) => {
    if (!z.uuid().safeParse(participantId).success) missing()
    const participant = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: {
        knownAs: true,
        familyName: true,
        preferredLanguage: true,
        contact: { select: { phone: true } },
      },
    })
    const { knownAs, familyName, preferredLanguage, contact } = participant ?? missing()
    seen({ kind: "participant", ids: [participantId], fields: ["referrals", "contact"] })
    const consent = await tx.consent.findFirst({
      where: {
        AND: [within(actor, "consent"), { participantId, purpose: "share_partner", withdrawnOn: null }],
      },
      select: { givenOn: true },
    })
    return {
      participantId,
      /** What would be passed on, for her to see before she agrees; null where nothing is known. */
      known: {
        first_name: knownAs,
        family_name: familyName,
        language: preferredLanguage,
        phone: contact?.phone ?? null,
      },
      consentSince: consent && fromDateColumn(consent.givenOn),
      lines: await linesOf(tx, actor, participantId),
      timezone: actor.organisation.timezone,
      drafts: await tx.draft.findMany({
        where: { membershipId: actor.id, subject: participantId, savedAt: { gte: keptSince(now) } },
        select: { form: true, values: true, submitKey: true, savedAt: true },
      }),
    }
  },
)
export type Referrals = Awaited<ReturnType<typeof referrals>>
export type ReferralLine = Referrals["lines"][number]

async function linesOf(tx: Tx, actor: Person, participantId: string) {
  const found = await tx.referral.findMany({
    where: { AND: [within(actor, "referral"), { participantId }] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: {
      service: { select: { name: true, provider: true, city: true, email: true, phone: true } },
    },
  })
  return found.map((row) => {
    const sentOn = row.sentOn && fromDateColumn(row.sentOn)
    const { id, version, reason, stateReason, outcome, sentHow, service } = row
    return {
      ...{ id, version, reason, stateReason, outcome, sentHow, service, sentOn },
      serviceId: row.serviceId,
      shared: shareables.filter((one) => row.shared.includes(one)),
      answeredOn: row.answeredOn && fromDateColumn(row.answeredOn),
      standing: standingOf({ state: row.state, sentOn }, fromDateColumn(actor.today)),
    }
  })
}

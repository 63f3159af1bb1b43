import "server-only"
import { within } from "@/lib/access/reach"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type Match, takeBackUntil } from "./rules"

type MatchRow = Match & { key: string; organisation: string }

/** Partners that may know her too: their names, and nothing of their files. */
export function matchesIn(tx: Tx, participantId: string): Promise<MatchRow[]> {
  return tx.$queryRaw<MatchRow[]>`
    select key, organisation, state, since from sec.maybe_also_with(${participantId}::uuid)`
}

/** What a coordinator is told on a woman's case. */
export const partnersToo = defineQuery(
  "same-person.read",
  async ({ actor, tx, now, seen }, participantId: string) => {
    const reached = { AND: [within(actor, "participant"), { id: participantId }] }
    if ((await tx.participant.count({ where: reached })) === 0) missing()
    const rows = await matchesIn(tx, participantId)
    if (rows.length > 0) seen({ kind: "same_person", ids: [participantId], fields: ["organisation"] })
    return rows.map((row) => ({ ...row, until: takeBackUntil(row, now) }))
  },
)
export type PartnerToo = Awaited<ReturnType<typeof partnersToo>>[number]

import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { fromDateColumn } from "./dates"
import type { Tx } from "./transaction"

/** Her latest residence paper, for whoever may know it. */
export async function latestPaper(tx: Tx, actor: Person, participantId: string) {
  const rows = await tx.residenceStatus.findMany({
    where: { AND: [within(actor, "residenceStatus"), { participantId }] },
    orderBy: [{ validFrom: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    take: 1,
    select: { validTo: true, rightToWork: true, evidence: true },
  })
  const [latest] = rows
  return latest && { ...latest, validTo: latest.validTo && fromDateColumn(latest.validTo) }
}

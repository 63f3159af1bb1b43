import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { conflictWith } from "./conflict"
import { missing } from "./door"
import type { Refused } from "./outcome"
import type { Tx } from "./transaction"

/** The columns by which a row belongs to somebody. */
export type Hers = { organisationId: string; participantId: string }

/** Whose record a write is about; nothing is said of somebody this person does not reach. */
export async function whose(tx: Tx, actor: Person, participantId: string): Promise<Hers> {
  const found = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { organisationId: true },
  })
  return found ? { ...found, participantId } : missing()
}

type Seen = { kind: string; version: number; values: Record<string, unknown> }
type Now = { id: string; version: number }

/** Refuses where somebody saved first since the form was drawn; null where the row is still as it was seen. */
export async function changedSince(
  tx: Tx,
  now: Now,
  { kind, version, values }: Seen,
): Promise<Refused | null> {
  if (now.version === version) return null
  return conflictWith(tx, {
    kind,
    id: now.id,
    version: now.version,
    values: { ...values, version: now.version },
  })
}

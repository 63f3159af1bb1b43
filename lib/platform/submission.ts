import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import type { Act } from "@/lib/access/permissions"
import type { Prisma } from "@/prisma/client/client"
import type { Outcome } from "./outcome"
import type { Tx } from "./transaction"

const isKey = (key: string | undefined): key is string => z.uuid().safeParse(key).success

/** How this form ended when it was sent the first time. */
export async function earlierOutcome<Value>(
  tx: Tx,
  person: Person,
  key: string | undefined,
): Promise<Outcome<Value> | null> {
  if (!isKey(key)) return null
  const kept = await tx.submission.findUnique({
    where: { membershipId_key: { membershipId: person.id, key } },
    select: { outcome: true },
  })
  return kept ? (kept.outcome as Outcome<Value>) : null
}

/** Remembers how this form ended, so that sending it again changes nothing. */
export async function keepOutcome(
  tx: Tx,
  person: Person,
  act: Act,
  key: string | undefined,
  outcome: Outcome<unknown>,
): Promise<void> {
  if (!isKey(key)) return
  await tx.submission.create({
    data: { membershipId: person.id, key, act, outcome: outcome as Prisma.InputJsonValue },
    select: { key: true },
  })
}

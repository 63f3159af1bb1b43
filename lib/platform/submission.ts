import "server-only"
import { z } from "zod"
import type { Act } from "@/lib/access/permissions"
import type { Prisma } from "@/prisma/client/client"
import type { Outcome } from "./outcome"
import type { Tx } from "./transaction"

/** One sending of a form: by whom, of which act, under the key made when the form was drawn. */
export type Sending = { membershipId: string; act: Act; key: string | undefined }

/** Does the work once for a key: sent again, it answers what the first sending was answered, and changes nothing. */
export async function once<Value>(
  tx: Tx,
  { membershipId, act, key }: Sending,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (!z.uuid().safeParse(key).success || key === undefined) return work()
  const earlier = await tx.submission.findUnique({
    where: { membershipId_key: { membershipId, key } },
    select: { outcome: true, act: true },
  })
  if (earlier && earlier.act !== act)
    return { done: false, problems: { form: { key: "form.problems.unclear" } } }
  if (earlier) return earlier.outcome as Outcome<Value>
  const outcome = await work()
  if (outcome.done) {
    const kept = outcome as Prisma.InputJsonValue
    await tx.submission.create({ data: { membershipId, key, act, outcome: kept }, select: { key: true } })
  }
  return outcome
}

import "server-only"
import { createHash } from "node:crypto"
import { z } from "zod"
import type { Act } from "@/lib/access/permissions"
import type { Prisma } from "@/prisma/client/client"
import type { Outcome } from "./outcome"
import type { Tx } from "./transaction"

/** One sending of a form: by whom, of which act, under the key made when the form was drawn, with what in it. */
export type Sending = { membershipId: string; act: Act; key: string | undefined; input: unknown }
type Kept<Value> = { outcome: Outcome<Value>; of: string }

/** Another text under a key that is used up is neither recorded nor passed over: its sender is told. */
const sentOtherwise = { done: false, problems: { form: { key: "form.problems.sentOtherwise" } } } as const

/** Does the work once for a key: sent again, it answers what the first sending was answered, and changes nothing. */
export async function once<Value>(
  tx: Tx,
  { membershipId, act, key, input }: Sending,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (!z.uuid().safeParse(key).success || key === undefined) return work()
  const of = createHash("sha256")
    .update(`${act} ${JSON.stringify(input)}`)
    .digest("base64url")
  const earlier = await tx.submission.findUnique({
    where: { membershipId_key: { membershipId, key } },
    select: { outcome: true },
  })
  if (earlier) {
    const kept = earlier.outcome as unknown as Kept<Value>
    return kept.of === of ? kept.outcome : sentOtherwise
  }
  const outcome = await work()
  if (outcome.done) {
    const kept = { outcome, of } as Prisma.InputJsonValue
    await tx.submission.create({ data: { membershipId, key, act, outcome: kept }, select: { key: true } })
  }
  return outcome
}

import "server-only"
import { createHash } from "node:crypto"
import { z } from "zod"
import type { Act } from "@/lib/access/permissions"
import type { Prisma } from "@/prisma/client/client"
import { db } from "./db"
import type { Outcome } from "./outcome"
import type { Key } from "./stand-in"
import type { Tx } from "./transaction"

/** One sending of a form: by whom, of which act, under the key made when the form was drawn, with what in it. */
export type Sending = { membershipId: string; act: Act; key: string | undefined; input: unknown }
type Kept<Value> = { outcome: Outcome<Value>; of: string }

/** Another text under a key that is used up is neither recorded nor passed over: its sender is told. */
const sentOtherwise = { done: false, problems: { form: { key: "form.problems.sentOtherwise" } } } as const

type Once<Value> = {
  /** The first answer, when there is one; else the work's, which may come to know only while it works that it is the second. */
  answer: (work: () => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  /** Keeps the answer with the work, in its transaction. A second sending of this moment finds the place taken, and asks again. */
  keep: (tx: Tx, outcome: Outcome<Value>) => Promise<void>
}

/** Makes a sending count once for its key: sent again, it is answered what the first was answered, and changes nothing. */
export function onceFor<Value>(sender: Key, { membershipId, act, key, input }: Sending): Once<Value> | null {
  if (!z.uuid().safeParse(key).success || key === undefined) return null
  const token = sender && "session" in sender ? sender.session : ""
  const of = createHash("sha256")
    .update(`${act} ${JSON.stringify(input)}`)
    .digest("base64url")
  /* Asked outside of the work's transaction: those who look into one page of an index and write into it wait for each other. */
  const earlier = async (): Promise<Outcome<Value> | null> => {
    const [row] = await db.$queryRaw<
      { kept: Kept<Value> | null }[]
    >`select sec.answered(${token}, ${key}::uuid) as kept`
    if (!row?.kept) return null
    return row.kept.of === of ? row.kept.outcome : sentOtherwise
  }
  return {
    async answer(work) {
      const first = await earlier()
      if (first) return first
      try {
        const outcome = await work()
        return outcome.done ? outcome : ((await earlier()) ?? outcome)
      } catch (error) {
        const answered = await earlier()
        if (answered) return answered
        throw error
      }
    },
    async keep(tx, outcome) {
      const kept = { outcome, of } as Prisma.InputJsonValue
      await tx.submission.create({ data: { membershipId, key, act, outcome: kept }, select: { key: true } })
    },
  }
}

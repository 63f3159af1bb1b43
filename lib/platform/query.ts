import "server-only"
import { cache } from "react"
import type { Person } from "@/lib/access/actor"
import type { Act } from "@/lib/access/permissions"
import { recordRead, type Seen } from "./audit"
import { now } from "./clock"
import { requireActor } from "./door"
import { reading, type Tx } from "./transaction"

/** What a query is given: who asks, the database as they see it, the time, and a place to say what it shows. */
export type Asking = {
  actor: Person
  tx: Tx
  now: Date
  /** Confidential rows that this read shows; they leave one row in the trail before they leave the server. */
  seen: (seen: Seen) => void
}

/** The only way to read: names its act, opens one transaction as the person, and answers once per request. */
export function defineQuery<Args extends readonly unknown[], Value>(
  act: Act,
  read: (asking: Asking, ...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value> {
  return cache(async (...args: Args): Promise<Value> => {
    const { person, key } = await requireActor(act)
    return reading(key, async (tx) => {
      const shown: Seen[] = []
      const value = await read({ actor: person, tx, now: now(), seen: (seen) => shown.push(seen) }, ...args)
      for (const seen of shown) if (seen.ids.length > 0) await recordRead(tx, act, seen)
      return value
    })
  })
}

import "server-only"
import { refresh } from "next/cache"
import type { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { type Act, may, principalOf } from "@/lib/access/permissions"
import { recordWrite } from "./audit"
import { now } from "./clock"
import { entrant, isServing, missing } from "./door"
import { sendPosted } from "./mail"
import { requireOwnOrigin } from "./origin"
import { type Done, type Outcome, type Refused, signedOut } from "./outcome"
import { problemsFrom } from "./problems"
import { earlierOutcome, keepOutcome } from "./submission"
import { alone, type Tx } from "./transaction"

/** What an action is given: who acts, what they entered, the database as they see it, and the time. */
export type Acting<Input> = { actor: Person; input: Input; tx: Tx; now: Date }

export type Action<Value> = (raw: unknown, submitKey?: string) => Promise<Outcome<Value>>

type Definition<Schema extends z.ZodType, Value> = {
  act: Act
  input: Schema
  /** The page the person looks at stays as it is: for what is saved while typing. */
  quiet?: boolean
  run: (acting: Acting<z.output<Schema>>) => Promise<Done<Value> | Refused>
}

/** The only way to write: who, may they, does it make sense; then alone in the database, with its trace. */
export function defineAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
): Action<Value> {
  const { act, input, run } = definition
  return async (raw, submitKey) => {
    if (isServing()) await requireOwnOrigin()
    const entered = await entrant()
    if (!entered) return signedOut
    const { person, key } = entered
    if (!may(principalOf(person), act)) missing()

    const parsed = input.safeParse(raw)
    if (!parsed.success) return { done: false, problems: problemsFrom(parsed.error) }

    const outcome = await alone(key, async (tx): Promise<Outcome<Value>> => {
      const earlier = await earlierOutcome<Value>(tx, person, submitKey)
      if (earlier) return earlier
      const result = await run({ actor: person, input: parsed.data, tx, now: now() })
      if (!result.done) return result
      await recordWrite(tx, act, result.trace)
      const kept: Outcome<Value> = { done: true, value: result.value }
      await keepOutcome(tx, person, act, submitKey, kept)
      return kept
    })

    if (outcome.done && isServing()) {
      sendPosted()
      if (!definition.quiet) refresh()
    }
    return outcome
  }
}

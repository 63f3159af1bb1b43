import "server-only"
import type { z } from "zod"
import { type Act, may } from "@/lib/access/permissions"
import { recordWrite } from "./audit"
import { now } from "./clock"
import { isServing, missing } from "./door"
import { sendPosted } from "./mail"
import { requireOwnOrigin } from "./origin"
import type { Done, Outcome, Refused } from "./outcome"
import { problemsFrom } from "./problems"
import type { Key } from "./stand-in"
import { isToken } from "./token"
import { alone, reading, type Tx } from "./transaction"

/** The two doors again, for whoever holds no session: the key is a link's token, or nothing at all. */

/** Reads with a link. Looking uses nothing up. */
export function defineLinkQuery<Value>(act: Act, read: (asking: { tx: Tx; now: Date }) => Promise<Value>) {
  return async (token: string): Promise<Value> => {
    if (!may("link", act)) missing()
    return reading(keyOf(token), (tx) => read({ tx, now: now() }))
  }
}

/** Reads as nobody: what a stranger may see, such as the people of the demo. */
export function defineOpenQuery<Value>(act: Act, read: (asking: { tx: Tx; now: Date }) => Promise<Value>) {
  return async (): Promise<Value> => {
    if (!may("anyone", act)) missing()
    return reading(null, (tx) => read({ tx, now: now() }))
  }
}

type LinkDefinition<Schema extends z.ZodType, Value> = {
  act: Act
  input: Schema
  run: (acting: { input: z.output<Schema>; tx: Tx; now: Date }) => Promise<Done<Value> | Refused>
}

/** Writes with a link: the database looks the token up itself. */
export function defineLinkAction<Schema extends z.ZodType, Value>(definition: LinkDefinition<Schema, Value>) {
  return (token: string, raw: unknown): Promise<Outcome<Value>> => {
    if (!may("link", definition.act)) missing()
    return carryOut(definition, keyOf(token), raw)
  }
}

/** Writes as nobody: what a stranger may do, such as asking for a new link. */
export function defineOpenAction<Schema extends z.ZodType, Value>(definition: LinkDefinition<Schema, Value>) {
  return (raw: unknown): Promise<Outcome<Value>> => {
    if (!may("anyone", definition.act)) missing()
    return carryOut(definition, null, raw)
  }
}

/** What is not shaped like a token opens nothing, and never reaches the database. */
function keyOf(token: unknown): Key {
  return isToken(token) ? { link: token } : null
}

async function carryOut<Schema extends z.ZodType, Value>(
  { act, input, run }: LinkDefinition<Schema, Value>,
  key: Key,
  raw: unknown,
): Promise<Outcome<Value>> {
  if (isServing()) await requireOwnOrigin()
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { done: false, problems: problemsFrom(parsed.error) }
  const outcome = await alone(key, async (tx): Promise<Outcome<Value>> => {
    const result = await run({ input: parsed.data, tx, now: now() })
    if (!result.done) return result
    await recordWrite(tx, act, result.trace)
    return { done: true, value: result.value }
  })
  if (outcome.done && isServing()) sendPosted()
  return outcome
}

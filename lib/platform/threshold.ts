import "server-only"
import type { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { type Act, may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { isServing, missing, whoIsThere } from "./door"
import { requireOwnOrigin } from "./origin"
import { type Outcome, refuse, signedOut } from "./outcome"
import { problemsFrom } from "./problems"

/** What an act at the threshold is given: what was entered, and who came, if anybody. */
export type Coming<Input> = { input: Input; person: Person | null }

type Definition<Schema extends z.ZodType, Value> = {
  act: Act
  input: Schema
  run: (coming: Coming<z.output<Schema>>) => Promise<Outcome<Value>>
}

/**
 * The door where sessions begin and end. It holds no transaction, so that none waits for a password to be checked;
 * the functions it leads to write their own line in the trail. Takes what a plain form sends as well.
 */
export function defineThreshold<Schema extends z.ZodType, Value>({
  act,
  input,
  run,
}: Definition<Schema, Value>) {
  return async (raw: unknown): Promise<Outcome<Value>> => {
    if (isServing()) await requireOwnOrigin()
    const person = (await whoIsThere())?.person ?? null
    if (!mayCome(person, act)) return signedOut
    const parsed = input.safeParse(raw instanceof FormData ? Object.fromEntries(raw) : raw)
    return parsed.success ? run({ input: parsed.data, person }) : refuse(problemsFrom(parsed.error))
  }
}

/** Somebody who may not is told that there is no such thing; nobody is told to sign in. */
function mayCome(person: Person | null, act: Act): boolean {
  if (person && !may(principalOf(person), act)) missing()
  return person !== null || may("anyone", act)
}

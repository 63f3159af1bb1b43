import "server-only"
import { refresh } from "next/cache"
import type { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { type Act, may } from "@/lib/access/permissions"
import { principalOf } from "@/lib/access/principal"
import { recordWrite } from "./audit"
import { now } from "./clock"
import { type Entrant, entrant, isServing, missing } from "./door"
import { sendPosted } from "./mail"
import { requireOwnOrigin } from "./origin"
import { type Done, type Outcome, type Refused, signedOut } from "./outcome"
import { problemsFrom } from "./problems"
import { onceFor } from "./submission"
import { inLine, patiently, serializable, type Tx, writing } from "./transaction"

/** What an action is given: who acts, what they entered, the database as they see it, and the time. */
export type Acting<Input> = { actor: Person; input: Input; tx: Tx; now: Date }

export type Action<Value> = (raw: unknown, submitKey?: string) => Promise<Outcome<Value>>

type Definition<Schema extends z.ZodType, Value> = {
  act: Act
  input: Schema
  /** The page the person looks at stays as it is: for what is saved while typing. */
  quiet?: boolean
  /** It writes one row of one person, or only looks: it is not alone in the database, and waits for nobody. */
  besideOthers?: boolean
  /** It takes many seconds: it waits for its like in the organisation, and nobody's short act undoes it. */
  oneAtATime?: boolean
  /** The organisation's trail does not know of it: the act leaves its trace where only those look who may know. */
  tracedApart?: boolean
  run: (acting: Acting<z.output<Schema>>) => Promise<Done<Value> | Refused>
}

/** The only way to write: who, may they, does it make sense; then alone in the database, with its trace. */
export function defineAction<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
): Action<Value> {
  return async (raw, submitKey) => {
    if (isServing()) await requireOwnOrigin()
    const outcome = await attempt(definition, raw, submitKey)
    if (outcome.done && isServing()) {
      sendPosted()
      if (!definition.quiet) refresh()
    }
    return outcome
  }
}

async function attempt<Schema extends z.ZodType, Value>(
  definition: Definition<Schema, Value>,
  raw: unknown,
  submitKey: string | undefined,
): Promise<Outcome<Value>> {
  const entered = await entrant()
  if (!entered) return signedOut
  if (!may(principalOf(entered.person), definition.act)) missing()
  const parsed = definition.input.safeParse(raw)
  if (!parsed.success) return { done: false, problems: problemsFrom(parsed.error) }
  return carryOut(definition, entered, { input: parsed.data, submitKey })
}

type Sent<Input> = { input: Input; submitKey: string | undefined }

function carryOut<Schema extends z.ZodType, Value>(
  { act, besideOthers, oneAtATime, tracedApart, run }: Definition<Schema, Value>,
  { person, key }: Entrant,
  { input, submitKey }: Sent<z.output<Schema>>,
): Promise<Outcome<Value>> {
  const once = onceFor<Value>(key, { membershipId: person.id, act, key: submitKey, input })
  const work = async (tx: Tx): Promise<Outcome<Value>> => {
    const result = await run({ actor: person, input, tx, now: now() })
    if (!result.done) return byTheHouseClock(result, person)
    if (!tracedApart) await recordWrite(tx, act, result.trace)
    const outcome = { done: true, value: result.value } as const
    await once?.keep(tx, outcome)
    return outcome
  }
  const line = oneAtATime && `${act} ${person.organisationId}`
  const write = besideOthers ? writing : serializable
  const answer = () => (line ? inLine(key, line, work) : write(key, work))
  return patiently(() => (once ? once.answer(answer) : answer()))
}

/** When somebody else saved is said in the time of the house, wherever the browser is. */
function byTheHouseClock(refused: Refused, { organisation }: Person): Refused {
  const { conflict } = refused
  return conflict ? { ...refused, conflict: { ...conflict, timezone: organisation.timezone } } : refused
}

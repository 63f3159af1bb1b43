"use server"

import type { Person } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, type Refused, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type CountFacts, countFacts } from "./queries"
import { countCorrectionProblems, countProblems } from "./rules"
import { headCorrectionInput, headCountInput } from "./schema"

/** How many others were there: a number beside the roster, and never one of those whom figures count. */
export const countHeads = defineAction({
  act: "session.record",
  input: headCountInput,
  async run({ actor, input, tx, now }) {
    const facts = await countFacts(tx, { actor, now, sessionId: input.sessionId })
    if (!facts) return missing()
    const problems = countProblems(facts)
    if (problems) return refuse(problems)
    return keep(tx, { actor, now, facts, input })
  },
})

/** After the days for corrections: the old number stays beside the new one, and why. */
export const correctHeads = defineAction({
  act: "session.correct",
  input: headCorrectionInput,
  async run({ actor, input, tx, now }) {
    const facts = await countFacts(tx, { actor, now, sessionId: input.sessionId })
    if (!facts) return missing()
    const problems = countCorrectionProblems(facts)
    if (problems) return refuse(problems)
    return keep(tx, { actor, now, facts, input })
  },
})

type Keeping = {
  actor: Person
  now: Date
  facts: CountFacts
  input: { sessionId: string; version: number; number: number; why?: string; fromPaper?: boolean }
}

/** The same number again changes nothing; whoever did not see the last one is shown it. */
async function keep(tx: Tx, { actor, now, facts, input }: Keeping) {
  const { sessionId, number, why, fromPaper = false } = input
  const { last, organisationId } = facts
  const trace = { kind: "counselling_session", id: sessionId, fields: ["headCount"] }
  if (last?.number === number) return done({ number, version: last.version }, trace)
  if ((last?.version ?? 0) !== input.version && last) return changedSince(last)
  const version = (last?.version ?? 0) + 1
  const counted = { version, number, fromPaper, reason: why ?? null, countedAt: now, countedBy: actor.id }
  await tx.headCount.create({ data: { organisationId, sessionId, ...counted } })
  await tx.$queryRaw`select sec.settle_session(${sessionId}::uuid, ${now}) as state`
  return done({ number, version }, trace)
}

function changedSince({ version, number, by, at }: NonNullable<CountFacts["last"]>): Refused {
  const conflict = { version, by, at: new Date(at).toISOString(), values: { number } }
  return { done: false, problems: { form: { key: "form.problems.changedSince" } }, conflict }
}

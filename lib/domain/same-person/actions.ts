"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { matchesIn } from "./queries"
import { matchProblems } from "./rules"
import { answerInput, claimInput, type SameState, undoInput } from "./schema"

/** We accompany this woman too: the partner answers. */
export const claimSamePerson = defineAction({
  act: "same-person.claim",
  input: claimInput,
  async run({ actor, input, tx, now }) {
    const problems = await problemsOf(tx, { actor, now, ...input, needs: "none" })
    if (problems) return refuse(problems)
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      select sec.claim_same_person(${input.participantId}::uuid, ${input.key}::uuid, ${now}) as id`
    return done({}, traceOf(row?.id ?? missing(), input.participantId, ["claimedAt"]))
  },
})

/** By the organisation that was asked. The same: she counts once. Not the same: it is not asked again. */
export const answerSamePerson = defineAction({
  act: "same-person.answer",
  input: answerInput,
  async run({ actor, input, tx, now }) {
    const problems = await problemsOf(tx, { actor, now, ...input, needs: "claimed_by_them" })
    if (problems) return refuse(problems)
    await tx.$executeRaw`select sec.answer_same_person(${input.key}::uuid, ${input.same}, ${now})`
    return done({}, traceOf(input.key, input.participantId, ["answer"]))
  },
})

/** By either side, within thirty days. */
export const undoSamePerson = defineAction({
  act: "same-person.undo",
  input: undoInput,
  async run({ actor, input, tx, now }) {
    const problems = await problemsOf(tx, { actor, now, ...input, needs: "same" })
    if (problems) return refuse(problems)
    await tx.$executeRaw`select sec.undo_same_person(${input.key}::uuid, ${now})`
    return done({}, traceOf(input.key, input.participantId, ["undoneAt"]))
  },
})

type Asked = { actor: Person; now: Date; participantId: string; key: string; needs: SameState }

/** For a file of hers only; whatever was not shown for it is gone, whoever's it is. */
async function problemsOf(tx: Tx, { actor, now, participantId, key, needs }: Asked) {
  const reached = { AND: [within(actor, "participant"), { id: participantId }] }
  if ((await tx.participant.count({ where: reached })) === 0) missing()
  const match = (await matchesIn(tx, participantId)).find((one) => one.key === key) ?? null
  return matchProblems({ match, needs, now })
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "same_person", id, participantIds: [participantId], fields }
}

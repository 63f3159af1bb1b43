"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { isSettled, stateAfter, tryProblems } from "./rules"
import { answersKept, type Try, tryInput } from "./schema"

export const recordTry = defineAction({
  act: "follow-up.record",
  input: tryInput,
  async run({ actor, input, tx, now }) {
    const found = await reached(tx, actor, input.followUpId)
    const { version, organisationId, participantId, standing, answers } = found
    if (version !== input.version)
      return conflictWith(tx, {
        kind: "follow_up",
        id: input.followUpId,
        version,
        values: answersKept.parse(answers),
      })
    const around = { ...standing, phase: found.participant.phase, today: fromDateColumn(actor.today) }
    const problems = tryProblems(input, around)
    if (problems) return refuse(problems)

    const { followUpId, method, result } = input
    const on = toDateColumn(input.on)
    const tried = { organisationId, participantId, followUpId, on, method, result, by: actor.id }
    await tx.followUpTry.createMany({ data: [{ ...tried, createdAt: now }] })
    const state = stateAfter(standing, input)
    await tx.followUp.updateMany({ where: { id: followUpId }, data: written(state, input, actor) })
    if (found.moment === "6m" && isSettled(state) && found.participant.phase === "exited")
      await followedUp(tx, { organisationId, participantId, by: actor.id, at: now })
    return done(
      { state },
      { kind: "follow_up", id: followUpId, participantIds: [participantId], fields: ["tries", "state"] },
    )
  },
})

function written(state: string, { on, method, employment, improved, helpful, result }: Try, actor: Person) {
  const heard = result === "reached" && { answers: { employment, improved, helpful } }
  const settled = state !== "due" && { state, doneOn: toDateColumn(on), method, recordedBy: actor.id }
  return { ...settled, ...heard, version: { increment: 1 } }
}

type Over = { organisationId: string; participantId: string; by: string; at: Date }

/** With the answer about six months after, or none in spite of three tries, her follow-up is over. */
async function followedUp(tx: Tx, over: Over) {
  await tx.participant.updateMany({
    where: { id: over.participantId },
    data: { phase: "followed_up", version: { increment: 1 } },
  })
  await tx.phaseChange.createMany({ data: [{ ...over, from: "exited", to: "followed_up" }] })
}

async function reached(tx: Tx, actor: Person, id: string) {
  const found = await tx.followUp.findFirst({
    where: { AND: [within(actor, "followUp"), { id }] },
    select: {
      organisationId: true,
      participantId: true,
      moment: true,
      dueOn: true,
      state: true,
      answers: true,
      version: true,
      participant: { select: { phase: true } },
      tries: { select: { result: true } },
    },
  })
  if (!found) missing()
  const { dueOn, state, tries, ...rest } = found
  const failedTries = tries.filter(({ result }) => result !== "reached" && result !== "refused").length
  return { ...rest, standing: { state, dueOn: fromDateColumn(dueOn), failedTries } }
}

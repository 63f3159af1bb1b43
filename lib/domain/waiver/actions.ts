"use server"

import { within } from "@/lib/access/reach"
import { phases } from "@/lib/domain/participant/schema"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { answerProblems, requestProblems } from "./rules"
import { answerInput, requestInput, waiverKinds } from "./schema"

export const requestWaiver = defineAction({
  act: "waiver.request",
  input: requestInput,
  async run({ actor, input, tx, now }) {
    const { participantId } = input
    const found = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: {
        organisationId: true,
        phase: true,
        waivers: { select: { kind: true, decision: true, decidedOn: true } },
      },
    })
    const phase = phases.find((known) => known === found?.phase)
    if (!found || !phase) missing()
    const alike = found.waivers.flatMap(({ kind, decision, decidedOn }) => {
      const known = waiverKinds.find((one) => one === kind)
      return known ? [{ kind: known, decision, decidedOn: decidedOn && fromDateColumn(decidedOn) }] : []
    })
    const problems = requestProblems(input, { phase, alike })
    if (problems) return refuse(problems)
    const { organisationId } = found
    const asked = { requestedBy: actor.id, requestedOn: actor.today }
    const { id } = await tx.waiver.create({
      data: { ...input, ...asked, organisationId, createdAt: now },
      select: { id: true },
    })
    return done(
      { waiverId: id },
      { kind: "waiver", id, participantIds: [participantId], fields: ["kind", "reason"] },
    )
  },
})

export const decideWaiver = defineAction({
  act: "waiver.decide",
  input: answerInput,
  async run({ actor, input: { waiverId, decision }, tx }) {
    const waiver = await tx.waiver.findFirst({
      where: { AND: [within(actor, "waiver"), { id: waiverId }] },
      select: { participantId: true, decision: true, requestedBy: true },
    })
    if (!waiver) missing()
    const problems = answerProblems({ ...waiver, me: actor.id })
    if (problems) return refuse(problems)
    await tx.waiver.updateMany({
      where: { id: waiverId, decision: null },
      data: { decision, decidedBy: actor.id, decidedOn: actor.today },
    })
    const { participantId } = waiver
    return done({}, { kind: "waiver", id: waiverId, participantIds: [participantId], fields: ["decision"] })
  },
})

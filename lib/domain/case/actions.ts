"use server"

import { decisionProblems, reasonsAgainst, waiverFor } from "@/lib/domain/eligibility/rules"
import { decisionInput, pregnancyInput, type Reason } from "@/lib/domain/eligibility/schema"
import { enrolmentProblems } from "@/lib/domain/enrolment/rules"
import { enrolmentInput } from "@/lib/domain/enrolment/schema"
import { followUpsOf } from "@/lib/domain/follow-up/rules"
import { isReentry } from "@/lib/domain/life-cycle/rules"
import { moveProblems } from "@/lib/domain/move/rules"
import { type Move, moveInput } from "@/lib/domain/move/schema"
import type { Phase } from "@/lib/domain/participant/schema"
import { periodProblems } from "@/lib/domain/transfer/rules"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { findCase, lookAlikesIn } from "./queries"
import { entryOn, type FoundCase, standingIn, toBeTold } from "./rules"

export const decideEligibility = defineAction({
  act: "eligibility.decide",
  input: decisionInput,
  async run({ actor, input, tx, now }) {
    const found = await findCase(tx, actor, input.participantId)
    const { against, left } = entryOn(found, fromDateColumn(actor.today))
    const problems =
      periodProblems(found) ?? decisionProblems(input, { phase: found.phase, left, entry: found.entry })
    if (problems) return refuse(problems)

    const { decision, note, referralOffered } = input
    const own = { organisationId: found.organisationId, participantId: found.id }
    const decided = { decision, note, referralOffered, decidedOn: actor.today, decidedBy: actor.id }
    await tx.eligibility.createMany({ data: [{ ...own, ...decided, reasons: against, createdAt: now }] })
    await go(tx, found, { by: actor.id, to: decision, reason: note, at: now })
    return done({}, traceOf(found.id, ["phase", "eligibility"]))
  },
})

/** The facts of her entry are written once, with the waiver that counted; nothing of them changes when she leaves and comes back. */
export const enrolParticipant = defineAction({
  act: "participant.enrol",
  input: enrolmentInput,
  async run({ actor, input, tx, now }) {
    const { participantId, enrolledOn, from, ...facts } = input
    const found = await findCase(tx, actor, participantId)
    if (from && from !== found.phase) return movedMeanwhile()
    const lookAlikes = toBeTold(await lookAlikesIn(tx, found)).length
    const today = fromDateColumn(actor.today)
    const problems =
      periodProblems(found) ?? enrolmentProblems(input, { ...found, candidate: found, lookAlikes, today })
    if (problems) return refuse(problems)

    const reasons = reasonsAgainst(found, found.entry, enrolledOn)
    const own = { organisationId: found.organisationId, participantId }
    const decided = { decidedOn: actor.today, decidedBy: actor.id, reasons }
    const waiver = await waiverFrom(tx, { participantId, enrolledOn, reasons })
    await tx.enrolment.createMany({
      data: [{ ...facts, ...own, ...decided, ...waiver, enrolledOn: toDateColumn(enrolledOn) }],
    })
    await go(tx, found, { by: actor.id, to: "enrolled", at: now })
    return done({}, traceOf(participantId, ["phase", "enrolledOn", ...(waiver ? ["waiver"] : [])]))
  },
})

export const movePhase = defineAction({
  act: "participant.move",
  input: moveInput,
  async run({ actor, input, tx, now }) {
    const found = await findCase(tx, actor, input.participantId)
    if (input.from && input.from !== found.phase) return movedMeanwhile()
    const today = fromDateColumn(actor.today)
    const around = standingIn(found, today, [])
    const enrolledOn = found.enrolment?.enrolledOn ?? null
    const problems =
      periodProblems(found) ?? moveProblems(input, { ...around, role: actor.role, enrolledOn, today })
    if (problems) return refuse(problems)

    const { to, reason, confirmed } = input
    const reviewOn = to === "on_hold" && input.reviewOn ? toDateColumn(input.reviewOn) : null
    await go(tx, found, { by: actor.id, to, reason, confirmed, reviewOn, at: now })
    const fields = to === "exited" ? await leave(tx, found, input) : []
    if (isReentry(found.phase, to)) await comeBack(tx, found)
    return done({}, traceOf(found.id, ["phase", ...fields]))
  },
})

/** Health: her counsellors say it, because a child on its way is enough to be a mother here. */
export const recordPregnancy = defineAction({
  act: "pregnancy.record",
  input: pregnancyInput,
  async run({ actor, input: { participantId, expecting }, tx }) {
    const { organisationId } = await findCase(tx, actor, participantId)
    if (expecting)
      await tx.pregnancy.createMany({
        data: [{ organisationId, participantId, recordedBy: actor.id }],
        skipDuplicates: true,
      })
    else await tx.pregnancy.deleteMany({ where: { participantId } })
    return done(
      {},
      { kind: "pregnancy", id: participantId, participantIds: [participantId], fields: ["expecting"] },
    )
  },
})

type Entering = { participantId: string; enrolledOn: string; reasons: readonly Reason[] }

/** The waiver by which she enters in spite of a reason against it, as her entry keeps it. */
async function waiverFrom(tx: Tx, { participantId, enrolledOn, reasons }: Entering) {
  const kinds = reasons.map(waiverFor).filter((kind) => kind !== null)
  const waiver = await tx.waiver.findFirst({
    where: {
      participantId,
      kind: { in: kinds },
      decision: "approved",
      decidedOn: { lte: toDateColumn(enrolledOn) },
    },
    orderBy: { createdAt: "asc" },
  })
  return (
    waiver && {
      waiverKind: waiver.kind,
      waiverReason: waiver.reason,
      waiverRequestedBy: waiver.requestedBy,
      waiverApprovedBy: waiver.decidedBy,
      waiverApprovedOn: waiver.decidedOn,
    }
  )
}

type Going = {
  to: Phase
  by: string
  at: Date
  reason?: string | undefined
  confirmed?: string[]
  reviewOn?: Date | null
}

/** She is there now, and her way remembers it. */
async function go(tx: Tx, { id, organisationId, phase }: FoundCase, going: Going) {
  await tx.participant.updateMany({ where: { id }, data: { phase: going.to, version: { increment: 1 } } })
  await tx.phaseChange.createMany({
    data: [{ ...going, organisationId, participantId: id, from: phase }],
  })
}

/** The day she left stands with her enrolment; two follow-ups are due from then on. */
async function leave(
  tx: Tx,
  { id, organisationId }: FoundCase,
  { exitOn, exitReason, exitDestination }: Move,
) {
  if (!exitOn) return []
  const exit = { exitOn: toDateColumn(exitOn), exitReason, exitDestination, version: { increment: 1 } }
  await tx.enrolment.updateMany({ where: { participantId: id }, data: exit })
  for (const { moment, dueOn } of followUpsOf(exitOn))
    await tx.$executeRaw`
      insert into follow_up (organisation_id, participant_id, moment, due_on)
      values (${organisationId}::uuid, ${id}::uuid, ${moment}, ${dueOn}::date)
      on conflict (organisation_id, participant_id, moment, due_on)
      do update set state = 'due', version = follow_up.version + 1 where follow_up.state = 'cancelled'`
  return ["exitOn", "exitReason"]
}

/** The same case goes on: its entry stays as it was, and what was due about her leaving is called off. */
async function comeBack(tx: Tx, { id }: FoundCase) {
  await tx.enrolment.updateMany({
    where: { participantId: id },
    data: { exitOn: null, exitReason: null, exitDestination: null, version: { increment: 1 } },
  })
  await tx.followUp.updateMany({
    where: { participantId: id, state: "due" },
    data: { state: "cancelled", version: { increment: 1 } },
  })
}

/** Two who look at one page and both move her: the second is told, and looks again. */
function movedMeanwhile() {
  return refuse({ form: { key: "move.problems.movedMeanwhile" } })
}

function traceOf(id: string, fields: string[]) {
  return { kind: "participant", id, participantIds: [id], fields }
}

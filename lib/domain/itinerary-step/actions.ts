"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { askingAgain, orderAfter, writingProblems } from "@/lib/domain/itinerary/rules"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import {
  actionProblems,
  changeOf,
  isOpen,
  type LastMove,
  moveProblems,
  stateOf,
  takingBackProblems,
} from "./rules"
import {
  actionOrderInput,
  actionRevisionInput,
  moveInput,
  type NewAction,
  newActionInput,
  takeBackInput,
} from "./schema"

export const addAction = defineAction({
  act: "itinerary.revise",
  input: newActionInput,
  async run({ actor, input, tx, now }) {
    const { draft, objectiveId, dueOn, ...words } = input
    const objective = await tx.itineraryObjective.findFirst({
      where: { AND: [within(actor, "itineraryObjective"), { id: objectiveId }] },
      include: { itinerary: { select: { participant: { select: { phase: true } } } } },
    })
    if (!objective) return missing()
    const { organisationId, participantId, itineraryId, itinerary } = objective
    const around = await aroundAction(tx, { participantId, itineraryId }, input)
    const problems = actionProblems({ ...around, phase: itinerary.participant.phase, state: "planned" })
    if (problems) return refuse(problems)
    const position = await lastPlace(tx, objectiveId)
    const whose = { organisationId, participantId, objectiveId, createdAt: now, createdBy: actor.id }
    const { id } = await tx.itineraryStep.create({
      data: { ...whose, ...words, dueOn: dueOn === null ? null : toDateColumn(dueOn), position },
      select: { id: true },
    })
    await tx.itinerary.updateMany(askingAgain(itineraryId, ["action_added"], actor.today))
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ stepId: id }, traceOf(id, participantId, Object.keys(words)))
  },
})

export const reviseAction = defineAction({
  act: "itinerary.revise",
  input: actionRevisionInput,
  async run({ actor, input, tx }) {
    const { stepId, version, draft, dueOn, ...words } = input
    const found = await reached(tx, actor, stepId)
    const { participantId, itineraryId } = found
    const around = await aroundAction(tx, { participantId, itineraryId }, input)
    const problems = actionProblems({ ...around, phase: found.phase, state: stateOf(found.state) })
    if (problems) return refuse(problems)
    if (found.version !== version) return changedSince(tx, found)
    const moved = words.objectiveId !== found.objectiveId
    const place = moved ? { position: await lastPlace(tx, words.objectiveId) } : {}
    const dueColumn = dueOn === null ? null : toDateColumn(dueOn)
    await tx.itineraryStep.updateMany({
      where: { id: stepId },
      data: { ...words, ...place, dueOn: dueColumn, version: { increment: 1 } },
    })
    await tx.itinerary.updateMany(askingAgain(itineraryId, ["action_revised"], actor.today))
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({}, traceOf(stepId, participantId, Object.keys(words)))
  },
})

/** An action begins, is done, is not done or is dropped. */
export const moveAction = defineAction({
  act: "itinerary.revise",
  input: moveInput,
  async run({ actor, input, tx }) {
    const { stepId, version, to, doneOn, result, reason } = input
    const found = await reached(tx, actor, stepId)
    const today = fromDateColumn(actor.today)
    const problems = moveProblems(input, { phase: found.phase, from: stateOf(found.state), today })
    if (problems) return refuse(problems)
    if (found.version !== version) return changedSince(tx, found)
    const ending = to === "done" ? { doneOn: toDateColumn(doneOn ?? today), result } : { reason }
    await tx.itineraryStep.updateMany({
      where: { id: stepId },
      data: { state: to, ...ending, version: { increment: 1 } },
    })
    await tx.itinerary.updateMany(askingAgain(found.itineraryId, [changeOf[to]], actor.today))
    return done({ stepId }, traceOf(stepId, found.participantId, ["state", ...Object.keys(ending)]))
  },
})

/** What was pressed by mistake: the action stands again as it stood before. */
export const takeBackMove = defineAction({
  act: "itinerary.revise",
  input: takeBackInput,
  async run({ actor, input: { stepId }, tx, now }) {
    const found = await reached(tx, actor, stepId)
    const [last] = await tx.$queryRaw<LastMove[]>`
      select version, changed_by as by, at, values ->> 'state' as state, (values ->> 'done_on')::date as "doneOn",
        values ->> 'result' as result, values ->> 'reason' as reason
      from revision where record_kind = 'itinerary_step' and record_id = ${stepId}::uuid
        and organisation_id = ${found.organisationId}::uuid and participant_id = ${found.participantId}::uuid
        and version = ${found.version - 1} order by id desc limit 1`
    const { phase, version } = found
    const around = { phase, version, state: stateOf(found.state), me: actor.id, now, last: last ?? null }
    const problems = takingBackProblems(around)
    if (problems || !last) return refuse(problems ?? {})
    const { state, doneOn, result, reason } = last
    const data = { state, doneOn, result, reason, version: { increment: 1 } }
    await tx.itineraryStep.updateMany({ where: { id: stepId }, data })
    return done({}, traceOf(stepId, found.participantId, ["state"]))
  },
})

export const orderAction = defineAction({
  act: "itinerary.revise",
  input: actionOrderInput,
  async run({ actor, input: { stepId, towards }, tx }) {
    const found = await reached(tx, actor, stepId)
    const problems = writingProblems(found.phase)
    if (problems) return refuse(problems)
    const all = await tx.itineraryStep.findMany({
      where: { objectiveId: found.objectiveId },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }],
      select: { id: true, position: true, state: true },
    })
    const open = all.filter(({ state }) => isOpen(stateOf(state)))
    const ids = orderAfter(
      open.map(({ id }) => id),
      stepId,
      towards,
    )
    for (const [place, id] of ids.entries())
      if (open[place]?.id !== id || open[place]?.position !== place)
        await tx.itineraryStep.updateMany({ where: { id }, data: { position: place } })
    return done({}, traceOf(stepId, found.participantId, ["position"]))
  },
})

async function reached(tx: Tx, actor: Person, id: string) {
  const step = await tx.itineraryStep.findFirst({
    where: { AND: [within(actor, "itineraryStep"), { id }] },
    include: {
      objective: {
        select: { itineraryId: true, itinerary: { select: { participant: { select: { phase: true } } } } },
      },
    },
  })
  if (!step) return missing()
  const { objective, ...found } = step
  return { ...found, itineraryId: objective.itineraryId, phase: objective.itinerary.participant.phase }
}

type Found = Awaited<ReturnType<typeof reached>>

function changedSince(tx: Tx, found: Found) {
  const { id, version } = found
  return conflictWith(tx, { kind: "itinerary_step", id, version, values: fieldsOf(found) })
}

/** The form's fields as they stand, under the names the form knows them by. */
function fieldsOf(found: Found) {
  const { objectiveId, kind, what, measure, whoHelps, obstacleId, wish, dueOn, state, result, reason } = found
  const why = obstacleId === null ? "wish" : "obstacle"
  const ending = { to: state, result, reason }
  const due = dueOn && fromDateColumn(dueOn)
  return { objectiveId, kind, what, measure, whoHelps, why, obstacleId, wish, dueOn: due, ...ending }
}

type Whose = { participantId: string; itineraryId: string }

/** The obstacle and the objective that an action names are hers and of this plan. */
async function aroundAction(tx: Tx, whose: Whose, { obstacleId, objectiveId }: NewAction) {
  const { participantId, itineraryId } = whose
  const obstacles = obstacleId ? await tx.obstacle.count({ where: { id: obstacleId, participantId } }) : 1
  const objectives = await tx.itineraryObjective.count({ where: { id: objectiveId, itineraryId } })
  return { obstacleIsHers: obstacles === 1, objectiveIsHers: objectives === 1 }
}

async function lastPlace(tx: Tx, objectiveId: string): Promise<number> {
  const { _max } = await tx.itineraryStep.aggregate({ where: { objectiveId }, _max: { position: true } })
  return (_max.position ?? -1) + 1
}

function traceOf(id: string, participantId: string, fields: string[]) {
  return { kind: "itinerary_step", id, participantIds: [participantId], fields }
}

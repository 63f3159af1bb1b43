"use server"

import { plannedState } from "@/lib/domain/care-breach/rules"
import { careHours } from "@/lib/domain/childcare/rules"
import { facilitatorRows } from "@/lib/domain/facilitator/rules"
import { groupProblems } from "@/lib/domain/session-again/rules"
import { defineAction } from "@/lib/platform/action"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type Arranged, doubted, type Reached, reached, tellOthers } from "./queries"
import {
  beforeOf,
  changed,
  isAnotherDay,
  moveProblems,
  openProblems,
  type Target,
  targetOf,
  timeProblems,
} from "./rules"
import { type CopyInput, cancelInput, copyInput, moveInput } from "./schema"

/** Another time, another place, or held in another way: who is expected stays expected, the children's places are looked at anew. */
export const moveSession = defineAction({
  act: "session.move",
  input: moveInput,
  async run({ actor, input, tx, now }) {
    const session = await reached(tx, actor, input.sessionId)
    const { mode, place, roomId = null, onlineLink = null } = input
    const held = { timezone: session.timezone, mode, place: place || null, roomId, onlineLink }
    const target = targetOf(input, held)
    const team = input.facilitatorIds ?? session.facilitatorIds
    const problems = moveProblems(session, target, team)
    if (problems) return refuse(problems)
    if (session.version !== input.version) return changedSince()
    const refused = await doubted(tx, { session, target, team, now, accepted: input.accepted })
    if (refused) return refused

    await tx.counsellingSession.updateMany({
      where: { id: session.id },
      data: {
        ...{ ...target, seriesException: session.seriesId !== null },
        ...{ sequence: { increment: 1 }, version: { increment: 1 } },
      },
    })
    await chooseTeam(tx, { session, team, now })
    const joined = team.filter((id) => !session.facilitatorIds.includes(id))
    await tellOthers(tx, { session, change: "moved", joined, now })
    const anotherDay = isAnotherDay(session, target)
    const asked = await askAgain(tx, session, { anotherDay, takenBack: input.takenBack })
    const [care] = await tx.$queryRaw<{ waiting: number; tooOld: number }[]>`
      select waiting, too_old as "tooOld" from sec.move_care(${session.id}::uuid, ${session.startsAt}, ${session.endsAt})`
    const moved = { sessionId: session.id, ...target, timezone: session.timezone, anotherDay }
    const before = beforeOf(session, asked)
    return done(
      { ...moved, before, waiting: care?.waiting ?? 0, tooOld: care?.tooOld ?? 0 },
      traceOf(session.id, changed(session, target)),
    )
  },
})

/** It does not take place, and the reason is kept; everybody stays in it, and the children's places are free for others. */
export const cancelSession = defineAction({
  act: "session.cancel",
  input: cancelInput,
  async run({ actor, input: { sessionId, version, reason, note }, tx, now }) {
    const session = await reached(tx, actor, sessionId)
    const problems = openProblems(session)
    if (problems) return refuse(problems)
    if (session.version !== version) return changedSince()
    await tx.counsellingSession.updateMany({
      where: { id: sessionId },
      data: {
        state: "cancelled",
        cancelReason: reason,
        cancelNote: note || null,
        cancelledAt: now,
        cancelledBy: actor.id,
        version: { increment: 1 },
      },
    })
    await tx.attendance.updateMany({
      where: {
        organisationId: session.organisationId,
        sessionId,
        state: { in: ["booked", "waitlisted", "offered"] },
      },
      data: {
        state: "cancelled_by_org",
        answerBy: null,
        reconfirm: false,
        recordedAt: now,
        recordedBy: actor.id,
      },
    })
    await tellOthers(tx, { session, change: "cancelled", now })
    const [care] = await tx.$queryRaw<
      { freed: number }[]
    >`select sec.free_care(${sessionId}::uuid, ${now}) as freed`
    return done(
      { sessionId, freed: care?.freed ?? 0 },
      traceOf(sessionId, ["state", "cancelReason", "cancelNote"]),
    )
  },
})

/** The same once more, on another day, with those of its group who are expected again; childcare is asked anew. */
export const copySession = defineAction({
  act: "session.copy",
  input: copyInput,
  async run({ actor, input, tx, now }) {
    const { participantIds: chosen, roomId = null, onlineLink = null } = input
    const session = await reached(tx, actor, input.sessionId)
    const held = { mode: input.mode, place: input.place || null, roomId, onlineLink }
    const target = targetOf(input, { timezone: session.timezone, ...held })
    const problems = timeProblems(session, target) ?? groupProblems({ ...session, people: chosen.length })
    if (problems) return refuse(problems)
    const asking = { session: { ...session, topics: input.topics }, target, now, accepted: input.accepted }
    const refused = await doubted(tx, { ...asking, team: session.facilitatorIds, chosen })
    if (refused) return refused
    const copyId = await writeCopy(tx, { session, target, input, now })
    const expected = await tx.$queryRaw<
      { id: string }[]
    >`select id from sec.copy_roster(${session.id}::uuid, ${copyId}::uuid, ${chosen}::uuid[]) as id`
    await tellOthers(tx, { session: { ...session, id: copyId }, change: "joined", now })
    const participantIds = expected.map(({ id }) => id)
    return done(
      { sessionId: copyId, people: participantIds.length },
      { ...traceOf(copyId, ["copied"]), participantIds },
    )
  },
})

function changedSince() {
  return refuse({ form: { key: "session-change.problems.changedSince" } })
}

type Again = { anotherDay: boolean; takenBack: string[] | undefined }

/** Whoever said she would come says so again for another day; taken back, whoever was asked for nothing is not. */
async function askAgain(tx: Tx, { organisationId, id }: Arranged, { anotherDay, takenBack }: Again) {
  const booked = { organisationId, sessionId: id, state: "booked" }
  if (takenBack) {
    const where = { ...booked, participantId: { in: takenBack } }
    await tx.attendance.updateMany({ where, data: { reconfirm: false } })
    return []
  }
  if (!anotherDay) return []
  const open = { ...booked, reconfirm: false }
  const again = await tx.attendance.findMany({ where: open, select: { participantId: true } })
  await tx.attendance.updateMany({ where: open, data: { reconfirm: true } })
  return again.map(({ participantId }) => participantId)
}

/** Who is taken off loses the session at once. */
async function chooseTeam(
  tx: Tx,
  { session, team, now }: { session: Reached; team: readonly string[]; now: Date },
) {
  const { organisationId, id: sessionId, by } = session
  await tx.sessionFacilitator.deleteMany({ where: { sessionId, membershipId: { notIn: [...team] } } })
  const data = facilitatorRows(team, { organisationId, sessionId, by: by.id, now })
  await tx.sessionFacilitator.createMany({ data, skipDuplicates: true })
}

type Copying = { session: Reached; target: Target; input: CopyInput; now: Date }

async function writeCopy(tx: Tx, { session, target, input, now }: Copying): Promise<string> {
  const { organisationId, counsellorId, kind, timezone, capacity, breakMinutes } = session
  const { womenOnly, interpreter, interpreterName, interpreterRelation } = session
  const facts = { organisationId, counsellorId, kind, timezone, capacity, breakMinutes }
  const held = { womenOnly, interpreter, interpreterName, interpreterRelation }
  const { childcare, childcareReason = null, carePlaces } = input
  const care = {
    childcare,
    childcareReason: childcare === "not_possible" ? childcareReason : null,
    childcareAnsweredAt: childcare === "unanswered" ? null : now,
    state: plannedState(childcare),
  }
  const about = { title: input.title || null, topics: input.topics }
  const { id } = await tx.counsellingSession.create({
    data: { ...facts, ...held, ...target, ...about, ...care, createdAt: now },
    select: { id: true },
  })
  await chooseTeam(tx, { session: { ...session, id }, team: session.facilitatorIds, now })
  if (childcare === "offered" && carePlaces) {
    const offer = { organisationId, sessionId: id, place: target.place, places: carePlaces }
    await tx.childcareOffer.create({ data: { ...offer, ...careHours(target), createdAt: now } })
  }
  return id
}

function traceOf(id: string, fields: string[]) {
  return { kind: "counselling_session", id, fields }
}

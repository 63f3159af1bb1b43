"use server"

import type { Person } from "@/lib/access/actor"
import { needingCare } from "@/lib/domain/childcare/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { defineAction } from "@/lib/platform/action"
import { civilDate } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type RecordFacts, recordFacts, undoFacts } from "./queries"
import {
  attendedStates,
  type Marked,
  marksFor,
  minutesOf,
  recordDoubtsOf,
  recordProblems,
  stateAfter,
  undoingOf,
} from "./rules"
import { type RecordInput, recordInput, undoInput } from "./schema"

const namesShown = 3

/** What became of a planned session. One click sends a state for everybody; a mark that stands is never overwritten. */
export const recordSession = defineAction({
  act: "session.record",
  input: recordInput,
  async run({ actor, input, tx, now }) {
    const { sessionId } = input
    const session = await recordFacts(tx, actor, sessionId)
    if (!session) return missing()
    const around = { now, session, roster: session.roster }
    const problems = recordProblems(input, around)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : recordDoubtsOf(input, around)
    if (doubts.length > 0) return doubt(doubts)

    const marks = marksFor(input, session.roster)
    const recording = { actor, now, input, session, marks }
    await closeSession(tx, recording)
    await writeMarks(tx, recording)
    await writeUnmet(tx, recording)
    await writeNotes(tx, recording)
    if (input.draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...input.draft } })

    const participantIds = marks.map(({ participantId }) => participantId)
    const names = session.people.slice(0, namesShown).map(shortName)
    const fields = Object.keys(input).filter((field) => field !== "sessionId")
    const trace = { kind: "counselling_session", id: sessionId, participantIds, fields }
    return done({ sessionId, minutes: minutesOf(session), people: marks.length, names }, trace)
  },
})

/** Takes back what its counsellor planned, logged or recorded within the last day. */
export const undoSession = defineAction({
  act: "session.undo",
  input: undoInput,
  async run({ actor, input: { sessionId }, tx, now }) {
    const session = await undoFacts(tx, actor, sessionId)
    if (!session) return missing()
    const undoing = undoingOf(session, now)
    if (!undoing) return refuse({ form: { key: "counselling-session.problems.undoTooLate" } })

    if (undoing === "remove" && (await othersWrote(tx, sessionId)))
      return refuse({ form: { key: "counselling-session.problems.undoOthersWrote" } })

    const where = { organisationId: session.organisationId, sessionId }
    if (undoing === "remove") await removeSession(tx, where)
    else if (session.recordedAt) await reopenSession(tx, where, session.recordedAt)
    const { participantIds } = session
    const trace = { kind: "counselling_session", id: sessionId, participantIds, fields: [undoing] }
    return done({ sessionId, removed: undoing === "remove" }, trace)
  },
})

async function othersWrote(tx: Tx, sessionId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<
    { wrote: boolean }[]
  >`select sec.others_wrote(${sessionId}::uuid) as wrote`
  return found?.wrote ?? false
}

type Recording = { actor: Person; now: Date; input: RecordInput; session: RecordFacts; marks: Marked[] }

async function closeSession(tx: Tx, { actor, now, input, session, marks }: Recording) {
  const state = stateAfter(marks)
  const { childcare, childcareReason = null } = input
  const isAnswered = session.childcare === "unanswered" && childcare !== "unanswered"
  await tx.counsellingSession.updateMany({
    where: { id: input.sessionId, state: "scheduled" },
    data: {
      state,
      cancelReason: state === "cancelled" ? "cancelled_by_org" : null,
      recordedAt: now,
      recordedBy: actor.id,
      version: { increment: 1 },
      ...(isAnswered && { childcare, childcareReason, childcareAnsweredAt: now }),
    },
  })
}

async function writeMarks(tx: Tx, { actor, now, input, session, marks }: Recording) {
  await tx.$executeRaw`
    update attendance a set state = m.state, minutes_late = m."minutesLate", minutes_early = m."minutesEarly",
      reason = m.reason, recorded_at = ${now}, recorded_by = ${actor.id}::uuid
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as m("participantId" uuid, state text, "minutesLate" int, "minutesEarly" int, reason text)
    where a.organisation_id = ${session.organisationId}::uuid and a.session_id = ${input.sessionId}::uuid
      and a.participant_id = m."participantId" and a.state = 'booked'`
}

/** Care was needed and not possible: a need without a place for each child of those who came. */
async function writeUnmet(tx: Tx, { actor, now, input, session, marks }: Recording) {
  if (input.childcare !== "not_possible") return
  const came = marks
    .filter(({ state }) => attendedStates.includes(state))
    .map(({ participantId }) => participantId)
  const day = civilDate(session.startsAt, session.timezone)
  const children = needingCare(session.children, day)
    .filter(({ participantId }) => came.includes(participantId))
    .filter(({ id }) => !session.placedIds.includes(id))
  await tx.childcareBooking.createMany({
    data: children.map(({ id, participantId }) => {
      const whose = {
        organisationId: session.organisationId,
        sessionId: input.sessionId,
        participantId,
        childId: id,
      }
      const reason = input.childcareReason ?? null
      return { ...whose, state: "unmet", reason, requestedAt: now, createdBy: actor.id }
    }),
  })
}

/** About those who are hers: of the others on the roster she writes nothing. */
async function writeNotes(tx: Tx, { actor, now, input, session }: Recording) {
  const { sessionId, note, noteVisibility } = input
  if (!note) return
  await tx.counsellingNote.createMany({
    data: session.people.map(({ id }) => {
      const about = { organisationId: session.organisationId, participantId: id, sessionId }
      return { ...about, authorId: actor.id, text: note, visibility: noteVisibility, createdAt: now }
    }),
  })
}

type Where = { organisationId: string; sessionId: string }

/** What was logged or planned goes with all it wrote, and shared places are given back. */
async function removeSession(tx: Tx, where: Where) {
  const { organisationId, sessionId } = where
  await tx.$executeRaw`
    with gone as (
      delete from childcare_booking
      where organisation_id = ${organisationId}::uuid and session_id = ${sessionId}::uuid returning offer_id, state
    ), given as (
      select offer_id, count(*)::int as places from gone
      where state in ('confirmed', 'checked_in', 'checked_out', 'no_show') group by offer_id
    )
    update childcare_offer o set taken = o.taken - given.places from given
    where o.id = given.offer_id and o.session_id is distinct from ${sessionId}::uuid`
  await tx.childcareOffer.deleteMany({ where })
  await tx.counsellingNote.deleteMany({ where })
  await tx.nextStep.deleteMany({ where })
  await tx.attendance.deleteMany({ where })
  await tx.counsellingSession.deleteMany({ where: { id: sessionId } })
}

/** What was planned and recorded waits for its marks again; only what the recording wrote is taken back. */
async function reopenSession(tx: Tx, where: Where, recordedAt: Date) {
  await tx.$executeRaw`
    update counselling_session set state = 'scheduled', cancel_reason = null, recorded_at = null, recorded_by = null,
      childcare = case when childcare_answered_at = ${recordedAt} then 'unanswered' else childcare end,
      childcare_reason = case when childcare_answered_at = ${recordedAt} then null else childcare_reason end,
      childcare_answered_at = nullif(childcare_answered_at, ${recordedAt}), version = version + 1
    where id = ${where.sessionId}::uuid`
  const unmarked = {
    state: "booked",
    minutesLate: 0,
    minutesEarly: 0,
    reason: null,
    recordedAt: null,
    recordedBy: null,
  }
  await tx.attendance.updateMany({ where: { ...where, recordedAt }, data: unmarked })
  await tx.childcareBooking.deleteMany({ where: { ...where, state: "unmet", requestedAt: recordedAt } })
  await tx.counsellingNote.deleteMany({ where: { ...where, createdAt: recordedAt } })
}

"use server"

import type { Person } from "@/lib/access/actor"
import { needingCare } from "@/lib/domain/childcare/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { defineAction } from "@/lib/platform/action"
import { civilDate } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type RosterFacts, rosterFacts } from "./queries"
import {
  attendedStates,
  correctionProblems,
  type Marked,
  markedBy,
  marksForOpen,
  marksFrom,
  minutesOf,
  recordProblems,
  rollCallDoubtsOf,
  rollCallProblems,
} from "./rules"
import { careInput, correctionInput, recordInput, rollCallInput } from "./schema"

const namesShown = 3

/** What became of a planned session. One click sends a mark for everybody who has none; a mark that stands is never overwritten. */
export const recordSession = defineAction({
  act: "session.record",
  input: recordInput,
  async run({ actor, input, tx, now }) {
    const { sessionId } = input
    const facts = await rosterFacts(tx, { actor, sessionId, now })
    if (!facts) return missing()
    const said = { marks: marksForOpen(input.state, facts.roster) }
    const problems = recordProblems(said, facts)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : rollCallDoubtsOf(said, facts)
    if (doubts.length > 0) return doubt(doubts)

    const marks = said.marks.map(markedBy)
    await keepMarks(tx, { actor, now, facts, marks })
    const names = facts.people.slice(0, namesShown).map(shortName)
    const value = { sessionId, minutes: minutesOf(facts.session), people: marks.length, names }
    return done(value, traceOf(facts, marks))
  },
})

/** Roll call: a mark is kept as soon as it is given. */
export const markAttendance = defineAction({
  act: "session.record",
  input: rollCallInput,
  quiet: true,
  async run({ actor, input, tx, now }) {
    const facts = await rosterFacts(tx, { actor, sessionId: input.sessionId, now })
    if (!facts) return missing()
    const problems = rollCallProblems(input, facts)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : rollCallDoubtsOf(input, facts)
    if (doubts.length > 0) return doubt(doubts)

    const marks = marksFrom(input, facts.roster).map(markedBy)
    const { fromPaper } = input
    const state = await keepMarks(tx, { actor, now, facts, marks, fromPaper })
    return done({ sessionId: input.sessionId, state }, traceOf(facts, marks))
  },
})

/** After the days for corrections: the old mark stays in the history, with the reason for the new one. */
export const correctAttendance = defineAction({
  act: "session.correct",
  input: correctionInput,
  async run({ actor, input, tx, now }) {
    const facts = await rosterFacts(tx, { actor, sessionId: input.sessionId, now })
    if (!facts) return missing()
    const problems = correctionProblems(input, facts)
    if (problems) return refuse(problems)

    const marks = [markedBy(input)]
    const state = await keepMarks(tx, { actor, now, facts, marks, why: input.why })
    return done({ sessionId: input.sessionId, state }, traceOf(facts, marks))
  },
})

/** Whether there was childcare, where nobody has said so yet. */
export const answerCare = defineAction({
  act: "session.record",
  input: careInput,
  async run({ actor, input, tx, now }) {
    const { sessionId, childcare, childcareReason } = input
    const facts = await rosterFacts(tx, { actor, sessionId, now })
    if (!facts) return missing()
    if (facts.session.childcare !== "unanswered" && facts.session.childcare !== childcare)
      return refuse({ childcare: { key: "counselling-session.problems.careAnswered" } })
    if (childcare === "not_possible" && facts.session.startsAt > now)
      return refuse({ childcare: { key: "counselling-session.problems.careNeedsApproval" } })

    await tx.$executeRaw`select sec.answer_care(${sessionId}::uuid, ${childcare}, ${childcareReason ?? null}, ${now})`
    await keepUnmet(tx, { actor, now, facts: { ...facts, session: { ...facts.session, childcare } } })
    return done({ sessionId }, { kind: "counselling_session", id: sessionId, fields: ["childcare"] })
  },
})

function traceOf({ sessionId }: RosterFacts, marks: readonly Marked[]) {
  const participantIds = marks.map(({ participantId }) => participantId)
  return { kind: "counselling_session", id: sessionId, participantIds, fields: ["attendance"] }
}

type Keeping = { actor: Person; now: Date; facts: RosterFacts }

type Marking = Keeping & { marks: readonly Marked[]; why?: string | null; fromPaper?: boolean }

/** Writes what changed, and says what that makes of the session. */
async function keepMarks(
  tx: Tx,
  { marks, why = null, fromPaper = false, ...keeping }: Marking,
): Promise<string> {
  const { actor, now, facts } = keeping
  await tx.$executeRaw`
    update attendance a set state = m.state, minutes_late = m."minutesLate", minutes_early = m."minutesEarly",
      reason = m.reason, recorded_at = case when m.state <> 'booked' then ${now}::timestamptz end,
      recorded_by = case when m.state <> 'booked' then ${actor.id}::uuid end, correction_reason = ${why},
      from_paper = ${fromPaper} and m.state <> 'booked',
      reconfirm = a.reconfirm and m.state = 'booked', version = version + 1
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as m("participantId" uuid, state text, "minutesLate" int, "minutesEarly" int, reason text)
    where a.organisation_id = ${facts.organisationId}::uuid and a.session_id = ${facts.sessionId}::uuid
      and a.participant_id = m."participantId" and (a.state, a.minutes_late, a.minutes_early, a.reason)
        is distinct from (m.state, m."minutesLate", m."minutesEarly", m.reason)`
  const [settled] = await tx.$queryRaw<{ state: string }[]>`
    select sec.settle_session(${facts.sessionId}::uuid, ${now}) as state`
  await keepUnmet(tx, keeping)
  return settled?.state ?? facts.session.state
}

/** Care was needed and not possible: a need without a place for each child of those who came, and of nobody else. */
async function keepUnmet(tx: Tx, { actor, now, facts: { session, ...facts } }: Keeping) {
  if (session.childcare !== "not_possible") return
  const { organisationId, sessionId } = facts
  const came = await tx.attendance.findMany({
    where: { organisationId, sessionId, state: { in: [...attendedStates] } },
    select: { participantId: true },
  })
  const cameIds = came.map(({ participantId }) => participantId)
  const whose = { organisationId, sessionId, state: "unmet" }
  await tx.childcareBooking.deleteMany({ where: { ...whose, participantId: { notIn: cameIds } } })
  const children = needingCare(facts.children, civilDate(session.startsAt, session.timezone))
    .filter(({ participantId }) => cameIds.includes(participantId))
    .filter(({ id }) => !facts.placedIds.includes(id))
  await tx.childcareBooking.createMany({
    data: children.map(({ id, participantId }) => {
      const told = { reason: session.childcareReason, requestedAt: now, createdBy: actor.id }
      return { ...whose, participantId, childId: id, ...told }
    }),
    skipDuplicates: true,
  })
}

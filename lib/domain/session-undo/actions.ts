"use server"

import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { undoFacts, undoSeriesFacts } from "./queries"
import { isTooLate, undoingOf } from "./rules"
import { undoInput, undoSeriesInput } from "./schema"

/** Takes back what its counsellor planned, logged or recorded within the last day. */
export const undoSession = defineAction({
  act: "session.undo",
  input: undoInput,
  async run({ actor, input: { sessionId }, tx, now }) {
    const session = await undoFacts(tx, actor, sessionId)
    if (!session) return missing()
    const undoing = undoingOf(session, now)
    if (undoing === "remove" && !session.leads) return missing()
    if (!undoing) return refuse({ form: { key: "counselling-session.problems.undoTooLate" } })

    if (undoing === "remove" && (await othersWrote(tx, sessionId)))
      return refuse({ form: { key: "counselling-session.problems.undoOthersWrote" } })

    if (undoing === "reopen" && session.seatsGone)
      return refuse({ form: { key: "session-queue.problems.seatGone" } })

    const { organisationId, markedAt, participantIds } = session
    const where = { organisationId, sessionId }
    if (undoing === "remove") await removeSessions(tx, { organisationId, sessionIds: [sessionId] })
    else await reopenSession(tx, { ...where, markedAt, now })
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

/** Takes back a whole series that she planned within the last day, as long as nothing has become of it. */
export const undoSeries = defineAction({
  act: "session.undo",
  input: undoSeriesInput,
  // Whoever takes it back may be looking at it: its page is left, not drawn anew.
  quiet: true,
  async run({ actor, input: { seriesId }, tx, now }) {
    const series = await undoSeriesFacts(tx, actor, seriesId)
    if (!series) return missing()
    const { organisationId, sessionIds, participantIds, createdAt } = series
    if (isTooLate(createdAt, now))
      return refuse({ form: { key: "counselling-session.problems.undoTooLate" } })
    if (series.goneOn) return refuse({ form: { key: "session-series.problems.goneOn" } })
    await removeSessions(tx, { organisationId, sessionIds })
    await tx.seriesEnrolment.deleteMany({ where: { organisationId, seriesId } })
    await tx.sessionSeries.deleteMany({ where: { id: seriesId } })
    const count = sessionIds.length
    return done({ seriesId, count }, { kind: "session_series", id: seriesId, participantIds, count })
  },
})

type Where = { organisationId: string; sessionId: string }

/** What was logged or planned goes with all it wrote, and shared places are given back. */
async function removeSessions(
  tx: Tx,
  { organisationId, sessionIds }: { organisationId: string; sessionIds: string[] },
) {
  const where = { organisationId, sessionId: { in: sessionIds } }
  await tx.$executeRaw`
    with gone as (
      delete from childcare_booking
      where organisation_id = ${organisationId}::uuid and session_id = any (${sessionIds}::uuid[]) returning offer_id, state
    ), given as (
      select offer_id, count(*)::int as places from gone
      where state in ('offered', 'confirmed', 'checked_in', 'checked_out', 'no_show') group by offer_id
    )
    update childcare_offer o set taken = o.taken - given.places from given
    where o.id = given.offer_id and (o.session_id is null or o.session_id <> all (${sessionIds}::uuid[]))`
  await tx.childcareOffer.deleteMany({ where })
  await tx.counsellingNote.deleteMany({ where })
  await tx.nextStep.deleteMany({ where })
  await tx.attendance.deleteMany({ where })
  await tx.counsellingSession.deleteMany({ where: { id: { in: sessionIds } } })
}

/** What was planned and recorded waits for its marks again: those that the last press gave are taken back. */
async function reopenSession(
  tx: Tx,
  { markedAt, now, ...where }: Where & { markedAt: Date | null; now: Date },
) {
  await tx.attendance.updateMany({
    where: { ...where, recordedAt: markedAt },
    data: {
      ...{
        state: "booked",
        minutesLate: 0,
        minutesEarly: 0,
        reason: null,
        recordedAt: null,
        recordedBy: null,
        fromPaper: false,
      },
      version: { increment: 1 },
    },
  })
  await tx.childcareBooking.deleteMany({ where: { ...where, state: "unmet" } })
  await tx.$executeRaw`select sec.settle_session(${where.sessionId}::uuid, ${now})`
}

"use server"

import type { Person } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type WalkInFacts, walkInFacts } from "./queries"
import { careOfWalkIn, isThere, takeOffProblems, walkInDoubts, walkInProblems } from "./rules"
import { takeOffInput, type WalkInInput, walkInInput } from "./schema"

/** She came without having been expected: present at once, and known as a walk-in. */
export const addWalkIn = defineAction({
  act: "session.record",
  input: walkInInput,
  oneAtATime: true,
  async run({ actor, input, tx, now }) {
    const facts = await walkInFacts(tx, { ...input, actor, now })
    if (!facts) return missing()
    const problems = walkInProblems(input, facts)
    if (problems) return refuse(problems)
    const value = { name: facts.name }
    const trace = traceOf(input, ["walkIn"])
    if (isThere(facts.seat)) return done(value, trace)
    const doubts = input.accepted ? [] : walkInDoubts(input, facts)
    if (doubts.length > 0) return doubt(doubts)

    await seat(tx, { actor, input, facts, now })
    await takeCare(tx, { actor, input, facts, now })
    await tx.$queryRaw`select sec.settle_session(${input.sessionId}::uuid, ${now}) as state`
    return done(value, trace)
  },
})

/** Taken for another woman: her row goes, and the places of her children are free again. */
export const takeOffWalkIn = defineAction({
  act: "session.undo",
  input: takeOffInput,
  oneAtATime: true,
  async run({ actor, input, tx, now }) {
    const facts = await walkInFacts(tx, { ...input, actor, now })
    if (!facts?.seat) return missing()
    const problems = takeOffProblems({ ...facts, seat: facts.seat })
    if (problems) return refuse(problems)

    const { organisationId } = facts
    const { sessionId, participantId } = input
    await tx.$executeRaw`
      with gone as (
        delete from childcare_booking
        where organisation_id = ${organisationId}::uuid and session_id = ${sessionId}::uuid
          and participant_id = ${participantId}::uuid returning offer_id, state
      ), given as (select offer_id, count(*)::int as places from gone where sec.holds_place(state) group by offer_id)
      update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id`
    await tx.attendance.deleteMany({ where: { organisationId, sessionId, participantId } })
    await tx.$queryRaw`select sec.settle_session(${sessionId}::uuid, ${now}) as state`
    return done({ sessionId }, traceOf(input, ["walkInTakenOff"]))
  },
})

type Coming = { actor: Person; input: WalkInInput; facts: WalkInFacts; now: Date }

/** A row of her own, or the one with which she waited for a place. */
async function seat(tx: Tx, { actor, input, facts, now }: Coming) {
  const { sessionId, participantId } = input
  await tx.$executeRaw`
    insert into attendance as a (organisation_id, session_id, participant_id, state, walk_in, from_paper, recorded_at, recorded_by)
    values (${facts.organisationId}::uuid, ${sessionId}::uuid, ${participantId}::uuid, 'present', true, ${input.fromPaper}, ${now}, ${actor.id}::uuid)
    on conflict (organisation_id, session_id, participant_id) do update
    set state = 'present', walk_in = true, from_paper = excluded.from_paper, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
      reconfirm = false, version = a.version + 1
    where a.state in ('waitlisted', 'lapsed') or (a.walk_in and a.state = 'booked')`
}

async function takeCare(tx: Tx, { actor, input, facts, now }: Coming) {
  const care = careOfWalkIn(input, facts)
  if (care.kind === "none" || care.childIds.length === 0) return
  const { organisationId, childcareReason } = facts
  const { sessionId, participantId } = input
  if (care.kind === "placed")
    await tx.$executeRaw`select sec.take_places(${care.offer.id}::uuid, ${care.childIds.length}::int, 0, false)`
  const booking =
    care.kind === "placed"
      ? { offerId: care.offer.id, state: "confirmed", reason: null }
      : { offerId: null, state: "unmet", reason: childcareReason }
  const whose = { organisationId, sessionId, participantId, requestedAt: now, createdBy: actor.id }
  await tx.childcareBooking.deleteMany({
    where: { organisationId, sessionId, participantId, state: { in: ["waitlisted", "lapsed", "cancelled"] } },
  })
  await tx.childcareBooking.createMany({
    data: care.childIds.map((childId) => ({ ...whose, childId, ...booking })),
    skipDuplicates: true,
  })
}

function traceOf(
  { sessionId, participantId }: { sessionId: string; participantId: string },
  fields: string[],
) {
  return { kind: "counselling_session", id: sessionId, participantIds: [participantId], fields }
}

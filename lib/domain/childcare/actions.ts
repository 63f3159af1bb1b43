"use server"

import { isMember } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { civilDate } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { bookingFacts } from "./queries"
import {
  type BookingFacts,
  bookingProblems,
  careHours,
  isWrittenAfterwards,
  offerFor,
  offerProblems,
  placesLeft,
  unplaced,
} from "./rules"
import { bookingInput, offerInput } from "./schema"

export const offerChildcare = defineAction({
  act: "childcare.offer",
  input: offerInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { sessionId, places, place } = input
    const session = sessionId
      ? await tx.counsellingSession.findFirst({
          where: { AND: [within(actor, "counsellingSession"), { id: sessionId }] },
          select: { startsAt: true, endsAt: true, state: true, place: true },
        })
      : null
    if (sessionId && !session) return missing()
    const usual = session && careHours(session)
    const startsAt = input.startsAt ?? usual?.startsAt ?? now
    const endsAt = input.endsAt ?? usual?.endsAt ?? now
    const problems = offerProblems({ startsAt, endsAt }, session)
    if (problems) return refuse(problems)

    const { organisationId } = actor
    const offer = {
      organisationId,
      sessionId,
      place: place || session?.place,
      startsAt,
      endsAt,
      places,
      createdAt: now,
    }
    const { id } = await tx.childcareOffer.create({ data: offer, select: { id: true } })
    if (sessionId)
      await tx.counsellingSession.updateMany({
        where: { id: sessionId, childcare: "unanswered" },
        data: { childcare: "offered", childcareAnsweredAt: now },
      })
    return done({ offerId: id }, { kind: "childcare_offer", id, fields: Object.keys(input) })
  },
})

/** Siblings get their places together or not at all; of many who ask for the last one exactly one gets it. */
export const bookChildren = defineAction({
  act: "childcare.book",
  input: bookingInput,
  async run({ actor, input, tx, now }) {
    const { sessionId, participantId } = input
    const found = await bookingFacts(tx, input)
    if (!found) return missing()
    const when = { day: civilDate(found.startsAt, found.timezone), hasBegun: found.startsAt <= now }
    const facts = { ...found, session: { ...found, ...when } }
    const problems = bookingProblems(input, facts)
    if (problems) return refuse(problems)

    const childIds = unplaced(input, facts)
    if (childIds.length > 0) {
      const offerId = await takePlaces(tx, { facts, sessionId, needed: childIds.length, now })
      const { organisationId } = found
      const booking = {
        offerId,
        state: "confirmed",
        reason: null,
        requestedAt: now,
        createdBy: actor.id,
      }
      const whose = { organisationId, sessionId, participantId }
      await tx.childcareBooking.updateMany({ where: { ...whose, childId: { in: childIds } }, data: booking })
      await tx.childcareBooking.createMany({
        data: childIds.map((childId) => ({ ...whose, childId, ...booking })),
        skipDuplicates: true,
      })
    }
    const trace = {
      kind: "childcare_booking",
      id: sessionId,
      participantIds: [participantId],
      fields: ["childIds"],
    }
    return done({ places: childIds.length }, { ...trace, count: childIds.length })
  },
})

export const releaseChildren = defineAction({
  act: "childcare.book",
  input: bookingInput,
  async run({ input, tx }) {
    const { sessionId, participantId, childIds } = input
    const found = await bookingFacts(tx, input)
    if (!found) return missing()
    if (found.state !== "scheduled") return refuse({ form: { key: "childcare.problems.sessionOver" } })
    await tx.$executeRaw`
      with gone as (
        update childcare_booking set state = 'cancelled'
        where organisation_id = ${found.organisationId}::uuid and session_id = ${sessionId}::uuid
          and participant_id = ${participantId}::uuid
          and child_id = any(${childIds}::uuid[]) and state in ('confirmed', 'checked_in', 'checked_out', 'no_show')
        returning offer_id
      ), given as (select offer_id, count(*)::int as places from gone group by offer_id)
      update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id`
    const trace = {
      kind: "childcare_booking",
      id: sessionId,
      participantIds: [participantId],
      fields: ["state"],
    }
    return done({ places: childIds.filter((id) => found.placedIds.includes(id)).length }, trace)
  },
})

type Taking = {
  facts: BookingFacts & { organisationId: string }
  sessionId: string
  needed: number
  now: Date
}

/** The guard is part of the update: a place is never given twice. */
async function takePlaces(tx: Tx, { facts, sessionId, needed, now }: Taking): Promise<string> {
  const offer = offerFor(facts, needed)
  if (!offer) {
    const room = { ...careHours(facts.session), places: needed, taken: needed, createdAt: now }
    const { organisationId } = facts
    const made = await tx.childcareOffer.create({
      data: { organisationId, sessionId, ...room },
      select: { id: true },
    })
    return made.id
  }
  const lacking = isWrittenAfterwards(facts, offer) ? Math.max(0, needed - placesLeft(offer)) : 0
  const { count } = await tx.childcareOffer.updateMany({
    where: { id: offer.id, taken: { lte: offer.places + lacking - needed } },
    data: { taken: { increment: needed }, places: { increment: lacking } },
  })
  if (count !== 1) throw new Error("The places went between reading and taking them")
  return offer.id
}

"use server"

import { isMember } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { civilDate } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { bookingFacts, holdHerOffers, placeInLine, settleCare } from "./queries"
import {
  type BookingFacts,
  bookingProblems,
  careHours,
  isWrittenAfterwards,
  mustWait,
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
    await tx.$executeRaw`select sec.care_offered(${id}::uuid, ${now})`
    return done({ offerId: id }, { kind: "childcare_offer", id, fields: Object.keys(input) })
  },
})

/** Siblings get their places together, or wait together; of many who ask for the last one exactly one gets it. */
export const bookChildren = defineAction({
  act: "childcare.book",
  input: bookingInput,
  oneAtATime: true,
  async run({ actor, input, tx, now }) {
    const { sessionId, participantId } = input
    await holdHerOffers(tx, input)
    const found = await bookingFacts(tx, input)
    if (!found) return missing()
    const when = { day: civilDate(found.startsAt, found.timezone), hasBegun: found.startsAt <= now }
    const facts = { ...found, session: { ...found, ...when } }
    const problems = bookingProblems(input, facts)
    if (problems) return refuse(problems)

    const childIds = unplaced(input, facts)
    const waits = mustWait(input, facts)
    const asking = { facts, sessionId, participantId, childIds, now }
    if (childIds.length > 0) await writeBookings(tx, { ...asking, waits, by: actor.id })
    const waiting = waits ? await placeInLine(tx, input) : 0
    const trace = { kind: "childcare_booking", id: sessionId, participantIds: [participantId] }
    const value = { places: waits ? 0 : childIds.length, waiting }
    return done(value, { ...trace, fields: ["childIds"], count: childIds.length })
  },
})

type Stand = { offerId: string; requestedAt: Date }
type Taking = {
  facts: BookingFacts & { organisationId: string; waitingSince: Stand | null }
  sessionId: string
  participantId: string
  childIds: readonly string[]
  now: Date
}

/** All of them with a place, or all of them in the line, where whoever is first is asked at once. */
async function writeBookings(tx: Tx, { waits, by, ...asking }: Taking & { waits: boolean; by: string }) {
  const { facts, sessionId, participantId, childIds, now } = asking
  const stands = waits ? standInLine(asking) : { offerId: await takePlaces(tx, asking), requestedAt: now }
  const state = waits ? "waitlisted" : "confirmed"
  const booking = { ...stands, state, reason: null, answerBy: null, createdBy: by }
  const whose = { organisationId: facts.organisationId, sessionId, participantId }
  await tx.childcareBooking.updateMany({ where: { ...whose, childId: { in: [...childIds] } }, data: booking })
  await tx.childcareBooking.createMany({
    data: childIds.map((childId) => ({ ...whose, childId, ...booking })),
    skipDuplicates: true,
  })
  await settleCare(tx, [stands.offerId], now)
}

/** Who stands in the line already is joined by her siblings. */
function standInLine({ facts, childIds, now }: Taking): Stand {
  const offer = offerFor(facts, childIds.length)
  if (!offer) throw new Error("Nobody waits where nothing is offered")
  return facts.waitingSince ?? { offerId: offer.id, requestedAt: now }
}

/** Places that are given back, or a line that is left; whoever is next is asked at once. */
export const releaseChildren = defineAction({
  act: "childcare.book",
  input: bookingInput,
  oneAtATime: true,
  async run({ input, tx, now }) {
    const { sessionId, participantId, childIds } = input
    await holdHerOffers(tx, input)
    const found = await bookingFacts(tx, input)
    if (!found) return missing()
    if (found.state !== "scheduled") return refuse({ form: { key: "childcare.problems.sessionOver" } })
    const left = await tx.$queryRaw<{ offerId: string }[]>`
      with gone as (
        update childcare_booking b set state = 'cancelled', answer_by = null from childcare_booking was
        where was.id = b.id and b.organisation_id = ${found.organisationId}::uuid and b.session_id = ${sessionId}::uuid
          and b.participant_id = ${participantId}::uuid and b.child_id = any(${childIds}::uuid[])
          and (b.state = 'waitlisted' or sec.holds_place(b.state))
        returning was.offer_id, was.state
      ), given as (select offer_id, count(*) filter (where sec.holds_place(state))::int as places from gone group by offer_id)
      update childcare_offer o set taken = o.taken - given.places from given where o.id = given.offer_id
      returning o.id as "offerId"`
    await settleCare(
      tx,
      left.map(({ offerId }) => offerId),
      now,
    )
    const trace = {
      kind: "childcare_booking",
      id: sessionId,
      participantIds: [participantId],
      fields: ["state"],
    }
    return done({ places: childIds.filter((id) => found.placedIds.includes(id)).length }, trace)
  },
})

/** The guard is part of the update: a place is never given twice. */
async function takePlaces(tx: Tx, { facts, sessionId, childIds, now }: Taking): Promise<string> {
  const needed = childIds.length
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
  const inLine = !facts.session.hasBegun
  await tx.$executeRaw`select sec.take_places(${offer.id}::uuid, ${needed}::int, ${lacking}::int, ${inLine})`
  return offer.id
}

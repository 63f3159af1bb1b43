import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { problemsOf, type Rule } from "@/lib/platform/rule"

export type Span = { startsAt: Date; endsAt: Date }
type Room = { places: number; taken: number }
export type Offer = Span &
  Room & {
    id: string
    sessionId: string | null
    /** how many groups wait there: what is free is theirs */
    waiting?: number
    writtenAfterwards?: boolean
  }
export type HouseholdChild = { id: string; participantId: string; birth: string; livesWith: boolean }

/** Bookings that hold a place or held one. */
export const placedStates = ["confirmed", "checked_in", "checked_out", "no_show"] as const
/** Bookings that take a place away from others: an offered one is held until she answers. */
export const holdingStates: readonly string[] = ["offered", ...placedStates]
/** Needs that were not met. */
export const unmetStates = ["waitlisted", "lapsed", "unmet"] as const

const quarter = 15 * 60_000
/** Childcare is for children who are not 13 yet on the day. */
const tooOldFrom = 13

/** Childcare opens a quarter of an hour before its session and closes a quarter after. */
export function careHours({ startsAt, endsAt }: Span): Span {
  return { startsAt: new Date(startsAt.getTime() - quarter), endsAt: new Date(endsAt.getTime() + quarter) }
}

export function isEligible(child: { birth: string }, day: CivilDate): boolean {
  return ageRangeOn(child.birth, day).least < tooOldFrom
}

/** How many of these children are too old for care on that day, by then at the latest. */
export function tooOldOn(births: readonly string[], day: CivilDate): number {
  return births.filter((birth) => !isEligible({ birth }, day)).length
}

/** Those who need care when nobody says which: the eligible ones who live with her. */
export function needingCare(children: readonly HouseholdChild[], day: CivilDate): HouseholdChild[] {
  return children.filter((child) => child.livesWith && isEligible(child, day))
}

export function placesLeft(offer: Room): number {
  return offer.places - offer.taken
}

/** Nobody overtakes: while somebody waits there, a free place is not for who comes now. */
export function hasRoom(offer: Offer, needed: number): boolean {
  return !offer.waiting && placesLeft(offer) >= needed
}

export function covers(offer: Span, session: Span): boolean {
  return offer.startsAt <= session.startsAt && session.endsAt <= offer.endsAt
}

/** The offer that children of one session go to: the session's own before a shared one, one with room before a full one. */
export function coveringOffer(offers: readonly Offer[], session: Span, needed: number): Offer | null {
  const covering = offers.filter((offer) => covers(offer, session))
  const worth = (offer: Offer) =>
    Number(hasRoom(offer, needed)) * 1e6 + Number(offer.sessionId !== null) * 1e5 + placesLeft(offer)
  return covering.sort((one, other) => worth(other) - worth(one))[0] ?? null
}

/** What the booking of children must know beyond the form. */
export type BookingFacts = {
  session: Span & { state: string; day: CivilDate; hasBegun: boolean }
  /** whether she is expected at this session */
  isExpected: boolean
  /** her children, as far as they are hers */
  children: readonly HouseholdChild[]
  /** who of them holds a place already */
  placedIds: readonly string[]
  /** who of them waits for one */
  waitingIds: readonly string[]
  /** who of them has a place at another session at that time */
  elsewhere: readonly { childId: string; offerId: string }[]
  offers: readonly Offer[]
}
type Asked = { childIds: readonly string[] }

const say = (key: string) => `childcare.problems.${key}`

const bookingRules: readonly Rule<Asked, BookingFacts>[] = [
  { broken: (_, { session }) => session.state !== "scheduled", at: "form", say: say("sessionOver") },
  { broken: (_, facts) => !facts.isExpected, at: "form", say: say("notExpected") },
  {
    broken: ({ childIds }, { children }) => childIds.some((id) => !children.some((child) => child.id === id)),
    at: "childIds",
    say: say("childUnknown"),
  },
  {
    broken: ({ childIds }, { children, session }) =>
      children.some((child) => childIds.includes(child.id) && !isEligible(child, session.day)),
    at: "childIds",
    say: say("childTooOld"),
  },
  {
    broken: (asked, facts) => {
      const offer = offerFor(facts, unplaced(asked, facts).length)
      const others = facts.elsewhere.filter(({ offerId }) => offerId !== offer?.id)
      return unplaced(asked, facts).some((id) => others.some(({ childId }) => childId === id))
    },
    at: "childIds",
    say: say("childElsewhere"),
  },
  { broken: (asked, facts) => placeProblem(asked, facts) !== null, at: "childIds", say: sayPlace },
]

export function bookingProblems(asked: Asked, facts: BookingFacts): Problems | null {
  return problemsOf(bookingRules, asked, facts)
}

/** Children of these who have no place yet and do not wait for one. */
export function unplaced(asked: Asked, { placedIds, waitingIds }: BookingFacts): string[] {
  return asked.childIds.filter((id) => !placedIds.includes(id) && !waitingIds.includes(id))
}

/** Whether these children wait: all of them together, because there is no room for all or somebody waits already. */
export function mustWait(asked: Asked, facts: BookingFacts): boolean {
  const needed = unplaced(asked, facts).length
  const offer = offerFor(facts, needed)
  if (needed === 0 || facts.session.hasBegun || !offer) return false
  return facts.waitingIds.length > 0 || !hasRoom(offer, needed)
}

function placeProblem(asked: Asked, facts: BookingFacts): Problem | null {
  const needed = unplaced(asked, facts).length
  const offer = offerFor(facts, needed)
  if (needed === 0 || mustWait(asked, facts) || isWrittenAfterwards(facts, offer)) return null
  return roomProblem(offer, needed)
}

export function offerFor({ offers, session }: BookingFacts, needed: number): Offer | null {
  return coveringOffer(offers, session, needed)
}

/** Once a session has begun and nothing was offered, care that was given is written down and grows with what is written. */
export function isWrittenAfterwards({ session }: BookingFacts, offer: Offer | null): boolean {
  return session.hasBegun && (offer === null || offer.writtenAfterwards === true)
}

function sayPlace(asked: Asked, facts: BookingFacts): Problem {
  return placeProblem(asked, facts) ?? { key: say("full") }
}

/** Why these many children cannot all go there; siblings go together or not at all. */
export function roomProblem(offer: Room | null, needed: number): Problem | null {
  if (!offer) return { key: say("noOffer") }
  const left = placesLeft(offer)
  return left >= needed ? null : { key: say("full"), values: { left, needed } }
}

/** An offer must last as long as the session it is for. */
export function offerProblems(offer: Span, session: (Span & { state: string }) | null): Problems | null {
  if (!session) return null
  if (session.state === "cancelled") return { form: { key: say("sessionOver") } }
  return covers(offer, session) ? null : { endsAt: { key: say("tooShort") } }
}

/** Who of these children gets a place at an offer to come: family by family, in order; the others wait behind whoever waits. */
export function placedAt(offer: Offer, children: readonly HouseholdChild[]): string[] {
  const mothers = [...new Set(children.map(({ participantId }) => participantId))]
  let free = offer.waiting ? 0 : placesLeft(offer)
  const placed: string[] = []
  for (const mother of mothers) {
    const family = children.filter(({ participantId }) => participantId === mother)
    if (family.length > free) break
    free -= family.length
    placed.push(...family.map(({ id }) => id))
  }
  return placed
}

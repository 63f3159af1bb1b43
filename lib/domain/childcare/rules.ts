import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { problemsOf, type Rule } from "@/lib/platform/rule"

export type Span = { startsAt: Date; endsAt: Date }
type Room = { places: number; taken: number }
export type Offer = Span & Room & { id: string; sessionId: string | null; writtenAfterwards?: boolean }
export type HouseholdChild = { id: string; participantId: string; birth: string; livesWith: boolean }

/** Bookings that hold a place or held one. */
export const placedStates = ["confirmed", "checked_in", "checked_out", "no_show"] as const
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

/** How many children of an age one adult looks after; each band reaches up to its age, which is not in it any more. */
export type Ratios = readonly { under: number; perAdult: number }[]

/** Ratios by the set that an offer names: ours, until a country or a provider has its own. Not legal advice. */
export const ratioSets: Record<string, Ratios> = {
  default: [
    { under: 2, perAdult: 3 },
    { under: 3, perAdult: 4 },
    { under: 6, perAdult: 8 },
    { under: tooOldFrom, perAdult: 10 },
  ],
}
const fewestAdults = 2

/** Adults needed for these children on that day: each child in the band of its age then, who is too old left out, never fewer
 * than two adults, and none where no child is. Where only part of a birth is known, the child counts as the younger. */
export function adultsNeeded(births: readonly string[], day: CivilDate, ratioSet = "default"): number {
  const ages = births
    .filter((birth) => isEligible({ birth }, day))
    .map((birth) => ageRangeOn(birth, day).least)
  if (ages.length === 0) return 0
  const ratios = ratioSets[ratioSet] ?? ratioSets.default ?? []
  const bands = ratios.map(({ under, perAdult }, place) => {
    const from = ratios[place - 1]?.under ?? Number.NEGATIVE_INFINITY
    return { children: ages.filter((age) => from <= age && age < under).length, perAdult }
  })
  return Math.max(fewestAdults, Math.ceil(sharesOf(bands)))
}

/** The sum of children by ratio, as a fraction of whole numbers: thirds and eighths do not add up to a bit more than they are. */
function sharesOf(bands: readonly { children: number; perAdult: number }[]): number {
  const common = bands.reduce((product, { perAdult }) => product * perAdult, 1)
  return bands.reduce((sum, { children, perAdult }) => sum + (children * common) / perAdult, 0) / common
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

export function covers(offer: Span, session: Span): boolean {
  return offer.startsAt <= session.startsAt && session.endsAt <= offer.endsAt
}

/** The offer that children of one session go to: the session's own before a shared one, one with room before a full one. */
export function coveringOffer(offers: readonly Offer[], session: Span, needed: number): Offer | null {
  const covering = offers.filter((offer) => covers(offer, session))
  const worth = (offer: Offer) =>
    Number(placesLeft(offer) >= needed) * 1e6 + Number(offer.sessionId !== null) * 1e5 + placesLeft(offer)
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
  { broken: (asked, facts) => placeProblem(asked, facts) !== null, at: "childIds", say: sayPlace },
]

export function bookingProblems(asked: Asked, facts: BookingFacts): Problems | null {
  return problemsOf(bookingRules, asked, facts)
}

/** Children of these who have no place yet. */
export function unplaced(asked: Asked, facts: BookingFacts): string[] {
  return asked.childIds.filter((id) => !facts.placedIds.includes(id))
}

function placeProblem(asked: Asked, facts: BookingFacts): Problem | null {
  const needed = unplaced(asked, facts).length
  const offer = offerFor(facts, needed)
  return needed === 0 || isWrittenAfterwards(facts, offer) ? null : roomProblem(offer, needed)
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

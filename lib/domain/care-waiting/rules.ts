import { holdingStates, isEligible, placedStates } from "@/lib/domain/childcare/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { problemsOf, type Rule } from "@/lib/platform/rule"

/** One child's booking at an offer, with what time may do to it. */
export type Standing = {
  id: string
  sessionId: string
  participantId: string
  state: string
  reason: string | null
  requestedAt: Date
  answerBy: Date | null
  birth: string
  session: { startsAt: Date; endsAt: Date; state: string; day: CivilDate }
  isExpected: boolean
  /** has a place at another offer at that time */
  isElsewhere: boolean
}

export type Provision = {
  startsAt: Date
  endsAt: Date
  places: number
  isCancelled: boolean
  answerHours: number
}

const openStates: readonly string[] = ["waitlisted", "offered", "confirmed"]

const anHour = 3_600_000
const say = (key: string) => `care-waiting.problems.${key}`

export function held(bookings: readonly { state: string }[]): number {
  return bookings.filter(({ state }) => holdingStates.includes(state)).length
}

/** Who waits, in order: asked for first, first served; siblings who were asked for together stand together. */
export function lineOf<
  Booking extends Pick<Standing, "state" | "requestedAt" | "sessionId" | "participantId">,
>(bookings: readonly Booking[]): Booking[][] {
  const groups = new Map<string, Booking[]>()
  for (const booking of bookings) {
    if (booking.state !== "waitlisted") continue
    const key = `${booking.requestedAt.toISOString()} ${booking.sessionId} ${booking.participantId}`
    groups.set(key, [...(groups.get(key) ?? []), booking])
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}

/** What time and the others have done to an offer's bookings by now. Its twin in the database is sec.settle_offer. */
export function settled<Booking extends Standing>(
  provision: Provision,
  bookings: readonly Booking[],
  now: Date,
): Booking[] {
  const aged = bookings.map((booking) => ({ ...booking, ...becoming(booking, now) }))
  if (provision.isCancelled) return aged
  const asked = groupsToAsk(provision, aged)
  return aged.map((booking) => {
    if (!asked.includes(booking)) return booking
    const latest = now.getTime() + provision.answerHours * anHour
    return {
      ...booking,
      state: "offered",
      answerBy: new Date(Math.min(latest, booking.session.startsAt.getTime())),
    }
  })
}

/** Strictly in order: who is behind a group that does not fit yet waits with it. Who cannot come is passed over. */
function groupsToAsk<Booking extends Standing>(
  provision: Provision,
  bookings: readonly Booking[],
): Booking[] {
  const asked: Booking[] = []
  let free = provision.places - held(bookings)
  for (const group of lineOf(bookings)) {
    if (!group.every((booking) => canCome(provision, booking))) continue
    if (group.length > free) break
    free -= group.length
    asked.push(...group)
  }
  return asked
}

function canCome({ startsAt, endsAt }: Provision, { session, isElsewhere }: Standing): boolean {
  return !isElsewhere && startsAt <= session.startsAt && session.endsAt <= endsAt
}

type Becoming = Partial<Pick<Standing, "state" | "reason" | "answerBy">>

function becoming(booking: Standing, now: Date): Becoming {
  const { state, session, answerBy } = booking
  const left = (becomes: string, reason: string | null) => ({ state: becomes, reason, answerBy: null })
  if (!openStates.includes(state)) return {}
  if (session.state === "cancelled") return left("cancelled", null)
  if (state === "waitlisted" && session.startsAt <= now) return left("lapsed", "begun")
  if (state === "offered" && answerBy !== null && answerBy <= now) return left("lapsed", "no_answer")
  if (session.startsAt <= now || session.state === "held") return {}
  if (!isEligible(booking, session.day)) return left("rejected", "too_old")
  return booking.isExpected ? {} : left("cancelled", null)
}

type AroundAnswer = { now: Date; offered: readonly { answerBy: Date | null }[] }

const answerRules: readonly Rule<object, AroundAnswer>[] = [
  { broken: (_, { offered }) => offered.length === 0, at: "form", say: say("nothingOffered") },
  {
    broken: (_, { offered, now }) => offered.some(({ answerBy }) => answerBy !== null && answerBy <= now),
    at: "form",
    say: say("answeredTooLate"),
  },
]

/** She says yes to the places held for her children, in time. */
export function answerProblems(around: AroundAnswer): Problems | null {
  return problemsOf(answerRules, {}, around)
}

/** An offer, and how many children the first group of its line has. */
type AroundAsking = {
  places: number
  taken: number
  next: number
  cancelledAt: Date | null
  endsAt: Date
  now: Date
}

const askingRules: readonly Rule<object, AroundAsking>[] = [
  { broken: (_, { cancelledAt }) => cancelledAt !== null, at: "form", say: say("offerCancelled") },
  { broken: (_, { endsAt, now }) => endsAt <= now, at: "form", say: say("offerOver") },
  { broken: (_, { next }) => next === 0, at: "form", say: say("nobodyWaits") },
]

/** The first of the line is offered a place, while there is anything to offer. */
export function askingProblems(around: AroundAsking): Problems | null {
  return problemsOf(askingRules, {}, around)
}

/** Places that must be added before the first group fits. */
export function lacking({ places, taken, next }: Pick<AroundAsking, "places" | "taken" | "next">): number {
  return Math.max(0, next - (places - taken))
}

/** A child of a woman on a roster, as the database tells of it. */
export type FoundChild = {
  participantId: string
  id: string
  givenName: string | null
  birth: string
  state: string | null
  answerBy: string | null
}

/** A child who may be in care: with a place, with one held until her mother answers, waiting, or none of these. */
export type ChildInCare = {
  childId: string
  name: string | null
  age: number | null
  placed: boolean
  waits: boolean
  answerBy: Date | null
}

/** The children of each woman who are young enough for care on that day. */
export function childrenInCare(
  children: readonly FoundChild[],
  day: CivilDate,
): ReadonlyMap<string, readonly ChildInCare[]> {
  const grouped = new Map<string, ChildInCare[]>()
  for (const { participantId, id, givenName, birth, state, answerBy } of children) {
    if (!isEligible({ birth }, day)) continue
    const child = {
      childId: id,
      name: givenName,
      age: ageRangeOn(birth, day).least,
      placed: placedStates.some((one) => one === state),
      waits: state === "waitlisted",
      answerBy: answerBy === null ? null : new Date(answerBy),
    }
    grouped.set(participantId, [...(grouped.get(participantId) ?? []), child])
  }
  return grouped
}

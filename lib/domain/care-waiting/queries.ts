import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import type { Tx } from "@/lib/platform/transaction"

type Asked = { sessionId: string; participantId: string }

/** The places held for her children until she answers. */
export async function placesHeldFor(tx: Tx, actor: Person, { sessionId, participantId }: Asked) {
  const mother = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { organisationId: true },
  })
  if (!mother) return null
  const bookings = await tx.childcareBooking.findMany({
    where: { AND: [within(actor, "childcareBooking"), { sessionId, participantId, state: "offered" }] },
    select: { id: true, answerBy: true, offerId: true },
  })
  return { ...mother, bookings }
}

/** An offer, and how many children the first group of its line has: none where nobody who could come waits. */
export async function offerWithNext(tx: Tx, actor: Person, offerId: string) {
  const offer = await tx.childcareOffer.findFirst({
    where: { AND: [within(actor, "childcareOffer"), { id: offerId }] },
    select: { id: true, places: true, taken: true, cancelledAt: true, endsAt: true },
  })
  if (!offer) return null
  const [row] = await tx.$queryRaw<{ next: number }[]>`select sec.next_in_line(${offerId}::uuid) as next`
  return { ...offer, next: row?.next ?? 0 }
}

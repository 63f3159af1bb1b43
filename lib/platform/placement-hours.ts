import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import type { Tx } from "./transaction"

/** A placement of which hours are reported, as far as the rules of hours ask for it; null where this person does not reach it. */
export function placementOfHours(tx: Tx, actor: Person, placementId: string) {
  return tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id: placementId }] },
    select: {
      ...{ id: true, organisationId: true, participantId: true, employerId: true, contactId: true },
      ...{ kind: true, state: true, startsOn: true, endsOn: true },
      contact: { select: { leftOn: true } },
    },
  })
}

/** All her hours, with whatever employer. */
export function herHours(tx: Tx, participantId: string) {
  return tx.hourEntry.findMany({
    where: { participantId },
    select: {
      ...{ id: true, startsAt: true, endsAt: true, minutes: true, confirmedMinutes: true, state: true },
      placement: { select: { kind: true, employerId: true } },
    },
  })
}

type Reported = {
  placement: { id: string; organisationId: string; participantId: string }
  startsAt: Date
  endsAt: Date
  breakMinutes: number
  minutes: number
  by: Person
  now: Date
}

/** A day as somebody of ours reports it: it waits for the employer. Answers its id. */
export async function keepReported(tx: Tx, { placement, by, now, ...times }: Reported): Promise<string> {
  const { id: placementId, organisationId, participantId } = placement
  const { id } = await tx.hourEntry.create({
    data: {
      ...{ organisationId, participantId, placementId, timezone: by.organisation.timezone },
      ...{ ...times, reportedAt: now, reportedBy: by.id, createdAt: now },
    },
    select: { id: true },
  })
  return id
}

import { planOrigin } from "@/lib/domain/next-step/schema"

type Hers = { organisationId: string; participantId: string }
type Reminder = Hers & { itineraryId: string; dueOn: Date; by: { id: string } }

/** The next look at a plan, as a next step of hers. */
export function planReminder({ organisationId, participantId, itineraryId, dueOn, by }: Reminder) {
  const asked = { what: "review", origin: planOrigin, originId: itineraryId }
  return { organisationId, participantId, dueOn, createdBy: by.id, ...asked }
}

/** The reminder of a plan that is still open. */
export function openReminder({ organisationId, participantId, id }: Hers & { id: string }) {
  return { organisationId, participantId, origin: planOrigin, originId: id, doneAt: null }
}

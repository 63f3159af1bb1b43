import { planOrigin } from "@/lib/domain/next-step/schema"
import { offeredLocales } from "@/lib/words/locales"
import { wordsIn } from "@/lib/words/translator"

type Hers = { organisationId: string; participantId: string }
type Reminder = Hers & { itineraryId: string; dueOn: Date; by: { id: string; locale: string } }

/** The next look at a plan, as a next step of hers. */
export function planReminder({ organisationId, participantId, itineraryId, dueOn, by }: Reminder) {
  const locale = offeredLocales(true).find((offered) => offered === by.locale) ?? "en"
  const what = wordsIn(locale)("next-step.origins.itinerary")
  const asked = { origin: planOrigin, originId: itineraryId }
  return { organisationId, participantId, what, dueOn, createdBy: by.id, ...asked }
}

/** The reminder of a plan that is still open. */
export function openReminder({ organisationId, participantId, id }: Hers & { id: string }) {
  return { organisationId, participantId, origin: planOrigin, originId: id, doneAt: null }
}

import type { Kept } from "@/components/form/use-kept-form"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"

/** Whose file a form stands on, what was begun on it before, and which form the address asks to open. */
export type File = { participantId: string; drafts: readonly Kept[]; timezone: string; opened: string | null }

export function fileOf(page: ItineraryPage, opened: string | null): File {
  return { participantId: page.id, drafts: page.drafts, timezone: page.timezone, opened }
}

/** The file as one form needs it: of what was begun, only what is its own. */
export function fileFor(page: ItineraryPage, opened: string | null, form: string): File {
  const { drafts, ...file } = fileOf(page, opened)
  return { ...file, drafts: drafts.filter((draft) => draft.form === form) }
}

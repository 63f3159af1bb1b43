import type { Section } from "@/lib/domain/profile-picture/schema"
import type { KeptDraft } from "@/lib/domain/skills-profile/queries"

/** One form that is open in the profile: of which row, where its draft is kept, and what to do once it is over. */
export type Opening = {
  participantId: string
  /** Empty for a row that is not there yet. */
  rowId: string
  version: number
  /** Where what is typed is kept on the server. */
  place: { form: string; subject: string }
  kept: KeptDraft | null
  /** What was typed into a form that was cancelled, when that is taken back. */
  typed?: Record<string, unknown>
  timezone: string
  /** It was opened by a press, and takes the focus. */
  pressed: boolean
  onClose: () => void
  onCancel: (typed: Record<string, unknown>) => void
}

export function draftPlaceOf(section: Section, participantId: string, key: string) {
  return { form: key === "" ? `skills.${section}` : `skills.${section}:${key}`, subject: participantId }
}

/** The forms of a section in which something was typed and not saved. */
export function begunIn(section: Section, drafts: readonly KeptDraft[]) {
  return drafts.flatMap((kept) => {
    const [form, key = ""] = kept.form.split(":")
    return form === `skills.${section}` ? [{ key, kept }] : []
  })
}

/** The fields every form sends of its row. */
export function rowFields({ participantId, rowId, version, place }: Opening) {
  return { participantId, rowId, version, draft: place }
}

/** What was kept of a form, as far as it fits the form of today. */
export function fitting<Start>(start: Start, kept: unknown): Start {
  if (typeof start !== "object" || start === null || typeof kept !== "object" || kept === null) return start
  const known = new Map<string, unknown>(Object.entries(kept))
  const fits = Object.entries(start).flatMap(([field, value]: [string, unknown]) => {
    if (!known.has(field)) return []
    const was = known.get(field)
    return isAlike(value, was) ? [[field, was] as const] : []
  })
  return Object.assign({}, start, Object.fromEntries(fits))
}

function isAlike(value: unknown, was: unknown): boolean {
  if (Array.isArray(value) || Array.isArray(was)) return Array.isArray(value) && Array.isArray(was)
  if (value === null) return was === null || (typeof was === "object" && "label" in was)
  return typeof was === typeof value || was === null
}

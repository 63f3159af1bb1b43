import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { stepBeside } from "@/lib/domain/next-step/schema"

/** Who reads a note: its author, her counsellors, or the colleagues on its list. */
export const noteVisibilities = ["own", "case_team", "named"] as const
/** Where a note is part of another form nobody is named. */
export const besideVisibilities = ["own", "case_team"] as const
export type NoteVisibility = (typeof noteVisibilities)[number]

const sayOfSession = (key: string) => `counselling-session.problems.${key}`
const say = (key: string) => `counselling-note.problems.${key}`
const longest = 10_000
const written = (key: string) => z.string().trim().min(1, key).max(longest, sayOfSession("textTooLong"))

/** A note as part of a form about a session. */
export const noteBeside = {
  note: z.string().trim().max(longest, sayOfSession("textTooLong")).optional(),
  noteVisibility: z.enum(besideVisibilities).default("own"),
}

const isNamed = ({ visibility, readers }: { visibility: NoteVisibility; readers: readonly string[] }) =>
  visibility !== "named" || readers.length > 0
const nobodyNamed = { path: ["readers"], error: say("readersMissing") }

const said = {
  text: written(sayOfSession("noteMissing")),
  visibility: z.enum(noteVisibilities).default("own"),
  /** One box ticked is a word by itself, several are a list. */
  readers: z
    .union([z.array(z.uuid()), z.uuid().transform((one) => [one]), z.literal(false).transform(() => [])])
    .default([]),
  draft: draftBeside,
}

export const noteInput = z
  .object({ participantId: z.uuid(), sessionId: z.uuid().optional(), ...said, ...stepBeside })
  .refine(isNamed, nobodyNamed)

export const openNoteInput = z.object({ participantId: z.uuid(), sessionId: z.uuid().optional() })

export const reviseNoteInput = z
  .object({ noteId: z.uuid(), version: z.coerce.number<number | string>().int().min(1), ...said })
  .refine(isNamed, nobodyNamed)

export const signNoteInput = z.object({ noteId: z.uuid() })

export const addendumInput = z.object({
  noteId: z.uuid(),
  text: written(say("addendumMissing")),
  draft: draftBeside,
})

/** Where the draft of a note is kept: beside a session, or in her file. */
export function noteDraft(of: { participantId: string; sessionId?: string | undefined }) {
  return { form: of.sessionId ? `note:${of.sessionId}` : "note", subject: of.participantId }
}

export type Revising = z.output<typeof reviseNoteInput>

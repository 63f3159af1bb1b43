import { z } from "zod"
import { stepBeside } from "@/lib/domain/next-step/schema"

export const noteVisibilities = ["own", "case_team"] as const

const say = (key: string) => `counselling-session.problems.${key}`
const visibility = z.enum(noteVisibilities).default("own")

/** A note as part of a form about a session. */
export const noteBeside = {
  note: z.string().trim().max(10_000, say("textTooLong")).optional(),
  noteVisibility: visibility,
}

export const noteInput = z.object({
  participantId: z.uuid(),
  sessionId: z.uuid().optional(),
  text: z.string().trim().min(1, say("noteMissing")).max(10_000, say("textTooLong")),
  visibility,
  ...stepBeside,
})

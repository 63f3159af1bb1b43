import { z } from "zod"
import { isCivilDate } from "@/lib/platform/dates"

export const noticeMethods = ["read_aloud", "on_paper", "on_screen", "audio"] as const
/** At the desk there may be no time for it: then her file says that it is open. */
export const noticeAnswers = [...noticeMethods, "not_yet"] as const

/** The version of the words she is given, until texts have a home of their own. */
export const noticeText = "2026-1"

export const noticeInput = z.object({
  participantId: z.uuid(),
  language: z.string().trim().min(1, "privacy-notice.problems.languageMissing").max(35),
  method: z.enum(noticeMethods, "privacy-notice.problems.methodMissing"),
  interpreter: z.boolean().default(false),
  givenOn: z.string().refine(isCivilDate, "participant.problems.day"),
})

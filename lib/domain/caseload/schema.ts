import { z } from "zod"
import { isCivilDate } from "@/lib/platform/dates"

const say = (problem: string) => `caseload.problems.${problem}`

/** One box ticked comes as a word, several as a list. */
const chosen = z.preprocess(
  (ticked) => (Array.isArray(ticked) ? ticked : [ticked].filter((one) => typeof one === "string" && one)),
  z.array(z.uuid()).min(1, say("nobody")).max(1000, say("tooMany")),
)

const facts = {
  giverId: z.uuid(),
  takerId: z.uuid(say("takerMissing")),
  participantIds: chosen.transform((ids) => [...new Set(ids)].sort()),
  from: z.string({ error: say("day") }).refine(isCivilDate, say("day")),
  why: z
    .string()
    .max(300, say("tooLong"))
    .optional()
    .transform((text) => text?.trim() || null),
}

export const previewInput = z.object(facts)
/** `seen` tells the picture that was shown and agreed to. */
export const moveInput = z.object({ ...facts, seen: z.string().max(100) })
export type MoveFacts = z.output<typeof previewInput>

const idIfAny = z.uuid().optional().catch(undefined)
export const moveAsked = z.object({ from: idIfAny, participant: idIfAny })

import { z } from "zod"
import { marks, type recordInput } from "@/lib/domain/attendance/schema"

export type RecordValues = z.input<typeof recordInput>

/** Where the draft of a session's roster is kept. */
export const rosterDraft = (sessionId: string) => ({ form: "session.record", subject: sessionId })

const kept = z.object({
  marks: z
    .array(
      z.object({
        participantId: z.string(),
        state: z.enum(marks).optional().catch(undefined),
        minutesLate: z.coerce.string().optional().catch(undefined),
        minutesEarly: z.coerce.string().optional().catch(undefined),
      }),
    )
    .catch([]),
  childcare: z.string().optional().catch(undefined),
  note: z.string().optional().catch(undefined),
})

type Expected = { participantId: string; state: string }

/** A line for everybody who is expected, in the order of the roster, with what a draft already says of her. */
export function startOfRoster(sessionId: string, roster: readonly Expected[], draft: unknown) {
  const parsed = kept.safeParse(draft)
  const before = parsed.success ? parsed.data.marks : []
  return {
    sessionId,
    marks: roster.map(({ participantId, state }) => {
      const drafted = before.find((mark) => mark.participantId === participantId)
      return {
        participantId,
        state: drafted?.state ?? marks.find((mark) => mark === state),
        minutesLate: drafted?.minutesLate ?? "",
        minutesEarly: drafted?.minutesEarly ?? "",
      }
    }),
    draft: rosterDraft(sessionId),
  }
}

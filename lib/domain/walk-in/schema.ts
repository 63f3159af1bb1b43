import { z } from "zod"

/** Somebody came whom nobody expected: who, and which of her children are cared for meanwhile. */
export const walkInInput = z.object({
  sessionId: z.uuid(),
  participantId: z.uuid("walk-in.problems.nobodyChosen"),
  childIds: z.array(z.uuid()).max(20).default([]),
  fromPaper: z.boolean().default(false),
  accepted: z.boolean().optional(),
})

export const takeOffInput = z.object({ sessionId: z.uuid(), participantId: z.uuid() })

export type WalkInInput = z.output<typeof walkInInput>

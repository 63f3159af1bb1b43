import { z } from "zod"

const say = (key: string) => `session-queue.problems.${key}`

/** A place is asked for: for her, and for her children meanwhile where she needs that. */
export const seatInput = z.object({
  sessionId: z.uuid(),
  participantId: z.uuid(say("whoMissing")),
  withChildren: z.boolean().default(false),
})

/** Somebody who has a place or waits for one. */
export const inLineInput = z.object({ sessionId: z.uuid(), participantId: z.uuid() })

export const capacityInput = z.object({
  sessionId: z.uuid(),
  version: z.number().int(),
  /** empty: as many as come */
  capacity: z
    .union([
      z.null(),
      z.literal("").transform(() => null),
      z.coerce
        .number<number | string>(say("capacity"))
        .int(say("capacity"))
        .min(1, say("capacity"))
        .max(1000, say("capacity")),
    ])
    .default(null),
})

import { z } from "zod"

/** How far it is between both organisations, as this one sees it. */
export const states = ["none", "claimed_by_us", "claimed_by_them", "same"] as const
export type SameState = (typeof states)[number]

/** The key is what was shown: it names no file of the other organisation. */
const one = { participantId: z.uuid(), key: z.uuid() }

export const claimInput = z.object(one)
export const answerInput = z.object({ ...one, same: z.boolean() })
export const undoInput = z.object(one)

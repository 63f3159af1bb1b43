import { z } from "zod"

export const askInput = z.object({ placementId: z.uuid() })

/** What a company can be asked for in its space. */
export const asks = ["signature", "days"] as const
export type Ask = (typeof asks)[number]

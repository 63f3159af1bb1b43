import { z } from "zod"

/** Which campaign the address asks for; the latest where it names none. */
export const boardAsked = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})
export type BoardAsked = z.output<typeof boardAsked>

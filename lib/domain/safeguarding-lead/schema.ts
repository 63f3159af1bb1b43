import { z } from "zod"

/** One of the counsellors, or nobody. */
export const leadInput = z.object({
  membershipId: z.union([z.literal("").transform(() => null), z.uuid()]),
})

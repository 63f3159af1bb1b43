import { z } from "zod"

/** Who leads a session beside the one who plans it. */
export const facilitatorIds = z
  .array(z.uuid())
  .max(20, "facilitator.problems.tooMany")
  .transform((ids) => [...new Set(ids)])

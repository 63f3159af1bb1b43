import { z } from "zod"

/** Through whom a day did not take place. */
export const causes = ["participant", "employer", "organisation", "external"] as const
export type Cause = (typeof causes)[number]

export const causeInput = z.object({
  entryId: z.uuid(),
  /** null takes back what was said */
  cause: z.enum(causes).nullable(),
})

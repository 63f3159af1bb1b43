import { z } from "zod"

/** What the counsellor ticked, under the names that the proposals have. */
export const takeInput = z.object({
  itineraryId: z.uuid(),
  chosen: z.array(z.string().max(80)).min(1, "itinerary.problems.nothingChosen").max(60),
})

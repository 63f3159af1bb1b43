import { z } from "zod"
import { day, ofWork, version, words, wordsIfAny } from "@/lib/domain/work-state/schema"

/** How it goes, after a month, three or six; one on record is revised as it was seen. */
export const workReviewInput = z.object({
  ...ofWork,
  rowId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  version,
  month: z.coerce.number<number | string>().int(),
  heldOn: day,
  /** In her own words. */
  hers: words("hersMissing", 2000),
  hosts: wordsIfAny(2000),
  changes: wordsIfAny(2000),
})
export type WorkReviewing = z.output<typeof workReviewInput>

import { z } from "zod"
import { refusals } from "@/lib/domain/national-list/schema"

export const lifeOfCheck = 24 * 3_600_000

export const stageInput = z.object({
  fileName: z.string().transform((name) => name.slice(-120)),
  file: z.instanceof(Uint8Array),
})
export const confirmInput = z.object({ batchId: z.uuid() })

/** What becomes of a row. */
export const fates = ["new", "changed", "unchanged", "refused"] as const

/** What a list decides of a service; everything else in the directory is left as people wrote it. */
export const givenFields = [
  ...(["name", "provider", "description", "language", "topics", "womenOnly", "cost", "opening"] as const),
  ...(["address", "postcode", "city", "phone", "email", "website"] as const),
] as const

const text = z.string().nullable()
const given = z.object({
  source: z.string(),
  sourceId: z.string(),
  name: z.string(),
  language: z.string(),
  topics: z.array(z.string()),
  womenOnly: z.boolean(),
  ...{ provider: text, description: text, cost: text, opening: text, address: text },
  ...{ postcode: text, city: text, phone: text, email: text, website: text },
})

const judged = z.object({
  row: z.number(),
  name: z.string(),
  fate: z.enum(fates),
  /** what would change */
  fields: z.array(z.enum(givenFields)),
  refusal: z.object({ reason: z.enum(refusals), text: z.string() }).nullable(),
  given: given.nullable(),
})
export type Judged = z.output<typeof judged>

/** A checked list as it waits; once imported it keeps names and fates. */
export const checkedRows = z.object({ rows: z.array(judged) })

export const troubles = [
  ...(["fileMissing", "tooLarge", "unreadable", "notServices", "tooMany", "empty"] as const),
  ...(["alreadyImported", "expired", "clash", "nothingToTake"] as const),
] as const

/** What the address of the page asks for; what cannot be read is as if it were not there. */
export const importAsked = z.object({
  batch: z.uuid().nullable().catch(null),
  problem: z.enum(troubles).nullable().catch(null),
})
export type ImportAsked = z.output<typeof importAsked>

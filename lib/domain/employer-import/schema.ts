import { z } from "zod"
import { columns, givenEmployer, reasons } from "@/lib/domain/listed-employer/schema"

export const lifeOfCheck = 24 * 3_600_000

export const stageInput = z.object({
  fileName: z.string().transform((name) => name.slice(-120)),
  file: z.instanceof(Uint8Array),
})
export const confirmInput = z.object({ batchId: z.uuid() })

/** What becomes of a row. */
export const fates = ["new", "completed", "unchanged", "refused"] as const

/** What a row can add to a company that is known: what partners wrote of it already is never written over. */
export const addedParts = [
  ...(["activity", "sector", "size", "ownership", "registration", "familyFriendly"] as const),
  ...(["familyFriendlyNote", "accessibility", "website", "site", "contact"] as const),
] as const
export type AddedPart = (typeof addedParts)[number]

const judged = z.object({
  row: z.number(),
  name: z.string(),
  fate: z.enum(fates),
  /** the company it is, where it is known */
  employerId: z.string().nullable(),
  /** what would be added to it */
  adds: z.array(z.enum(addedParts)),
  refusals: z.array(z.object({ column: z.enum(columns), reason: z.enum(reasons), text: z.string() })),
  given: givenEmployer.nullable(),
})
export type Judged = z.output<typeof judged>

/** A checked list as it waits; once imported it keeps names and fates. */
export const checkedRows = z.object({ rows: z.array(judged) })

export const troubles = [
  ...(["fileMissing", "tooLarge", "unreadable", "noName", "tooMany", "empty"] as const),
  ...(["alreadyImported", "expired", "clash", "nothingToTake"] as const),
] as const

/** What the address of the page asks for; what cannot be read is as if it were not there. */
export const importAsked = z.object({
  batch: z.uuid().nullable().catch(null),
  problem: z.enum(troubles).nullable().catch(null),
})
export type ImportAsked = z.output<typeof importAsked>

import { z } from "zod"
import { employerSizes, familyMeasures, sectors } from "@/lib/domain/employer/schema"

export const sortColumns = ["name", "sector", "size", "free", "lastContact", "nextDue"] as const
export type SortColumn = (typeof sortColumns)[number]

/** So long without a word, and a company is forgotten. */
export const silentFor = 90

const flag = z
  .literal("1")
  .transform(() => true)
  .catch(false)

const sorts = sortColumns.flatMap((column) => [column, `-${column}`] as const)

const limits = {
  whose: z.enum(["ours", "all"]).catch("ours"),
  sector: z.enum(sectors).optional().catch(undefined),
  size: z.enum(employerSizes).optional().catch(undefined),
  measure: z.enum(familyMeasures).optional().catch(undefined),
}
const flags = { social: flag, free: flag, paused: flag, silent: flag, due: flag }

/** What the address of the list asks for; what cannot be read is as if it were not there. */
export const employersAsked = z.object({
  ...limits,
  ...flags,
  sort: z.enum(sorts).catch("name"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type EmployersAsked = z.output<typeof employersAsked>
export type EmployerLimits = Omit<EmployersAsked, "sort" | "page">

/** Words of a company, looked for in the whole country. */
export const employerSearch = z.object({ text: z.string().trim().min(1).max(100) })

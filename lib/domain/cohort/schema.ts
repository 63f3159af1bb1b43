import { z } from "zod"

/** The states of a case in their order; a file that was merged or erased is in no list. */
export const listedPhases = [
  "registered",
  "eligible",
  "not_eligible",
  "enrolled",
  "profiled",
  "in_itinerary",
  "work_experience",
  "road_map",
  "on_hold",
  "exited",
  "followed_up",
  "closed",
] as const
/** Where a file of the list stands: her phase, or that another organisation accompanies her now. */
export const fileStandings = [...listedPhases, "handed_over"] as const

/** What needs a coordinator's eye; each has its rule in rules.ts and its words under "flags". */
export const flags = ["no_session", "not_recorded", "care_gap", "hours_waiting"] as const

export const columns = [
  "code",
  "name",
  "phase",
  "lastSession",
  "individual",
  "group",
  "care",
  "shadowing",
  "next",
  "flags",
] as const

export type FileStanding = (typeof fileStandings)[number]
export type Flag = (typeof flags)[number]
export type CohortColumn = (typeof columns)[number]

/** Whom the list shows: every limit is in the address, and one that nobody offers is no limit. */
const limits = {
  phase: z.enum(fileStandings).optional().catch(undefined),
  counsellor: z
    .union([z.uuid(), z.literal("none")])
    .optional()
    .catch(undefined),
  flag: z.enum(flags).optional().catch(undefined),
  shadowing: z.literal("counted").optional().catch(undefined),
  recruited: z.literal("yes").optional().catch(undefined),
}
const sorts = [...columns, ...columns.map((column) => `-${column}` as const)] as const

export const cohortLimits = z.object(limits)
export const cohortAsked = z.object({
  ...limits,
  sort: z.enum(sorts).catch("name"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type CohortLimits = z.output<typeof cohortLimits>
export type CohortAsked = z.output<typeof cohortAsked>

/** What was typed, and the limits to keep to if the person asks for that. */
export const searchInput = z.object({
  text: z.string().trim().min(1).max(100),
  locale: z.string().max(10),
  within: cohortLimits.nullable(),
})

/* The lists behind the figures of sessions and of childcare. */
export const listedKinds = ["individual", "group"] as const
export const listedStates = ["counted", "to_record", "scheduled", "cancelled"] as const
export const careNeeds = ["all", "given", "unmet"] as const

const page = z.coerce.number().int().min(1).max(100_000).catch(1)

export const listAsked = z.object({
  kind: z.enum(listedKinds).optional().catch(undefined),
  state: z.enum(listedStates).catch("counted"),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  page,
})
export const careAsked = z.object({ need: z.enum(careNeeds).catch("all"), page })

export type ListAsked = z.output<typeof listAsked>
export type CareAsked = z.output<typeof careAsked>

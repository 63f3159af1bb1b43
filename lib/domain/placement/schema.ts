import { z } from "zod"
import { consentMethods } from "@/lib/domain/consent/schema"
import { isCivilDate } from "@/lib/platform/dates"

export const placementKinds = ["shadowing", "work_experience"] as const
export const placementStates = [
  "proposed",
  "agreed_employer",
  "agreed_participant",
  "confirmed",
  "in_progress",
  "completed",
  "cancelled",
  "did_not_show",
  "active",
  "suspended",
  "interrupted",
  "converted_to_job",
] as const

export const hoursStates = ["draft", "self_reported", "confirmed", "disputed", "rejected"] as const

export type HoursState = (typeof hoursStates)[number]
export type PlacementKind = (typeof placementKinds)[number]
export type PlacementState = (typeof placementStates)[number]

const day = (key: string) => z.string({ error: key }).refine(isCivilDate, key)

const textIfAny = z
  .string()
  .trim()
  .max(1000, "placement.problems.tooLong")
  .optional()
  .transform((text) => text || undefined)

const hoursIfAny = z
  .union([
    z.literal("").transform(() => undefined),
    z.coerce.number({ error: "placement.problems.hoursUnclear" }),
  ])
  .optional()
  .refine((hours) => hours === undefined || hours > 0, "placement.problems.hoursUnclear")

/** A job shadowing. A work experience has an agreement, and is made with it in her file. */
export const placementInput = z.object({
  participantId: z.uuid("placement.problems.participantMissing"),
  contactId: z.uuid("placement.problems.contactMissing"),
  startsOn: day("placement.problems.startMissing"),
  endsOn: day("placement.problems.endMissing"),
  weeklyHours: hoursIfAny,
  hoursPattern: textIfAny,
  site: textIfAny,
  tasksAgreed: textIfAny,
  supportAgreed: textIfAny,
  instructionLanguages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "placement.problems.languageUnclear"))
    .max(5, "placement.problems.tooLong")
    .default([]),
  /** Her yes to this one employer, without which no name of hers leaves the house. */
  consent: z
    .object({
      givenOn: day("placement.problems.consentDateMissing"),
      method: z.enum(consentMethods, { error: "placement.problems.consentMethodMissing" }),
      language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "placement.problems.languageUnclear"),
      interpreter: z.boolean().default(false),
      witness: z
        .string()
        .trim()
        .max(120, "placement.problems.tooLong")
        .optional()
        .transform((text) => text || undefined),
    })
    .optional(),
  accepted: z.boolean().optional(),
})

export type PlacementInput = z.output<typeof placementInput>

export const placementFilters = ["current", "past", "all"] as const
export type PlacementFilter = (typeof placementFilters)[number]

/** What the address of the list says; anything else is the list as it begins. */
export const placementAsked = z.object({
  when: z.enum(placementFilters).catch("current"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type PlacementAsked = z.output<typeof placementAsked>

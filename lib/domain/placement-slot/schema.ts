import { z } from "zod"
import { isCivilDate, isTime } from "@/lib/platform/dates"

/** Who minds her children: we, or somebody of hers. */
export const careChoices = ["offered", "family"] as const
/** What else is kept: they are at school, or none of them needs minding. */
export const careAnswers = [...careChoices, "school", "not_needed"] as const
export type CareAnswer = (typeof careAnswers)[number]

const time = (key: string) => z.string({ error: key }).refine(isTime, key)
const lineIfAny = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, " ").trim())
    .pipe(z.string().max(most, "placement.problems.tooLong"))
    .optional()
    .transform((text) => text || null)

const slotFacts = {
  date: z
    .string({ error: "placement-slot.problems.dateMissing" })
    .refine(isCivilDate, "placement-slot.problems.dateMissing"),
  startTime: time("placement-slot.problems.startMissing"),
  endTime: time("placement-slot.problems.endMissing"),
  care: z
    .enum(careChoices)
    .or(z.literal("").transform(() => null))
    .nullish()
    .transform((care) => care ?? null),
  careWho: lineIfAny(120),
  accepted: z.boolean().optional(),
}

export const slotInput = z.object({ ...slotFacts, placementId: z.uuid() })
export const slotRevision = z.object({ ...slotFacts, slotId: z.uuid(), version: z.number().int() })
export const slotOne = z.object({ slotId: z.uuid() })
export type SlotFacts = Pick<z.output<typeof slotInput>, keyof typeof slotFacts>

export const sides = ["employer", "participant"] as const
export type Side = (typeof sides)[number]

/** Somebody agrees to the days as this version shows them, or takes it back. */
export const agreementInput = z.object({
  placementId: z.uuid(),
  side: z.enum(sides),
  agrees: z.boolean(),
  version: z.number().int(),
})
export type AgreementInput = z.output<typeof agreementInput>

export const termsInput = z.object({
  placementId: z.uuid(),
  version: z.number().int(),
  supervisor: lineIfAny(120),
  tasksAgreed: z
    .string()
    .trim()
    .max(1000, "placement.problems.tooLong")
    .optional()
    .transform((text) => text || null),
  insuranceOk: z.boolean().default(false),
})

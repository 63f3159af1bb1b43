import { z } from "zod"
import { ofWork, version } from "@/lib/domain/work-state/schema"
import { isCivilDate } from "@/lib/platform/dates"

export const payers = ["organisation", "city", "employer", "other"] as const
export type Payer = (typeof payers)[number]

const say = (key: string) => `work-experience.problems.${key}`

/** "350", "350,50": in cents, so that sums are exact. */
const euros = (missing: string) =>
  z
    .string({ error: say(missing) })
    .trim()
    .refine((text) => /^\d{1,6}([.,]\d{1,2})?$/.test(text), say(missing))
    .transform((text) => Math.round(Number(text.replace(",", ".")) * 100))

export const allowanceInput = z.object({
  ...ofWork,
  rowId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  version,
  /** "2026-10" */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, say("monthMissing")),
  amount: euros("amountMissing"),
  payer: z.enum(payers, { error: say("payerMissing") }),
  hostShare: z.union([z.literal("").transform(() => 0), euros("amountUnclear")]),
  paidOn: z
    .string()
    .refine((text) => text === "" || isCivilDate(text), say("dayMissing"))
    .transform((text) => text || null),
  accepted: z.boolean().optional(),
})

export const allowanceGone = z.object({ ...ofWork, rowId: z.uuid(), version })

export type AllowanceInput = z.output<typeof allowanceInput>

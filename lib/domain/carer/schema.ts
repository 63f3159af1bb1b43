import { z } from "zod"
import { line, optionalDay, optionalLine } from "@/lib/domain/participant/schema"
import { isCivilDate } from "@/lib/platform/dates"

/** Certificates that carers bring. Without the first nobody looks after children. */
export const checkKinds = ["criminal_record", "first_aid", "child_protection", "other"] as const
export type CheckKind = (typeof checkKinds)[number]

const say = (key: string) => `carer.problems.${key}`
const day = (key: string) => z.string({ error: say(key) }).refine(isCivilDate, say(key))
/** The account that a carer signs in with, where she has one. */
const accountIfAny = z
  .union([z.literal("").transform(() => null), z.uuid()])
  .optional()
  .transform((chosen) => chosen ?? null)

const facts = {
  name: line(120).pipe(z.string().min(1, say("nameMissing"))),
  phone: optionalLine(40),
  membershipId: accountIfAny,
}

export const carerInput = z.object({ ...facts, checkedUntil: optionalDay })
export const carerRevision = z.object({
  carerId: z.uuid(),
  version: z.coerce.number<number | string>().int().min(1),
  ...facts,
  endsOn: optionalDay,
})
export const checkInput = z.object({
  carerId: z.uuid(),
  kind: z.enum(checkKinds, say("kindMissing")),
  validUntil: day("untilMissing"),
})
export const checkRemoval = z.object({ checkId: z.uuid() })
export const shiftInput = z.object({ carerId: z.uuid({ error: say("carerMissing") }), offerId: z.uuid() })

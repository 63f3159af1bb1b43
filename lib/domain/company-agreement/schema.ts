import { z } from "zod"
import { namedLine } from "@/lib/domain/employer/schema"
import { legalForms } from "@/lib/domain/legal-form/schema"

/** An agreement as its host reads and signs it: these keys and no others leave the server. */
export const sharedAgreement = z.strictObject({
  placementRef: z.uuid(),
  version: z.number(),
  firstName: z.string().nullable(),
  company: z.string(),
  site: z.string().nullable(),
  startDate: z.string(),
  endDate: z.string(),
  months: z.number(),
  weeklyHours: z.number(),
  weeklyPlan: z.array(z.string()),
  legalForm: z.enum(legalForms),
  country: z.string(),
  tasksAgreed: z.string().nullable(),
  supportAgreed: z.string().nullable(),
  objectives: z.array(z.string()),
  insurance: z.string().nullable(),
  tutor: z.strictObject({ displayName: z.string(), workPhone: z.string().nullable() }),
  /** The day on which the host signed this version. */
  signedOn: z.string().nullable(),
})
export type SharedAgreement = z.output<typeof sharedAgreement>

/** The version that was read, and the name that is typed under it. */
export const hostSigning = z.object({
  placementRef: z.uuid(),
  version: z.coerce.number<number | string>().int(),
  name: namedLine("company.problems.nameMissing", 120),
})

/** How a signature went, as the database says. */
export type SigningEnd = "signed" | "signedAlready" | "rewritten" | "beingRewritten"

import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { isCivilDate } from "@/lib/platform/dates"

export const categories = [
  "partner_violence",
  "family_violence",
  "sexual_violence",
  "exploitation",
  "forced_marriage",
  "child_at_risk",
  "self_harm",
  "other",
] as const
export const risks = ["low", "medium", "high", "immediate"] as const
/** What is written into a record by hand; how the risk is judged is written with it. */
export const entryKinds = ["account", "action", "consent"] as const

export type Risk = (typeof risks)[number]

const say = (key: string) => `safeguarding.problems.${key}`
const judged = {
  category: z.enum(categories, say("categoryMissing")),
  risk: z.enum(risks, say("riskMissing")),
}
const written = z.string().trim().min(1, say("textMissing")).max(10_000, say("tooLong"))
const dayIfAny = z
  .union([z.literal("").transform(() => null), z.string().refine(isCivilDate, say("day"))])
  .optional()
  .transform((day) => day ?? null)

export const openInput = z.object({ aboutId: z.uuid(), ...judged, text: written, draft: draftBeside })

export const entryInput = z.object({
  recordId: z.uuid(),
  kind: z.enum(entryKinds, say("kindMissing")),
  text: written,
  dueOn: dayIfAny,
  draft: draftBeside,
})

export const finishInput = z.object({ entryId: z.uuid() })

export const reviseInput = z.object({
  recordId: z.uuid(),
  version: z.coerce.number<number | string>().int().min(1),
  ...judged,
  leadId: z.uuid(say("leadMissing")),
})

export const closeInput = z.object({ recordId: z.uuid(), closed: z.boolean() })

export const nameInput = z.object({ recordId: z.uuid(), membershipId: z.uuid(say("readerMissing")) })

/** Which woman, or at whose session: the page is asked by one of the two, or lists what one reads. */
export const privateAsked = z.object({
  about: z.uuid().optional().catch(undefined),
  session: z.uuid().optional().catch(undefined),
})
export type PrivateAsked = z.output<typeof privateAsked>

/** Not by her file's own name: a draft with that subject would move with the file. */
export const openingDraft = (aboutOrSession: string) => ({
  form: privateDraft,
  subject: `about ${aboutOrSession}`,
})
export const entryDraft = (recordId: string) => ({ form: privateDraft, subject: `record ${recordId}` })
/** Drafts of this form are in no list. */
export const privateDraft = "private"

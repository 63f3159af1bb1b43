import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { lineIfAny, namedLine, textIfAny, wholeIfAny } from "@/lib/domain/employer/schema"

const siteFacts = {
  name: namedLine("employer-site.problems.nameMissing", 120),
  address: lineIfAny(),
  postcode: lineIfAny(12),
  town: lineIfAny(100),
  transport: lineIfAny(300),
  transportMinutes: wholeIfAny(600, "employer-site.problems.minutes"),
  stepFree: z.boolean().default(false),
  /** kept to one's own organisation */
  note: textIfAny,
}

export const siteInput = z.object({ ...siteFacts, employerId: z.uuid(), draft: draftBeside })
export const siteRevision = z.object({
  ...siteFacts,
  siteId: z.uuid(),
  version: z.number().int(),
  draft: draftBeside,
})
export const siteOne = z.object({ siteId: z.uuid() })

export type SiteFacts = Omit<z.output<typeof siteInput>, "employerId" | "draft">

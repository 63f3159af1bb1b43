import { z } from "zod"
import { emailAddress } from "@/lib/domain/employer/schema"

export const linkStates = ["live", "used", "replaced", "expired"] as const
export type LinkState = (typeof linkStates)[number]

export const addressInput = z.object({ email: emailAddress })
export const contactInput = z.object({ contactId: z.uuid() })
export const nothingInput = z.object({})

/** What the page of a link shows: these keys, and no name of anybody. */
export const companyLinkView = z.strictObject({
  state: z.enum(linkStates),
  locale: z.string(),
  company: z.string(),
})
export type CompanyLinkView = z.output<typeof companyLinkView>

import { z } from "zod"
import { inviteAnswers } from "@/lib/domain/campaign-invite/schema"

export const inviteAnswer = z.object({ answer: z.enum(inviteAnswers) })
export const noInput = z.object({})

/** What a link shows of an invitation: these keys and no others leave the server. */
export const inviteView = z.discriminatedUnion("link", [
  z.strictObject({ link: z.enum(["closed", "expired"]), locale: z.string() }),
  z.strictObject({
    link: z.literal("live"),
    locale: z.string(),
    employer: z.string(),
    organisation: z.string(),
    from: z.string(),
    to: z.string(),
    answer: z.enum(inviteAnswers).nullable(),
    answeredOn: z.string().nullable(),
    settled: z.boolean(),
    contact: z.strictObject({ displayName: z.string(), workPhone: z.string().nullable() }),
  }),
])
export type InviteView = z.output<typeof inviteView>
export type LiveInvite = Extract<InviteView, { link: "live" }>

import { z } from "zod"

/** What a link shows of a referral: these keys and no others leave the server; of her, only what she agreed to. */
export const referralView = z.discriminatedUnion("link", [
  z.strictObject({ link: z.enum(["closed", "expired"]), locale: z.string() }),
  z.strictObject({
    link: z.literal("used"),
    locale: z.string(),
    state: z.enum(["rejected", "done"]),
    answeredOn: z.string().nullable(),
  }),
  z.strictObject({
    link: z.literal("live"),
    locale: z.string(),
    service: z.string(),
    organisation: z.string(),
    sender: z.strictObject({ displayName: z.string(), workPhone: z.string().nullable() }),
    sentOn: z.string(),
    state: z.enum(["sent", "accepted"]),
    answeredOn: z.string().nullable(),
    reason: z.string(),
    shared: z.strictObject({
      firstName: z.string().nullable(),
      familyName: z.string().nullable(),
      language: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  }),
])
export type ReferralView = z.output<typeof referralView>
export type LiveReferral = Extract<ReferralView, { link: "live" }>

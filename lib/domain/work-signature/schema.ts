import { z } from "zod"
import { day, ofWork, version, words } from "@/lib/domain/work-state/schema"

/** The three who sign. */
export const signers = ["participant", "host", "organisation"] as const
export type Signer = (typeof signers)[number]

/** Typed here in everybody's presence, or signed on paper that is kept. */
export const signingMethods = ["typed", "paper"] as const

export const signatureInput = z.object({
  ...ofWork,
  /** What was read before signing: another version of the agreement is not the one that is signed. */
  agreement: version,
  signer: z.enum(signers, { error: "work-experience.problems.signerMissing" }),
  /** The stay that a host signs for. */
  placementId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  name: words("nameMissing", 120),
  method: z.enum(signingMethods, { error: "work-experience.problems.methodMissing" }),
  signedOn: day,
})
export type SignatureInput = z.output<typeof signatureInput>

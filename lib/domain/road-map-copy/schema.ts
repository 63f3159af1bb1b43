import { z } from "zod"
import { languageCode } from "@/lib/domain/phrase/schema"

const languageIfAny = languageCode.optional().catch(undefined)

/** What the address of the paper says; anything else is the paper as it was given to her. */
export const copyAsked = z.object({
  language: languageIfAny,
  /** "none" where only her language is wanted. */
  beside: z.union([z.literal("none"), languageIfAny]).catch(undefined),
  version: z.coerce.number().int().min(1).max(10_000).nullable().catch(null).default(null),
  surname: z.literal("1").optional().catch(undefined),
})

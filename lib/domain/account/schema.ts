import { z } from "zod"
import { locales, pseudoLocales } from "@/lib/words/locales"

const filled = z
  .string("account.problems.missing")
  .min(1, "account.problems.missing")
  .max(254, "account.problems.tooLong")
  .refine((text) => !text.includes("\0"), "form.problems.unclear")

export const signInInput = z.object({ email: filled.trim(), password: filled })

export const demoPersonInput = z.object({ membershipId: z.uuid() })

export const demoEmployerInput = z.object({ contactId: z.uuid() })

export const themes = ["system", "light", "dark"] as const

/** Only what changes has to be said. */
export const preferencesInput = z.object({
  locale: z.enum([...locales, ...pseudoLocales]).optional(),
  theme: z.enum(themes).optional(),
  shortcuts: z.boolean().optional(),
})

export const nothingInput = z.unknown()

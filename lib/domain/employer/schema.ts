import { z } from "zod"
import { locales } from "@/lib/words/locales"

export const employerSizes = ["micro", "small", "medium", "large"] as const

const line = (key: string, most = 200) =>
  z
    .string({ error: key })
    .transform((text) => text.replaceAll(/\s+/g, " ").trim())
    .pipe(z.string().min(1, key).max(most, "employer.problems.tooLong"))

const lineIfAny = z
  .string()
  .trim()
  .max(200, "employer.problems.tooLong")
  .optional()
  .transform((text) => text || undefined)

/** Where letters go: letters of any case are one address. */
export const emailAddress = z
  .string({ error: "employer.problems.emailMissing" })
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "employer.problems.emailMissing")
      .max(254, "employer.problems.emailUnclear")
      .regex(/^[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+$/, "employer.problems.emailUnclear"),
  )

export const employerInput = z.object({
  name: line("employer.problems.nameMissing"),
  sector: lineIfAny,
  size: z
    .enum(employerSizes, { error: "employer.problems.sizeUnknown" })
    .or(z.literal("").transform(() => undefined))
    .optional(),
  ownership: lineIfAny,
  socialEnterprise: z.boolean().default(false),
  contact: z.object({
    name: line("employer.problems.contactMissing"),
    email: emailAddress,
    phone: lineIfAny,
    locale: z.enum(locales, { error: "employer.problems.localeUnknown" }),
  }),
})

export type EmployerInput = z.output<typeof employerInput>

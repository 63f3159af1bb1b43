import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { locales } from "@/lib/words/locales"

export const employerSizes = ["micro", "small", "medium", "large"] as const
export type EmployerSize = (typeof employerSizes)[number]

/** The sections of NACE. */
export const sectors = [
  ...(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"] as const),
  ...(["L", "M", "N", "O", "P", "Q", "R", "S", "T", "U"] as const),
] as const
export type Sector = (typeof sectors)[number]

export const ownerships = ["private", "public", "non_profit", "government"] as const

/** What makes work there possible for somebody who brings children up. */
export const familyMeasures = [
  ...(["school_hours", "part_time", "flexible_start", "childcare_on_site", "childcare_paid"] as const),
  ...(["sick_child_leave", "no_nights", "no_weekends", "work_from_home", "returners"] as const),
] as const
export type FamilyMeasure = (typeof familyMeasures)[number]

/** What somebody there does for the programme. */
export const contactRoles = ["hosts", "signs", "confirms_hours", "tutor", "hr", "other"] as const

const tooLong = "employer.problems.tooLong"

export const namedLine = (key: string, most = 200) =>
  z
    .string({ error: key })
    .transform((text) => text.replaceAll(/\s+/g, " ").trim())
    .pipe(z.string().min(1, key).max(most, tooLong))

export const lineIfAny = (most = 200) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, " ").trim())
    .pipe(z.string().max(most, tooLong))
    .optional()
    .transform((text) => text || undefined)

export const textIfAny = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(z.string().max(2000, "employer.problems.textTooLong"))
  .optional()
  .transform((text) => text || undefined)

/** One of a list, or nothing said. */
export const oneIfAny = <const Values extends readonly string[]>(values: Values, key: string) =>
  z
    .enum(values, { error: key })
    .or(z.literal("").transform(() => undefined))
    .optional()

/** A whole number up to a limit, or nothing. */
export const wholeIfAny = (most: number, key: string) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((typed, context) => {
      const text = String(typed ?? "").trim()
      if (text === "") return null
      if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text)
      context.addIssue({ code: "custom", message: key })
      return z.NEVER
    })

/** Boxes of one name: one that is ticked alone comes as a word. */
export const several = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : [typed].filter((one) => typeof one === "string" && one)),
    z.array(z.enum(values)),
  )

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

export const registration = lineIfAny(40).transform((text) => text?.toUpperCase().replaceAll(/[\s.-]/g, ""))

const facts = {
  name: namedLine("employer.problems.nameMissing"),
  activity: lineIfAny(),
  sector: oneIfAny(sectors, "employer.problems.sectorUnknown"),
  size: oneIfAny(employerSizes, "employer.problems.sizeUnknown"),
  ownership: oneIfAny(ownerships, "employer.problems.ownershipUnknown"),
  registration,
  socialEnterprise: z.boolean().default(false),
}

export const contactFacts = {
  name: namedLine("employer.problems.contactMissing"),
  email: emailAddress,
  phone: lineIfAny(),
  locale: z.enum(locales, { error: "employer.problems.localeUnknown" }),
}

export const employerInput = z.object({ ...facts, contact: z.object(contactFacts), draft: draftBeside })
export type EmployerInput = z.output<typeof employerInput>

export const employerFacts = z.object({
  ...facts,
  familyFriendly: several(familyMeasures),
  familyFriendlyNote: lineIfAny(300),
  accessibility: textIfAny,
  website: lineIfAny(300).refine(
    (text) => text === undefined || /^https?:\/\/[^\s]+$/i.test(text),
    "employer.problems.website",
  ),
})
export type EmployerFacts = z.output<typeof employerFacts>

export const employerRevision = employerFacts.extend({
  employerId: z.uuid(),
  version: z.number().int(),
  draft: draftBeside,
})

/** What is typed as the name of a company, while it is typed. */
export const nameTyped = z.object({ text: z.string().trim().min(1).max(200) })

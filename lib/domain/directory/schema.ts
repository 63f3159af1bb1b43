import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { emailAddress } from "@/lib/domain/employer/schema"
import { line, optionalLine } from "@/lib/domain/participant/schema"
import { knownLanguages } from "@/lib/words/languages"
import { locales } from "@/lib/words/locales"

/** What people look for a service for. */
export const serviceTopics = [
  ...(["orientation", "job_search", "training", "business", "language", "digital"] as const),
  ...(["rights", "money", "needs", "housing", "transport"] as const),
  ...(["childcare", "family", "violence", "health", "community"] as const),
] as const
export type ServiceTopic = (typeof serviceTopics)[number]

/** The costs that every language has a word for; anything else is told in somebody's own words. */
export const knownCosts = ["free", "paid"] as const

/** Languages that a service's words can be in; a letter in one of which we have no words is in English. */
export const letterLanguages = [...locales, "fr", "de"] as const

const optionalText = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim() || undefined)
  .pipe(z.string().max(4000, "participant.problems.tooLong").optional())
  .optional()
const optionalEmail = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined)
  .pipe(emailAddress.optional())
const optionalWebsite = optionalLine(300).refine(
  (text) => text === undefined || /^https?:\/\/[^\s]+$/i.test(text),
  "directory.problems.website",
)
const several = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : [typed].filter((one) => typeof one === "string" && one)),
    z.array(z.enum(values)),
  )

const serviceFacts = {
  name: line(150).pipe(z.string().min(1, "directory.problems.nameMissing")),
  provider: optionalLine(150),
  description: optionalText,
  /** of what is written, and of the letters to it */
  language: z.enum(letterLanguages).default("en"),
  topics: several(serviceTopics).pipe(
    z.array(z.enum(serviceTopics)).min(1, "directory.problems.topicMissing"),
  ),
  languages: several(knownLanguages),
  womenOnly: z.boolean().default(false),
  childrenWelcome: z.boolean().default(false),
  cost: optionalLine(200),
  opening: optionalLine(300),
  address: optionalLine(200),
  postcode: optionalLine(12),
  city: optionalLine(100),
  phone: optionalLine(40),
  email: optionalEmail,
  website: optionalWebsite,
}

export const serviceInput = z.object({ ...serviceFacts, draft: draftBeside })
export const serviceRevision = serviceInput.extend({ serviceId: z.uuid(), version: z.number().int() })
export const serviceOne = z.object({ serviceId: z.uuid() })

const flag = z
  .literal("1")
  .transform(() => true)
  .catch(false)

/** What the address of the directory asks for; what cannot be read is as if it were not there. */
export const servicesAsked = z.object({
  topic: z.enum(serviceTopics).optional().catch(undefined),
  language: z
    .string()
    .refine((code) => knownLanguages.includes(code))
    .optional()
    .catch(undefined),
  women: flag,
  children: flag,
  stale: flag,
  archived: flag,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type ServicesAsked = z.output<typeof servicesAsked>

export const serviceSearch = z.object({
  text: z.string().trim().min(1).max(100),
  topic: z.enum(serviceTopics).optional(),
  language: z.string().max(8).optional(),
  women: z.boolean().default(false),
  children: z.boolean().default(false),
  stale: z.boolean().default(false),
  archived: z.boolean().default(false),
})
export type ServiceFilters = Omit<z.output<typeof serviceSearch>, "text">

export type ServiceFacts = Omit<z.output<typeof serviceInput>, "draft">

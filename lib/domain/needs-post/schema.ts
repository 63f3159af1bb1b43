import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { oneIfAny, sectors, several, textIfAny, wholeIfAny } from "@/lib/domain/employer/schema"
import { dayIfAny } from "@/lib/domain/employer-capacity/schema"
import { chosenConcept } from "@/lib/domain/esco/schema"
import { cefrLevels } from "@/lib/domain/language-skill/schema"
import { knownLanguages } from "@/lib/words/languages"

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
export const dayParts = ["morning", "afternoon", "evening", "night"] as const
export const slots = weekdays.flatMap((day) => dayParts.map((part) => `${day}_${part}` as const))

export const contracts = [
  ...(["permanent", "temporary", "seasonal", "on_call", "apprenticeship", "internship"] as const),
  ...(["self_employed"] as const),
] as const
export const licences = ["not_needed", "useful", "needed"] as const

const hours = "needs-post.problems.hours"
const hoursIfAny = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((typed, context) => {
    const text = String(typed ?? "")
      .trim()
      .replace(",", ".")
    if (text === "") return null
    const count = Number(text)
    if (count > 0 && count <= 60) return Math.round(count * 10) / 10
    context.addIssue({ code: "custom", message: hours })
    return z.NEVER
  })

const language = oneIfAny(knownLanguages, "form.problems.choice")
const level = oneIfAny(cefrLevels, "form.problems.choice")

const postFacts = {
  occupation: chosenConcept.nullable().transform((chosen, context) => {
    if (chosen === null) context.addIssue({ code: "custom", message: "needs-post.problems.postMissing" })
    return chosen ?? z.NEVER
  }),
  isco: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, "needs-post.problems.isco")
    .default("")
    .transform((code) => code || null),
  wanted: wholeIfAny(500, "needs-post.problems.wanted").transform((count) => count || 1),
  tasks: textIfAny,
  hoursMin: hoursIfAny,
  hoursMax: hoursIfAny,
  schedule: several(slots),
  schoolHours: z.boolean().default(false),
  contract: oneIfAny(contracts, "form.problems.choice"),
  language,
  level,
  otherLanguage: language,
  otherLevel: level,
  requiredSkills: z.array(chosenConcept).max(20, "needs-post.problems.tooMany").default([]),
  niceSkills: z.array(chosenConcept).max(20, "needs-post.problems.tooMany").default([]),
  drivingLicence: z.enum(licences).default("not_needed"),
  startsOn: dayIfAny("needs-post.problems.day"),
}

export const postInput = z.object({ ...postFacts, analysisId: z.uuid(), draft: draftBeside })
export const postRevision = z.object({
  ...postFacts,
  postId: z.uuid(),
  version: z.number().int(),
  draft: draftBeside,
})
export const postOne = z.object({ postId: z.uuid() })
export type PostFacts = Pick<z.output<typeof postInput>, keyof typeof postFacts>

/** Languages with their levels, as they are kept. */
export const keptLanguages = z.array(z.object({ language: z.string(), level: z.enum(cefrLevels) })).catch([])
export const keptSkills = z.array(chosenConcept).catch([])

const flag = z
  .literal("1")
  .transform(() => true)
  .catch(false)

export const sortColumns = ["employer", "title", "wanted", "level", "startsOn"] as const

/** What the address of the comparison asks for; what cannot be read is as if it were not there. */
export const needsAsked = z.object({
  sector: z.enum(sectors).optional().catch(undefined),
  level: z.enum(cefrLevels).optional().catch(undefined),
  school: flag,
  noLicence: flag,
  sort: z.enum(sortColumns.flatMap((column) => [column, `-${column}`] as const)).catch("employer"),
})
export type NeedsAsked = z.output<typeof needsAsked>

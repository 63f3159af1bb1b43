import { z } from "zod"
import { cefrLevels } from "@/lib/domain/language-skill/schema"
import { keptLanguages, keptSkills } from "@/lib/domain/needs-post/schema"
import { rightsToWork } from "@/lib/domain/residence/schema"

/** What a woman and a post are held against each other by, in the order in which it is read. */
export const criteria = [
  ...(["occupation", "skills", "language", "hours", "childcare"] as const),
  ...(["weekly", "travel", "right_to_work", "family"] as const),
] as const
export type Criterion = (typeof criteria)[number]

export const fits = ["met", "nearly", "not", "unknown"] as const
export type Fit = (typeof fits)[number]

const text = z.string().nullable()
const texts = z.array(z.string())
const count = z.number().nullable()

/** What of a woman's file is looked at, and nothing else of it. */
export const womanFacts = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What she wants to do, and what she has done. */
  occupations: z.array(z.object({ uri: text, label: z.string(), isco: text, wished: z.boolean() })),
  sectors: texts,
  skills: z.array(z.object({ uri: text, label: z.string() })),
  languages: z.array(
    z.object({ language: z.string(), mother: z.boolean(), level: z.enum(cefrLevels).nullable() }),
  ),
  schedule: texts,
  hoursPerWeek: count,
  maxTravelMinutes: count,
  /** When the children who live with her were born, as exactly as it is known. */
  births: texts,
  obstaclesAsked: z.boolean(),
  /** The open obstacles that are about childcare. */
  careObstacles: texts,
  rightToWork: z.enum(rightsToWork).nullable(),
  permitUntil: text,
  /** The companies that she said yes to. */
  agreedTo: texts,
})
export type Woman = z.output<typeof womanFacts>

/** What of a post and its company is looked at. */
export const postFacts = z.object({
  id: z.uuid(),
  title: z.string(),
  uri: text,
  isco: text,
  hoursMin: count,
  hoursMax: count,
  schedule: texts,
  schoolHours: z.boolean(),
  languages: keptLanguages,
  requiredSkills: keptSkills,
  startsOn: text,
  employerId: z.uuid(),
  employer: z.string(),
  sector: text,
  familyFriendly: texts,
  /** From the centre to the nearest place where the company works. */
  travelMinutes: count,
})
export type Post = z.output<typeof postFacts>

import { z } from "zod"

/** The parts of her profile that can be in a CV, in the order in which they are read. */
export const cvParts = ["work", "education", "recognition", "languages", "skills"] as const
export type CvPart = (typeof cvParts)[number]

const text = z.string().nullable().default(null)
const list = <Row extends z.ZodType>(row: Row) => z.array(row).catch([])
const concept = z.object({ uri: text, label: z.string(), version: text })

/** The rows of a profile as far as a CV may hold them; whatever else they say is left behind. */
export const cvRows = {
  work: list(
    z.object({
      ...{ id: z.string(), title: z.string(), kind: z.string(), occupation: concept.nullable().catch(null) },
      ...{ country: text, from: text, to: text, tasks: text },
    }),
  ),
  education: list(
    z.object({
      ...{ id: z.string(), level: z.string(), field: text, title: text, country: text },
      ...{ from: text, to: text, completed: z.boolean() },
    }),
  ),
  recognition: list(z.object({ id: z.string(), what: z.string(), state: z.string() })),
  languages: list(
    z.object({
      ...{ id: z.string(), language: z.string(), isMotherTongue: z.boolean().default(false), overall: text },
      ...{ listening: text, reading: text, interaction: text, production: text, writing: text },
    }),
  ),
  skills: list(z.object({ id: z.string(), skill: concept })),
}

/** What a saved version holds: never changed, and nothing beside this. */
export const cvContent = z.object({
  name: z.string(),
  phone: text,
  email: text,
  birth: text,
  introduction: text,
  licence: text,
  ...cvRows,
})
export type CvContent = z.output<typeof cvContent>
export type CvRows = Pick<CvContent, CvPart>

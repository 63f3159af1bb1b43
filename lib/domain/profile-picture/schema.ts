import { z } from "zod"

/** The parts of a profile in the order in which it is read: strengths first. */
export const sections = [
  "languages",
  "education",
  "recognition",
  "work",
  "skills",
  "obstacles",
  "expectations",
  "assessment",
] as const
export type Section = (typeof sections)[number]

const concept = z.object({
  uri: z.string().nullable(),
  label: z.string(),
  version: z.string().nullable(),
  language: z.string().optional(),
})
const plain = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()), concept])
const rows = z
  .array(z.object({ id: z.string() }).catchall(plain))
  .optional()
  .catch(undefined)

/** A profile in plain values by section: what a version keeps. Another version of the product may know more or less of it. */
export const pictureKept = z
  .object({
    languages: rows,
    education: rows,
    recognition: rows,
    work: rows,
    skills: rows,
    obstacles: rows,
    expectations: rows,
    assessment: rows,
    obstaclesAsked: z.boolean().optional().catch(undefined),
  })
  .catch({})

/** Which two pictures stand beside each other: a number, or the profile as it is now. */
const side = z.union([z.literal("now"), z.coerce.number().int().min(1).max(10_000)])
export const comparisonAsked = z.object({
  from: side.optional().catch(undefined),
  to: side.optional().catch(undefined),
})
export type ComparisonAsked = z.output<typeof comparisonAsked>

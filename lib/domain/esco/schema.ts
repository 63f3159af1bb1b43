import { z } from "zod"

export const conceptKinds = ["skill", "occupation"] as const
export type ConceptKind = (typeof conceptKinds)[number]

const line = z.string().transform((text) => text.replaceAll(/\s+/g, " ").trim())

/* ESCO has one Norwegian; the browser knows two. */
const written: Record<string, string> = { nb: "no", nn: "no" }

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i)
  .transform((tag) => tag.toLowerCase().split("-")[0] ?? tag)
  .transform((code) => written[code] ?? code)

/** What is typed into a field of concepts, and the languages it may be in: hers, then the counsellor's. */
export const conceptSearch = z.object({
  kind: z.enum(conceptKinds),
  text: line.pipe(z.string().min(2).max(80)),
  languages: z.array(language).max(2),
})

export type ConceptSearch = z.output<typeof conceptSearch>

/**
 * A skill or an occupation as it is stored: where ESCO knows it, its address and version; always the label that was seen, which
 * stays when ESCO words it differently. Free text and the starter list have a label alone.
 */
export const chosenConcept = z.object({
  uri: z
    .string()
    .regex(/^http:\/\/data\.europa\.eu\/esco\/(skill|occupation)\/[\w.-]{1,80}$/)
    .nullable(),
  label: line.pipe(z.string().min(1, "esco.problems.labelMissing").max(300, "esco.problems.labelTooLong")),
  version: z.string().max(20).nullable(),
  /** The label's language, for who hears it read. */
  language: language.optional(),
})

export type ChosenConcept = z.output<typeof chosenConcept>

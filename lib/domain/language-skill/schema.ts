import { z } from "zod"
import { choiceIfAny, dayIfAny, rowPlace } from "@/lib/domain/profile-row/schema"

/** The levels of the Common European Framework, and one before the first. */
export const cefrLevels = ["A0", "A1", "A2", "B1", "B2", "C1", "C2"] as const
export const languageParts = ["listening", "reading", "interaction", "production", "writing"] as const
export const bases = ["self", "tutor", "test", "certificate"] as const

const level = choiceIfAny(cefrLevels)

export const languageSkillInput = z.object({
  ...rowPlace,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, "language-skill.problems.languageMissing"),
  isMotherTongue: z.boolean(),
  listening: level,
  reading: level,
  interaction: level,
  production: level,
  writing: level,
  /** Set by whoever knows the certificate or the test, never computed from the five. */
  overall: level,
  basis: choiceIfAny(bases),
  assessedOn: dayIfAny,
})

export type LanguageSkillInput = z.output<typeof languageSkillInput>

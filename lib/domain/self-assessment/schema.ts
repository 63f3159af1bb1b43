import { z } from "zod"
import { choice, choiceIfAny, day, rowPlace } from "@/lib/domain/profile-row/schema"
import { stepLanguages } from "@/lib/words/her-language/my-steps"

/** Nine respects in which she says how sure she feels. */
export const dimensions = [
  "confidence",
  "language",
  "rights",
  "network",
  "family_time",
  "wellbeing",
  "digital",
  "job_search",
  "ready",
] as const
export type Dimension = (typeof dimensions)[number]

/** 1 not yet, 2 a little, 3 quite, 4 very. */
export const faces = ["1", "2", "3", "4"] as const
export const moments = ["entry", "mid", "exit", "plus6"] as const

const face = choiceIfAny(faces)
const answers = z
  .object({
    confidence: face,
    language: face,
    rights: face,
    network: face,
    family_time: face,
    wellbeing: face,
    digital: face,
    job_search: face,
    ready: face,
  })
  /* what she leaves out is not there, and is no zero */
  .transform((given) => {
    const known = dimensions.flatMap((one) =>
      given[one] === null ? [] : [[one, Number(given[one])] as const],
    )
    return Object.fromEntries(known)
  })
  .refine((given) => Object.keys(given).length > 0, "self-assessment.problems.nothingAnswered")

export const selfAssessmentInput = z.object({
  ...rowPlace,
  moment: choice(moments, "self-assessment.problems.momentMissing"),
  on: day,
  withHelp: z.boolean(),
  /** The language in which she read it. */
  language: choice(stepLanguages, "form.problems.choice"),
  scores: answers,
})

/** How her counsellor sees the same, beside it. */
export const counsellorViewInput = z.object({ ...rowPlace, rowId: z.uuid(), scores: answers })

export type SelfAssessmentInput = z.output<typeof selfAssessmentInput>

export const scoresKept = z.partialRecord(z.enum(dimensions), z.number().int().min(1).max(4)).catch({})

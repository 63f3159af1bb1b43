import { z } from "zod"
import { longestWords } from "@/lib/domain/hours-dispute/schema"
import { choice, choiceIfAny } from "@/lib/domain/profile-row/schema"
import { stepLanguages } from "@/lib/words/her-language/my-steps"

/** Six things of which she says how they were. */
export const respects = ["welcomed", "understood", "learned", "family_time", "wellbeing", "again"] as const
export type Respect = (typeof respects)[number]

/** Whether an employer would host again, and what it says went well. */
export const hostAgain = ["yes", "maybe", "no"] as const
export const wentWell = ["arrival", "tasks", "team", "learning", "language", "support"] as const

export const faces = ["1", "2", "3", "4"] as const
const face = choiceIfAny(faces)

export const wordsIfAny = z
  .string()
  .transform((typed) => typed.replaceAll("\r\n", "\n").trim())
  .refine((typed) => typed.length <= longestWords, "hours-dispute.problems.tooLong")
  .nullish()
  .transform((typed) => typed || null)

export const hersInput = z.object({
  placementId: z.uuid(),
  /** The language in which she read it. */
  language: choice(stepLanguages, "form.problems.choice"),
  withHelp: z.boolean(),
  words: wordsIfAny,
  scores: z
    .object({
      welcomed: face,
      understood: face,
      learned: face,
      family_time: face,
      wellbeing: face,
      again: face,
    })
    /* what she leaves out is not there, and is no zero */
    .transform((given) =>
      Object.fromEntries(
        respects.flatMap((one) => (given[one] === null ? [] : [[one, Number(given[one])] as const])),
      ),
    )
    .refine((given) => Object.keys(given).length > 0, "placement-feedback.problems.nothingAnswered"),
})

export const askInput = z.object({ placementId: z.uuid() })

export const scoresKept = z.partialRecord(z.enum(respects), z.number().int().min(1).max(4)).catch({})

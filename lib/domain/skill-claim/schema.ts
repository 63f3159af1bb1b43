import { z } from "zod"
import { chosenConcept } from "@/lib/domain/esco/schema"
import { choice, choiceIfAny, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"

/** 1 not yet, 2 with help, 3 alone, 4 can teach it. */
export const skillLevels = ["1", "2", "3", "4"] as const
export const skillSources = [
  "self",
  "observed",
  "certificate",
  "shadowing",
  "work_experience",
  "volunteering",
] as const

const level = choiceIfAny(skillLevels).transform((text) => (text === null ? null : Number(text)))

export const skillInput = z.object({
  ...rowPlace,
  skill: chosenConcept.nullable().transform((chosen, context) => {
    if (chosen === null) context.addIssue({ code: "custom", message: "skill-claim.problems.skillMissing" })
    return chosen ?? z.NEVER
  }),
  /** What she says. */
  selfLevel: level,
  /** What her counsellor sees. */
  counsellorLevel: level,
  source: choice(skillSources, "form.problems.choice"),
  evidence: textIfAny(1000),
  confirmed: z.boolean(),
})

export type SkillInput = z.output<typeof skillInput>

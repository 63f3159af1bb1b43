import { z } from "zod"
import { chosenConcept } from "@/lib/domain/esco/schema"
import { skillLevels } from "@/lib/domain/skill-claim/schema"
import { ofWork, version } from "@/lib/domain/work-state/schema"

/** What she is to learn there: a skill that ESCO knows, or one in words. */
export const objectiveInput = z.object({
  ...ofWork,
  skill: chosenConcept.nullable().transform((chosen, context) => {
    if (chosen === null)
      context.addIssue({ code: "custom", message: "work-experience.problems.skillMissing" })
    return chosen ?? z.NEVER
  }),
  accepted: z.boolean().optional(),
})

export const objectiveGone = z.object({
  ...ofWork,
  rowId: z.uuid(),
  version,
  accepted: z.boolean().optional(),
})

/** How far she came; empty where nobody can say. */
export const levelInput = z.object({
  ...ofWork,
  rowId: z.uuid(),
  version,
  level: z
    .union([z.literal(""), z.enum(skillLevels)])
    .transform((level) => (level === "" ? null : Number(level))),
})

export type Objective = z.output<typeof objectiveInput>

import { z } from "zod"
import { choice, day, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"

/** What can make it hard. Safety and violence are not on this list: they are told and kept elsewhere. */
export const obstacleKinds = [
  "childcare_under_3",
  "childcare_school_age",
  "single_parent",
  "caring_for_relative",
  "pregnancy",
  "language",
  "literacy",
  "digital",
  "residence_papers",
  "right_to_work",
  "qualification_not_recognised",
  "no_documents",
  "no_work_experience_here",
  "long_out_of_work",
  "overqualified",
  "unsocial_hours",
  "transport",
  "driving_licence",
  "housing",
  "income_debt",
  "informal_work",
  "health",
  "mental_wellbeing",
  "disability",
  "discrimination",
  "family_expectations",
  "isolation",
  "bank_account",
  "no_device",
  "confidence",
  "other",
] as const

export const openStates = ["open", "being_addressed", "reduced"] as const
export const severities = ["1", "2", "3"] as const

const say = (key: string) => `obstacle.problems.${key}`

export const obstacleInput = z.object({
  ...rowPlace,
  kind: choice(obstacleKinds, say("kindMissing")),
  severity: choice(severities, say("severityMissing")).transform(Number),
  state: choice(openStates, "form.problems.choice"),
  since: day,
  note: textIfAny(1000),
})

export const obstacleEnd = z.object({ ...rowPlace, rowId: z.uuid(), closedOn: day })

export const obstacleAnswer = z.object({ participantId: z.uuid(), asked: z.boolean() })

export type ObstacleKind = (typeof obstacleKinds)[number]
export type ObstacleInput = z.output<typeof obstacleInput>

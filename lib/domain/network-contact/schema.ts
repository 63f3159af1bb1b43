import { z } from "zod"
import { choice, dayIfAny, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"

/** How she knows somebody. */
export const relations = [
  "colleague",
  "friend",
  "neighbour",
  "school",
  "association",
  "employer",
  "other",
] as const

const say = (key: string) => `network-contact.problems.${key}`
const { participantId, rowId, version } = rowPlace

export const networkInput = z.object({
  ...{ participantId, rowId, version },
  name: z.string().trim().min(1, say("nameMissing")).max(120, "skills-profile.problems.tooLong"),
  relation: choice(relations, say("relationMissing")),
  helps: textIfAny(300),
  reach: textIfAny(120),
  spokeOn: dayIfAny,
  outcome: textIfAny(1000),
})
export type NetworkInput = z.output<typeof networkInput>

import { z } from "zod"
import { choice, choiceIfAny, dayIfAny, idIfAny, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"

/** In the order in which an application goes. */
export const applicationStates = [
  "planned",
  "sent",
  "invited",
  "interviewed",
  "offered",
  "accepted",
  "refused",
  "no_answer",
  "withdrawn",
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const refusals = [
  "language",
  "qualification",
  "experience",
  "hours",
  "papers",
  "filled",
  "no_reason",
  "other",
] as const

const say = (key: string) => `job-application.problems.${key}`
const { participantId, rowId, version } = rowPlace

export const applicationInput = z.object({
  ...{ participantId, rowId, version },
  title: z.string().trim().min(1, say("titleMissing")).max(200, "skills-profile.problems.tooLong"),
  employer: textIfAny(200),
  state: choice(applicationStates, say("stateMissing")),
  appliedOn: dayIfAny,
  answeredOn: dayIfAny,
  refusal: choiceIfAny(refusals),
  /** The version of her CV that went with it. */
  cvVersionId: idIfAny,
  note: textIfAny(1000),
})
export type ApplicationInput = z.output<typeof applicationInput>

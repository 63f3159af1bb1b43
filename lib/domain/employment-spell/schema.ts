import { z } from "zod"
import { chosenConcept } from "@/lib/domain/esco/schema"
import { choice, choiceIfAny, idIfAny, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"
import { isCivilDate } from "@/lib/platform/dates"

export const contracts = [
  "permanent",
  "temporary",
  "seasonal",
  "on_call",
  "apprenticeship",
  "internship",
  "self_employed",
  "other",
] as const

export const evidences = ["contract", "declared", "register"] as const

/** Skill levels of ISCO-08, from simple tasks to professionals. */
export const occupationLevels = ["1", "2", "3", "4"] as const
export type OccupationLevel = 1 | 2 | 3 | 4

/** The counsellor's own answer to whether it suits, where the rule is wrong. */
export const ownAnswers = ["yes", "no"] as const

const say = (key: string) => `employment-spell.problems.${key}`
const { participantId, rowId, version } = rowPlace

const hoursIfAny = z
  .string()
  .trim()
  .refine((text) => text === "" || /^\d{1,2}([.,]\d)?$/.test(text), say("hours"))
  .transform((text) => (text === "" ? null : Number(text.replace(",", "."))))
  .refine((hours) => hours === null || (hours > 0 && hours <= 60), say("hours"))

const facts = {
  occupation: chosenConcept.nullable().transform((concept, context) => {
    if (concept === null) context.addIssue({ code: "custom", message: say("occupationMissing") })
    return concept ?? z.NEVER
  }),
  /** Left empty, the classification says it. */
  level: choiceIfAny(occupationLevels),
  employer: textIfAny(200),
  startsOn: z.string().refine(isCivilDate, say("startMissing")),
  endsOn: z
    .string()
    .refine((text) => text === "" || isCivilDate(text), say("endUnclear"))
    .transform((text) => text || null),
  contract: choice(contracts, say("contractMissing")),
  weeklyHours: hoursIfAny,
  /** The placement of hers that it came of. */
  fromPlacementId: idIfAny,
  evidence: choice(evidences, say("evidenceMissing")),
  suits: choiceIfAny(ownAnswers),
  suitsReason: textIfAny(500),
}

export const spellInput = z.object({
  participantId,
  rowId,
  version,
  ...facts,
  accepted: z.boolean().optional(),
})
export type SpellInput = z.output<typeof spellInput>

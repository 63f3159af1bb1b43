import { z } from "zod"

/** What is chosen field by field: from which of both files the kept one takes it. */
export const choosable = [
  ...([
    "known_as",
    "family_name",
    "latin_name",
    "birth",
    "gender",
    "citizenships",
    "country_of_birth",
  ] as const),
  ...(["arrival", "preferred_language", "interpreter_needed", "literacy", "external_reference"] as const),
  ...(["recruitment_channel", "contact"] as const),
] as const
export type Choosable = (typeof choosable)[number]

export const sides = ["kept", "merged"] as const
export type Side = (typeof sides)[number]
export type Choices = Partial<Record<Choosable, Side>>

const side = z.enum(sides, "merge.problems.sideMissing").optional()

export const proposeInput = z.object({
  keptId: z.uuid(),
  mergedId: z.uuid(),
  choices: z.partialRecord(z.enum(choosable), side).default({}),
})
export const otherFileInput = z.object({
  participantId: z.uuid(),
  code: z.string().trim().min(1, "look-alike.second.problems.codeMissing").max(40),
})
export const mergeOne = z.object({ mergeId: z.uuid() })
/** Made one, left as they are for now, or said to be two women: that is remembered. */
export const decisions = ["confirm", "refuse", "apart"] as const
export type Decision = (typeof decisions)[number]

export const decideInput = z.object({
  mergeId: z.uuid(),
  decision: z.enum(decisions),
  /** Which of both stays, where whoever decides keeps the other one. */
  keptId: z.uuid().optional(),
})

/** Why two files cannot be made one now; the database says so. */
export const blockers = [
  ...(["sameFile", "missing", "alreadyMerged", "otherProgramme", "inTransfer", "waits"] as const),
] as const
export type Blocker = (typeof blockers)[number]

/** Why a merge cannot be taken back; the database says so. */
export const keepers = ["notMerged", "tooLate", "mergedOn", "inTransfer", "tangled"] as const
export type Keeper = (typeof keepers)[number]

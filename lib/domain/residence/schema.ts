import { z } from "zod"
import { optionalLines } from "@/lib/domain/child/schema"
import { draftBeside } from "@/lib/domain/draft/schema"
import { optionalDay } from "@/lib/domain/participant/schema"

export const residenceKinds = [
  "refugee",
  "subsidiary",
  "temporary_protection",
  "asylum_applicant",
  "family_reunification",
  "work",
  "study",
  "long_term_resident",
  "regularisation_in_progress",
  "irregular",
  "other",
  "unknown",
] as const
export const rightsToWork = ["yes", "restricted", "no", "unknown"] as const
export const evidences = ["seen", "copy", "declared"] as const

const facts = {
  kind: z.enum(residenceKinds, "residence.problems.kindMissing"),
  validFrom: optionalDay,
  validTo: optionalDay,
  rightToWork: z.enum(rightsToWork, "residence.problems.rightMissing"),
  evidence: z.enum(evidences, "residence.problems.evidenceMissing"),
  note: optionalLines,
  draft: draftBeside,
}

export const residenceInput = z.object({ participantId: z.uuid(), ...facts })
export const residenceRevision = z.object({ statusId: z.uuid(), version: z.number().int(), ...facts })

export type ResidenceFacts = Omit<z.output<typeof residenceInput>, "participantId" | "draft">

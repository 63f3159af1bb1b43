import { z } from "zod"
import type { Section } from "@/lib/domain/profile-picture/schema"
import { choices, day } from "@/lib/domain/profile-row/schema"

/** A profile without a skill or without the question what makes it hard is none: these two are always asked. */
export const hideableSections = [
  "languages",
  "education",
  "recognition",
  "work",
  "expectations",
  "assessment",
] as const satisfies readonly Section[]

export const agreementInput = z.object({
  participantId: z.uuid(),
  interviewOn: day,
  interpreter: z.boolean(),
  sheAgrees: z.boolean(),
  counsellorAgrees: z.boolean(),
  accepted: z.boolean().optional(),
})
export type AgreementInput = z.output<typeof agreementInput>

/** What an organisation uses; the rest is hidden, and nothing of it is lost. */
export const shownSectionsInput = z.object({ shown: choices(hideableSections) })

import { z } from "zod"
import { day, line, optionalDay, optionalLine } from "@/lib/domain/participant/schema"
import { consentText } from "@/lib/words/consent-version"

export const purposes = [
  "participation_data",
  "special_category",
  "share_partner",
  "share_employer",
  "share_mentor",
  "photo",
  "research",
  "contact_after_exit",
  "children_data",
] as const
export const consentMethods = ["written", "digital", "oral_witnessed"] as const

export type Purpose = (typeof purposes)[number]

const asked = {
  participantId: z.uuid(),
  purpose: z.enum(purposes),
  employerId: z.uuid("consent.problems.employerMissing").optional(),
  textVersion: line(40).default(consentText),
  language: line(35).default("en"),
}

type Named = { purpose: Purpose; employerId?: string | undefined }
const namesItsEmployer = ({ purpose, employerId }: Named) =>
  (purpose === "share_employer") === (employerId !== undefined)
const unnamed = { path: ["employerId"], error: "participant.problems.consentEmployer" }

export const consentInput = z
  .object({
    ...asked,
    method: z.enum(consentMethods, "participant.problems.methodMissing"),
    interpreter: z.boolean().default(false),
    witness: optionalLine(120),
    givenOn: day,
  })
  .refine(namesItsEmployer, unnamed)

/** She was asked and wants to think about it. */
export const requestInput = z.object({ ...asked, requestedOn: day }).refine(namesItsEmployer, unnamed)

/** She was asked and said no. */
export const refusalInput = z.object({ ...asked, refusedOn: day }).refine(namesItsEmployer, unnamed)

export const withdrawalInput = z.object({ consentId: z.uuid(), withdrawnOn: optionalDay })

export type NewConsent = z.output<typeof consentInput>

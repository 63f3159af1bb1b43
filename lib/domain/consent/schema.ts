import { z } from "zod"
import { day, line, optionalDay } from "@/lib/domain/participant/schema"

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

/** The version of the words she agrees to, until texts have a home of their own. */
export const consentText = "2026-1"

export const consentInput = z
  .object({
    participantId: z.uuid(),
    purpose: z.enum(purposes),
    employerId: z.uuid().optional(),
    textVersion: line(40).default(consentText),
    language: line(35).default("en"),
    method: z.enum(consentMethods, "participant.problems.methodMissing"),
    interpreter: z.boolean().default(false),
    givenOn: day,
  })
  .refine((consent) => (consent.purpose === "share_employer") === (consent.employerId !== undefined), {
    path: ["employerId"],
    error: "participant.problems.consentEmployer",
  })

export const withdrawalInput = z.object({ consentId: z.uuid(), withdrawnOn: optionalDay })

export type NewConsent = z.output<typeof consentInput>

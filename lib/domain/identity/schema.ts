import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { citizenship, genders, literacies, registrationInput } from "@/lib/domain/participant/schema"

const { shape } = registrationInput

/** Who she is, revised: every field as it is to stand, and the version that it was read from. */
export const identityInput = z.object({
  participantId: z.uuid(),
  version: z.int().min(1),
  knownAs: shape.knownAs,
  familyName: shape.familyName,
  latinName: shape.latinName,
  birth: shape.birth,
  gender: z.enum(genders),
  citizenships: z.array(citizenship).max(10),
  countryOfBirth: shape.countryOfBirth,
  preferredLanguage: shape.preferredLanguage,
  interpreterNeeded: z.boolean(),
  literacy: z.union([z.literal("").transform(() => undefined), z.enum(literacies)]).optional(),
  arrival: shape.arrival,
  externalReference: shape.externalReference,
  draft: draftBeside,
})

/** Where the draft of this form is kept. */
export const identityDraft = (participantId: string) => ({ form: "identity", subject: participantId })

export type IdentityInput = z.output<typeof identityInput>
export type Held = z.input<typeof identityInput>

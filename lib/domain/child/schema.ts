import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { line, optionalLine } from "@/lib/domain/participant/schema"
import { readWrittenDate } from "@/lib/platform/written-dates"

/** What she said about a child's needs: not asked, and not answered, are answers of their own. */
export const careAnswers = ["not_asked", "declined", "none", "some"] as const
export type CareAnswer = (typeof careAnswers)[number]

const longest = 1000

/** Several lines as they were written; nothing where nothing was. */
export const optionalLines = z
  .string()
  .transform((text) => text.normalize("NFC").trim() || undefined)
  .pipe(z.string().max(longest, "participant.problems.tooLong").optional())
  .optional()

export const languages = z.array(line(35)).max(10).default([])

const birth = z.string("participant.problems.birthUnreadable").transform((text, context) => {
  const read = readWrittenDate(text)
  if (read !== null) return read
  context.addIssue({ code: "custom", message: "participant.problems.birthUnreadable" })
  return z.NEVER
})

const facts = {
  givenName: optionalLine(120),
  birth,
  livesWith: z.boolean().default(true),
  careAnswer: z.enum(careAnswers).optional(),
  careNeeds: optionalLines,
  languages,
  notes: optionalLines,
  photoConsent: z.boolean().default(false),
  draft: draftBeside,
}

export const childInput = z.object({ participantId: z.uuid(), ...facts })
export const childRevision = z.object({ childId: z.uuid(), version: z.number().int(), ...facts })
export const childRemoval = z.object({ childId: z.uuid(), version: z.number().int() })

export type ChildFacts = Omit<z.output<typeof childInput>, "participantId" | "draft">

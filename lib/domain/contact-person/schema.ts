import { z } from "zod"
import { languages, optionalLines } from "@/lib/domain/child/schema"
import { draftBeside } from "@/lib/domain/draft/schema"
import { line, optionalLine } from "@/lib/domain/participant/schema"

/** Whether this person may collect the children, must never, or is not spoken of. */
export const collectings = ["allowed", "never", "no"] as const
export type Collecting = (typeof collectings)[number]

const facts = {
  name: line(120).pipe(z.string().regex(/[\p{L}\p{N}]/u, "contact-person.problems.nameMissing")),
  relation: optionalLine(120),
  phone: optionalLine(40),
  languages,
  emergency: z.boolean().default(false),
  collects: z.enum(collectings).default("no"),
  note: optionalLines,
  draft: draftBeside,
  accepted: z.boolean().optional(),
}

export const contactPersonInput = z.object({ participantId: z.uuid(), ...facts })
export const contactPersonRevision = z.object({ personId: z.uuid(), version: z.number().int(), ...facts })
export const contactPersonRemoval = z.object({ personId: z.uuid(), version: z.number().int() })

export type ContactPersonFacts = Omit<
  z.output<typeof contactPersonInput>,
  "participantId" | "draft" | "accepted"
>

import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { contactFacts, contactRoles, emailAddress, namedLine, several } from "@/lib/domain/employer/schema"
import { isCivilDate } from "@/lib/platform/dates"

const keptFacts = { ...contactFacts, roles: several(contactRoles), isMain: z.boolean().default(false) }

export const contactInput = z.object({ ...keptFacts, employerId: z.uuid(), draft: draftBeside })
export const contactRevision = z.object({
  ...keptFacts,
  contactId: z.uuid(),
  version: z.number().int(),
  draft: draftBeside,
})
export type ContactFacts = Pick<z.output<typeof contactInput>, keyof typeof keptFacts>

/** Whoever follows is known already, or is named here; nobody where nothing waits. */
export const leaveInput = z
  .object({
    contactId: z.uuid(),
    leftOn: z.string().refine(isCivilDate, "employer-contact.problems.dayMissing"),
    successorId: z.uuid().or(z.enum(["", "new"])),
    newName: z.string().default(""),
    newEmail: z.string().default(""),
  })
  .superRefine(({ successorId, newName, newEmail }, context) => {
    if (successorId !== "new") return
    const named = namedLine("employer.problems.contactMissing").safeParse(newName)
    const written = emailAddress.safeParse(newEmail)
    for (const [path, parsed] of [
      ["newName", named],
      ["newEmail", written],
    ] as const)
      for (const { message } of parsed.error?.issues ?? [])
        context.addIssue({ code: "custom", path: [path], message })
  })
export type LeaveInput = z.output<typeof leaveInput>

import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import { lineIfAny } from "@/lib/domain/employer/schema"
import { dayIfAny } from "@/lib/domain/employer-capacity/schema"
import { isCivilDate } from "@/lib/platform/dates"

export const meetingKinds = ["call", "visit", "mail", "online", "event", "other"] as const
export type MeetingKind = (typeof meetingKinds)[number]

const meetingFacts = {
  kind: z.enum(meetingKinds, { error: "employer-meeting.problems.kindMissing" }),
  heldOn: z.string().refine(isCivilDate, "employer-meeting.problems.dayMissing"),
  /** who of ours */
  heldBy: z.uuid("employer-meeting.problems.whoMissing"),
  contactId: z
    .uuid()
    .or(z.literal("").transform(() => null))
    .nullable()
    .default(null),
  withWhom: lineIfAny(),
  what: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(
      z.string().min(1, "employer-meeting.problems.whatMissing").max(4000, "employer.problems.textTooLong"),
    ),
  nextStep: lineIfAny(300),
  nextDue: dayIfAny("employer-meeting.problems.nextDay"),
}

export const meetingInput = z.object({ ...meetingFacts, employerId: z.uuid(), draft: draftBeside })
export const meetingRevision = z.object({
  ...meetingFacts,
  meetingId: z.uuid(),
  version: z.number().int(),
  draft: draftBeside,
})
export const meetingOne = z.object({ meetingId: z.uuid() })
export type MeetingFacts = Pick<z.output<typeof meetingInput>, keyof typeof meetingFacts>

/** Which page of the history the address asks for. */
export const historyAsked = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

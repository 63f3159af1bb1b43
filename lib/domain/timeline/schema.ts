import { z } from "zod"

/** What a file's timeline can be limited to. */
export const chips = ["sessions", "childcare", "work", "notes", "plan", "papers", "changes"] as const

/** What can have happened; the database's sec.happened says the same. */
export const eventKinds = [
  "session",
  "note",
  "document",
  "placement",
  "hours",
  "job",
  "job_end",
  "application",
  "mock_interview",
  "phase",
  "task",
  "registered",
  "eligibility",
  "waiver",
  "assignment",
  "assignment_end",
  "follow_up",
  "transfer",
  "transfer_answer",
  "consent",
  "consent_end",
  "consent_refused",
  "notice",
  "profile",
  "recognition",
  "self_assessment",
  "itinerary",
  "review",
  "step",
  "referral",
  "referral_answer",
  "road_map",
] as const

/** What can become of a follow-up, as the database keeps it. */
export const followUps = ["due", "reached", "not_reached", "refused", "late", "cancelled"] as const

export type Chip = (typeof chips)[number]
export type EventKind = (typeof eventKinds)[number]

/** The last entry of the page before: an instant, and which entry at that instant. */
const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[a-z_]+:[\da-f-]{36}$/)
  .transform((text) => {
    const [at = "", key = ""] = text.split("~")
    return { at, key }
  })

export const timelineAsked = z.object({
  show: z.enum(chips).optional().catch(undefined),
  after: cursor.optional().catch(undefined),
})
export type TimelineAsked = z.output<typeof timelineAsked>

export const timelineSearch = z.object({
  participantId: z.uuid(),
  text: z.string().trim().min(1).max(100),
  show: z.enum(chips).optional(),
})

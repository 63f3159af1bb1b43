import { z } from "zod"

/** What is revised, by the part of the file it is in. The walls say whose history somebody reads. */
export const groups = {
  facts: ["participant", "enrolment"],
  contact: ["participant_contact"],
  family: ["child", "contact_person"],
  papers: ["residence_status"],
  skills: [
    ...["profile_outlook", "language_skill", "education", "recognition"],
    ...["work_history", "skill_claim", "obstacle", "self_assessment"],
  ],
  itinerary: ["itinerary", "itinerary_objective", "itinerary_step"],
  work: [
    ...["work_experience", "work_suspension", "work_review", "work_objective", "work_allowance"],
    ...["employment_spell", "job_application", "mock_interview", "network_contact"],
  ],
  "road-map": ["road_map", "road_map_step", "road_map_contact"],
  referrals: ["referral"],
  "follow-ups": ["follow_up"],
  attendance: ["attendance"],
} as const satisfies Record<string, readonly string[]>

export const groupNames = [
  "facts",
  "contact",
  "family",
  "papers",
  "skills",
  "itinerary",
  "work",
  "road-map",
  "referrals",
  "follow-ups",
  "attendance",
] as const
export type Group = (typeof groupNames)[number]

export const historyAsked = z.object({
  group: z.enum(groupNames).optional().catch(undefined),
  /** The last entry of the page before. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
})
export type HistoryAsked = z.output<typeof historyAsked>

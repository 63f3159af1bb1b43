import { z } from "zod"
import { draftBeside } from "@/lib/domain/draft/schema"
import type { Phase } from "@/lib/domain/participant/schema"
import { referralStates } from "@/lib/domain/referral/schema"

/** The states of a referral, but that a woman who has arrived is not called back and nothing comes after. */
export const transferStates = referralStates
export type TransferState = (typeof transferStates)[number]

/** What may move beside who she is and how she entered, group by group; each only if she says so. */
export const groups = ["contact", "household", "residence", "profile", "my_steps", "itinerary"] as const
export type Group = (typeof groups)[number]

/** Of each group, what is counted for the preview. Who she is has no count, and whether she expects a child is not told by one. */
export const counted = {
  entry: ["eligibility", "waiver", "enrolment"],
  contact: ["participant_contact"],
  household: ["child", "contact_person"],
  residence: ["residence_status"],
  profile: [
    ...(["language_skill", "education", "recognition", "work_history"] as const),
    ...(["skill_claim", "obstacle", "profile_outlook"] as const),
  ],
  my_steps: ["self_assessment"],
  itinerary: ["itinerary", "itinerary_objective", "itinerary_step"],
} as const

/** From where a woman can go on elsewhere. */
export const transferable: readonly Phase[] = [
  ...(["registered", "eligible", "enrolled", "profiled"] as const),
  ...(["in_itinerary", "work_experience", "road_map", "on_hold"] as const),
]

const facts = {
  toOrganisationId: z.uuid("transfer.problems.partnerMissing"),
  scope: z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : [typed].filter((one) => typeof one === "string" && one)),
    z.array(z.enum(groups)),
  ),
  note: z
    .string()
    .max(500, "transfer.problems.tooLong")
    .optional()
    .transform((text) => text?.replaceAll("\r\n", "\n").trim() || null),
  draft: draftBeside,
}

export const transferInput = z.object({ participantId: z.uuid(), ...facts })
export const transferRevision = z.object({ transferId: z.uuid(), version: z.number().int(), ...facts })
export const transferOne = z.object({ transferId: z.uuid() })
export type TransferInput = Pick<z.output<typeof transferInput>, "toOrganisationId">

/** What the database says of a file that may go on elsewhere. */
export type Standing = {
  phase: string
  handedOver: boolean
  atWork: boolean
  merging: boolean
  waiverWaits: boolean
  moving: Record<string, number>
  ending: { steps: number; sessions: number; places: number }
}

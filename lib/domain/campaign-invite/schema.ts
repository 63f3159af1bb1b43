import { z } from "zod"

export const inviteStates = ["invited", "agreed", "declined", "no_answer", "hosted"] as const
export type InviteState = (typeof inviteStates)[number]

export const inviteAnswers = ["agreed", "declined"] as const
export type InviteAnswer = (typeof inviteAnswers)[number]

/** Boxes of one name: one that is ticked alone comes as a word, none as nothing. */
const chosen = z.preprocess(
  (typed) => [typed].flat().filter((one) => typeof one === "string" && one !== ""),
  z.array(z.uuid()).min(1, "campaign-invite.problems.noneChosen").max(50, "campaign-invite.problems.many"),
)

export const invitesInput = z.object({
  campaignId: z.uuid(),
  employerIds: chosen,
  accepted: z.boolean().optional(),
})
export type InvitesInput = z.output<typeof invitesInput>

export const inviteOne = z.object({ inviteId: z.uuid() })
export const heardAnswer = z.object({ inviteId: z.uuid(), answer: z.enum(inviteAnswers) })

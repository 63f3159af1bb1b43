import type { Act } from "@/lib/access/permissions"

/** What can be done about companies that host women in a Mothers' Month, signed as the rest of the surface is. */
export const actionsOfHosting: Record<string, Act> = {
  "components/campaign-invite/host-forms.ts#sendHostAnswer": "invite.answer-by-link",
  "components/campaign-invite/host-forms.ts#sendHostLink": "invite.renew-link",
  "lib/domain/campaign-invite/actions.ts#inviteEmployers": "campaign.invite",
  "lib/domain/campaign-invite/actions.ts#recordAnswer": "campaign.invite",
  "lib/domain/campaign-invite/actions.ts#remindInvite": "campaign.invite",
  "lib/domain/campaign/actions.ts#openCampaign": "campaign.open",
  "lib/domain/campaign/actions.ts#reviseCampaign": "campaign.open",
  "lib/domain/invite-answer/actions.ts#answerInvite": "invite.answer-by-link",
  "lib/domain/invite-answer/actions.ts#renewInvite": "invite.renew-link",
  "lib/domain/placement-slot/actions.ts#planSlot": "placement.plan",
  "lib/domain/placement-slot/actions.ts#recordAgreement": "placement.plan",
  "lib/domain/placement-slot/actions.ts#removeSlot": "placement.plan",
  "lib/domain/placement-slot/actions.ts#reviseSlot": "placement.plan",
  "lib/domain/placement-slot/actions.ts#reviseTerms": "placement.plan",
}

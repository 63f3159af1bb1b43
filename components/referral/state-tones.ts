import type { Tone } from "@/components/ui/badge"
import type { ReferralState } from "@/lib/domain/referral/schema"

/** How each state of a referral looks, and of a transfer, which goes the same way. */
export const stateTones: Record<ReferralState, Tone> = {
  draft: "plain",
  consent_ok: "info",
  sent: "info",
  accepted: "success",
  rejected: "danger",
  no_answer: "warning",
  done: "success",
  revoked: "plain",
}

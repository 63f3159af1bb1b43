import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import type { InviteState } from "@/lib/domain/campaign-invite/schema"

const looks: Record<InviteState, { tone: Tone; icon: IconName }> = {
  invited: { tone: "info", icon: "clock" },
  agreed: { tone: "success", icon: "check" },
  declined: { tone: "plain", icon: "cross" },
  no_answer: { tone: "warning", icon: "question" },
  hosted: { tone: "success", icon: "work" },
}

/** How an invitation stands. */
export function InviteMark({ state }: { state: InviteState }) {
  const t = useTranslations("campaign-invite.states")
  return <Badge {...looks[state]}>{t(state)}</Badge>
}

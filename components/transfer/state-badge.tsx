import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { daysToAnswer } from "@/lib/domain/referral/rules"
import type { TransferState } from "@/lib/domain/transfer/schema"

const tones: Record<TransferState, Tone> = {
  draft: "plain",
  consent_ok: "info",
  sent: "info",
  accepted: "success",
  rejected: "danger",
  no_answer: "warning",
  done: "success",
  revoked: "plain",
}

export function StateBadge({ standing }: { standing: TransferState }) {
  const t = useTranslations("transfer.states")
  return <Badge tone={tones[standing]}>{t(standing, { days: daysToAnswer })}</Badge>
}

import { useTranslations } from "next-intl"
import { stateTones } from "@/components/referral/state-tones"
import { Badge } from "@/components/ui/badge"
import { daysToAnswer } from "@/lib/domain/referral/rules"
import type { TransferState } from "@/lib/domain/transfer/schema"

export function StateBadge({ standing }: { standing: TransferState }) {
  const t = useTranslations("transfer.states")
  return <Badge tone={stateTones[standing]}>{t(standing, { days: daysToAnswer })}</Badge>
}

import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { type Risk, risks } from "@/lib/domain/safeguarding/schema"

const tones: Record<Risk, Tone> = { low: "plain", medium: "info", high: "warning", immediate: "danger" }

export function RiskBadge({ risk }: { risk: string }) {
  const t = useTranslations("safeguarding")
  const known = risks.find((one) => one === risk) ?? "high"
  const pressing = known === "high" || known === "immediate"
  return (
    <Badge tone={tones[known]} {...(pressing && { icon: "alert" })}>
      {t("riskIs", { risk: t(`risks.${known}`) })}
    </Badge>
  )
}

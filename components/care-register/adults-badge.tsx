import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"

/** Adults who are there against adults who are needed. */
export function AdultsBadge({ present, needed }: { present: number; needed: number }) {
  const t = useTranslations("care-register")
  const lacking = needed - present
  if (needed === 0) return <span className="text-table text-muted">{t("adultsNeeded", { count: 0 })}</span>
  return lacking > 0 ? (
    <Badge tone="warning" icon="alert">
      {t("adultsLack", { present, needed })}
    </Badge>
  ) : (
    <Badge tone="success" icon="check">
      {t("adults", { present, needed })}
    </Badge>
  )
}

import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import type { IconName } from "@/components/ui/icon"
import { marks } from "@/lib/domain/attendance/schema"

const looks: Record<string, { tone: Tone; icon: IconName }> = {
  present: { tone: "success", icon: "check" },
  late: { tone: "success", icon: "check" },
  left_early: { tone: "success", icon: "check" },
  excused: { tone: "warning", icon: "tilde" },
  absent: { tone: "danger", icon: "cross" },
  cancelled_by_participant: { tone: "plain", icon: "struck" },
  cancelled_by_org: { tone: "plain", icon: "struck" },
}

type MarkBadgeProps = { mark: string; over: boolean }

/** Whether she came to a session: a word, a shape and a colour. A session that is over without a mark was not recorded. */
export function MarkBadge({ mark, over }: MarkBadgeProps) {
  const t = useTranslations("counselling-session.attendance")
  const ui = useTranslations("ui.attendance")
  const known = [...marks, "waitlisted" as const].find((one) => one === mark)
  if (known) return <Badge {...looks[known]}>{t(known)}</Badge>
  return over ? (
    <Badge tone="info" icon="question">
      {ui("not_recorded")}
    </Badge>
  ) : (
    <Badge icon="day">{t("booked")}</Badge>
  )
}

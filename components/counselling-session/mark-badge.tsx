import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { marks } from "@/lib/domain/attendance/schema"
import { markLooks } from "./mark-looks"

const inLine = ["waitlisted", "offered", "lapsed"] as const

type MarkBadgeProps = { mark: string; over: boolean }

/** Whether she came to a session: a word, a shape and a colour. A session that is over without a mark was not recorded. */
export function MarkBadge({ mark, over }: MarkBadgeProps) {
  const t = useTranslations("counselling-session.attendance")
  const ui = useTranslations("ui.attendance")
  const known = [...marks, ...inLine].find((one) => one === mark)
  if (known) return <Badge {...markLooks[known]}>{t(known)}</Badge>
  return over ? (
    <Badge tone="info" icon="question">
      {ui("not_recorded")}
    </Badge>
  ) : (
    <Badge icon="day">{t("booked")}</Badge>
  )
}

import { useTranslations } from "next-intl"
import { classes } from "./classes"
import { Icon, type IconName } from "./icon"

export type AttendanceStatus = "present" | "excused" | "absent" | "cancelled_by_org" | "not_recorded"

const marks: Record<AttendanceStatus, { icon: IconName; look: string }> = {
  present: { icon: "check", look: "border-success bg-success text-surface" },
  excused: { icon: "tilde", look: "border-warning text-warning" },
  absent: { icon: "cross", look: "border-danger text-danger" },
  cancelled_by_org: { icon: "struck", look: "border-control text-muted line-through" },
  not_recorded: { icon: "question", look: "border-dashed border-control text-muted" },
}

/** How a session went for a person: a word, a shape and a colour, each enough by itself. */
export function StatusMark({ status }: { status: AttendanceStatus }) {
  const t = useTranslations("ui.attendance")
  const { icon, look } = marks[status]
  return (
    <span
      className={classes(
        "boxed inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-table font-semibold whitespace-nowrap",
        look,
      )}
    >
      <Icon name={icon} size={16} />
      {t(status)}
    </span>
  )
}

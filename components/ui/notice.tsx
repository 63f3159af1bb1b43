import type { ReactNode } from "react"
import { classes } from "./classes"
import { Icon, type IconName } from "./icon"

export type NoticeTone = "info" | "warning" | "danger" | "success"

const tones: Record<NoticeTone, { look: string; icon: IconName; colour: string }> = {
  info: { look: "border-info bg-info-tint", icon: "about", colour: "text-info" },
  warning: { look: "border-warning bg-warning-tint", icon: "alert", colour: "text-warning" },
  danger: { look: "border-danger bg-danger-tint", icon: "alert", colour: "text-danger" },
  success: { look: "border-success bg-success-tint", icon: "check", colour: "text-success" },
}

type NoticeProps = {
  tone?: NoticeTone
  title?: ReactNode
  actions?: ReactNode
  /** Read aloud when it appears: "alert" at once, "status" when the person pauses. */
  role?: "alert" | "status"
  children?: ReactNode
}

export function Notice({ tone = "info", title, actions, role, children }: NoticeProps) {
  const { look, icon, colour } = tones[tone]
  return (
    <div role={role} className={classes("boxed flex gap-3 rounded-card border-s-4 px-4 py-3", look)}>
      <span className={classes("mt-0.5", colour)}>
        <Icon name={icon} />
      </span>
      <div className="grid min-w-0 flex-1 gap-2">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-text text-table">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}

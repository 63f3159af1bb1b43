import type { ReactNode } from "react"
import { classes } from "./classes"
import { Icon, type IconName } from "./icon"

export type Tone = "plain" | "info" | "success" | "warning" | "danger" | "care"

const tones: Record<Tone, string> = {
  plain: "bg-sunken text-ink",
  info: "bg-info-tint text-info",
  success: "bg-success-tint text-success",
  warning: "bg-warning-tint text-warning",
  danger: "bg-danger-tint text-danger",
  care: "bg-care-tint text-care",
}

type BadgeProps = { tone?: Tone; icon?: IconName; title?: string; children: ReactNode }

/** A short fact about what stands beside it. */
export function Badge({ tone = "plain", icon, title, children }: BadgeProps) {
  return (
    <span
      title={title}
      className={classes(
        "boxed inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-meta font-semibold",
        tones[tone],
      )}
    >
      {icon && <Icon name={icon} size={15} />}
      {children}
    </span>
  )
}

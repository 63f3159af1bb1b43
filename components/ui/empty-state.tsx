import type { ReactNode } from "react"
import { Icon, type IconName } from "./icon"

type EmptyStateProps = { icon?: IconName; title: ReactNode; children?: ReactNode; action?: ReactNode }

/** What will stand here, why it does not yet, and the one next thing to do. */
export function EmptyState({ icon = "check", title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-8 text-center md:py-10">
      <span className="grid size-12 place-items-center rounded-full bg-primary-tint text-primary">
        <Icon name={icon} size={24} />
      </span>
      <p className="text-lead font-semibold">{title}</p>
      {children && <div className="max-w-text text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}

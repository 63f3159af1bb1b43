import type { ReactNode } from "react"
import { Icon, type IconName } from "@/components/ui/icon"

type EntryFrameProps = { icon: IconName; title: ReactNode; day: ReactNode; children: ReactNode }

/** One entry of the history: what it was, when, and what there is to say of it. */
export function EntryFrame({ icon, title, day, children }: EntryFrameProps) {
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 py-3">
      <span className="grid size-8 place-items-center rounded-full bg-primary-tint text-primary">
        <Icon name={icon} size={18} />
      </span>
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
          <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 font-semibold">{title}</p>
          <p className="figures text-table text-muted">{day}</p>
        </div>
        {children}
      </div>
    </li>
  )
}

"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps } from "react"
import { classes } from "@/components/ui/classes"
import { Icon, type IconName } from "@/components/ui/icon"

export type RosterMark = "present" | "excused" | "absent" | "cancelled_by_org"

type MarkChoiceProps = {
  name: string
  marks: readonly RosterMark[]
  input: Omit<ComponentProps<"input">, "id">
}

/** One mark of a few, side by side: a word, a shape and a colour each. */
export function MarkChoice({ name, marks, input }: MarkChoiceProps) {
  const t = useTranslations("ui.attendance")
  return (
    <div className="flex flex-wrap gap-1.5 sm:gap-2">
      {marks.map((mark) => (
        <label key={mark} className={classes(look, looks[mark].chosen)}>
          <input {...input} id={`${name}-${mark}`} type="radio" value={mark} className="sr-only" />
          <Icon name={looks[mark].icon} size={16} />
          {t(mark)}
        </label>
      ))}
    </div>
  )
}

const look =
  "relative inline-flex min-h-control grow cursor-pointer items-center justify-center gap-1 rounded-control border border-control bg-surface px-1.5 text-table font-semibold hover:border-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus pointer-coarse:min-h-12 sm:grow-0 sm:px-3"

const looks: Record<RosterMark, { icon: IconName; chosen: string }> = {
  present: {
    icon: "check",
    chosen: "has-checked:border-success has-checked:bg-success has-checked:text-surface",
  },
  excused: {
    icon: "tilde",
    chosen: "has-checked:border-warning has-checked:bg-warning-tint has-checked:text-warning",
  },
  absent: {
    icon: "cross",
    chosen: "has-checked:border-danger has-checked:bg-danger-tint has-checked:text-danger",
  },
  cancelled_by_org: {
    icon: "struck",
    chosen: "has-checked:border-ink has-checked:bg-sunken has-checked:line-through",
  },
}

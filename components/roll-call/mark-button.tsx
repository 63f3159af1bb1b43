"use client"

import { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { Icon, type IconName } from "@/components/ui/icon"

export type RollCallMark = "present" | "excused" | "absent" | "cancelled_by_participant" | "cancelled_by_org"

type MarkButtonProps = { state: RollCallMark; pressed: boolean; onPress: () => void }

/** A mark: a word, a shape and a colour. One press gives it. */
export function MarkButton({ state, pressed, onPress }: MarkButtonProps) {
  const t = useTranslations("counselling-session.attendance")
  const { icon, given } = looks[state]
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => !pressed && onPress()}
      className={classes(
        "boxed inline-flex min-h-control grow cursor-pointer items-center justify-center gap-1 rounded-control border px-1.5 text-table font-semibold pointer-coarse:min-h-12 sm:grow-0 sm:px-3",
        pressed ? given : "border-control bg-surface hover:border-ink",
      )}
    >
      <Icon name={icon} size={16} />
      {t(state)}
    </button>
  )
}

const cancelled = "border-ink bg-sunken"

const looks: Record<RollCallMark, { icon: IconName; given: string }> = {
  present: { icon: "check", given: "border-success bg-success text-surface" },
  excused: { icon: "tilde", given: "border-warning bg-warning-tint text-warning" },
  absent: { icon: "cross", given: "border-danger bg-danger-tint text-danger" },
  cancelled_by_participant: { icon: "struck", given: cancelled },
  cancelled_by_org: { icon: "struck", given: cancelled },
}

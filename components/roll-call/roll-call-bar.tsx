"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { attendedStates } from "@/lib/domain/attendance/rules"
import type { RollCall } from "./use-roll-call"

/** "10 present · 1 excused · 1 no-show", whether all of it is saved, and the last change taken back. */
export function RollCallBar({ rollCall }: { rollCall: RollCall }) {
  const t = useTranslations("roll-call")
  const { lines, unsaved, canUndo, undoLast } = rollCall
  const count = (...states: readonly string[]) =>
    lines.filter(({ mark }) => states.includes(mark.state)).length
  const [excused, absent, open] = [count("excused"), count("absent"), count("booked")]
  const cancelled = count("cancelled_by_participant", "cancelled_by_org")
  const sums = [
    t("sum.present", { count: count(...attendedStates) }),
    excused > 0 && t("sum.excused", { count: excused }),
    absent > 0 && t("sum.absent", { count: absent }),
    cancelled > 0 && t("sum.cancelled", { count: cancelled }),
    open > 0 && t("sum.open", { count: open }),
  ]
  const isComplete = open === 0 && unsaved === 0
  return (
    <div className="sticky bottom-14 z-10 -mx-4 -mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-b-card border-t border-divider bg-surface px-4 py-3 md:bottom-0 md:-mx-5 md:-mb-5 md:px-5">
      <p role="status" className="figures grid grow gap-0.5 text-table">
        <span>{sums.filter(Boolean).join(" · ")}</span>
        <span className={isComplete ? "font-semibold text-success" : "text-muted"}>
          {isComplete ? t("complete") : unsaved > 0 ? t("unsaved", { count: unsaved }) : t("saved")}
        </span>
      </p>
      <Button
        size="small"
        onClick={undoLast}
        aria-disabled={!canUndo}
        className={canUndo ? undefined : "invisible"}
      >
        <Icon name="undo" size={18} />
        {t("undoLast")}
      </Button>
    </div>
  )
}

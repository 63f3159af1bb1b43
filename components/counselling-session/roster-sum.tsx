"use client"

import { useTranslations } from "next-intl"
import { type Control, useWatch } from "react-hook-form"
import type { RecordValues } from "./roster-values"

/** "10 present · 1 excused · 1 no-show" while it is being filled in. */
export function RosterSum({ control }: { control: Control<RecordValues> }) {
  const t = useTranslations("counselling-session.roster")
  const marks = useWatch({ control, name: "marks" }) ?? []
  const count = (...states: string[]) => marks.filter(({ state }) => states.includes(state ?? "")).length
  const [excused, absent] = [count("excused"), count("absent")]
  const open = marks.filter(({ state }) => !state).length
  const sums = [
    t("sum.present", { count: count("present", "late", "left_early") }),
    excused > 0 && t("sum.excused", { count: excused }),
    absent > 0 && t("sum.absent", { count: absent }),
    open > 0 && t("sum.open", { count: open }),
  ]
  return (
    <p role="status" className="figures text-table text-muted">
      {sums.filter(Boolean).join(" · ")}
    </p>
  )
}

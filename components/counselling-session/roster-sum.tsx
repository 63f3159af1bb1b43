"use client"

import { useTranslations } from "next-intl"
import { type Control, useWatch } from "react-hook-form"
import type { RecordValues } from "./roster-values"

/** "10 present · 1 excused · 1 no-show" while it is being filled in. */
export function RosterSum({ control }: { control: Control<RecordValues> }) {
  const t = useTranslations("counselling-session.roster")
  const marks = useWatch({ control, name: "marks" }) ?? []
  const count = (...states: string[]) => marks.filter(({ state }) => states.includes(state ?? "")).length
  const sums = [
    t("sum.present", { count: count("present", "late", "left_early") }),
    t("sum.excused", { count: count("excused") }),
    t("sum.absent", { count: count("absent") }),
    t("sum.open", { count: marks.filter(({ state }) => !state).length }),
  ]
  return (
    <p role="status" className="figures text-table text-muted">
      {sums.filter(Boolean).join(" · ")}
    </p>
  )
}

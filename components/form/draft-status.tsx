"use client"

import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { timeOfDay } from "@/lib/platform/dates"
import type { DraftState } from "./use-draft"

/** "Draft, saved 10:42", in the organisation's zone. */
export function DraftStatus({ state, timezone }: { state: DraftState; timezone: string }) {
  const t = useTranslations("form.draft")
  const words = state.kind === "saved" ? t("saved", { time: timeOfDay(state.at, timezone) }) : t(state.kind)
  return (
    <p role="status" className="figures flex items-center gap-1.5 text-table whitespace-nowrap text-muted">
      {state.kind === "saved" && <Icon name="check" size={16} />}
      {state.kind === "failed" && <Icon name="alert" size={16} />}
      {words}
    </p>
  )
}

"use client"

import { useTranslations } from "next-intl"
import type { Clock } from "./use-clock"

/** Where the day has come to, between what was and what comes. */
export function NowLine({ clock }: { clock: Clock }) {
  const t = useTranslations("today.agenda")
  return (
    <li className="relative flex items-center gap-2 px-4 first:pt-3 last:pb-3 md:px-5">
      <span className="figures rounded-full bg-primary px-2 text-meta font-semibold whitespace-nowrap text-on-primary">
        {t("nowAt", { time: clock.time })}
      </span>
      <span aria-hidden="true" className="h-0.5 flex-1 bg-primary" />
    </li>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { remindHours } from "@/lib/domain/hours/actions"
import type { Outcome } from "@/lib/platform/outcome"

/** Sends the employer another letter, and says beside itself how that went. */
export function RemindButton({ entryId, label }: { entryId: string; label: string }) {
  const t = useTranslations("hours.remind")
  const say = useSay()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { send, busy, trouble } = useSending({ action: remindHours, onAnswer: setOutcome })
  const words = useTranslations("form.trouble")
  const problem = outcome && !outcome.done ? outcome.problems.form : undefined
  const told = trouble ? words(`${trouble}.title`) : problem ? say(problem) : outcome?.done ? t("sent") : ""
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="small" busy={busy} aria-label={label} onClick={() => send({ entryId })}>
        {t("button")}
      </Button>
      <span role="status" className="text-table empty:hidden">
        {told}
      </span>
    </span>
  )
}

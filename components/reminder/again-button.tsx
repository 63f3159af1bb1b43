"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { sendAgain } from "@/lib/domain/reminder/actions"
import type { Outcome } from "@/lib/platform/outcome"

type AgainButtonProps = { sessionId: string; participantId: string; name: string; retry: boolean }

/** Sends her one now, and says beside itself how that went. */
export function AgainButton({ sessionId, participantId, name, retry }: AgainButtonProps) {
  const [t, words] = [useTranslations("reminder.again"), useTranslations("form.trouble")]
  const say = useSay()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { send, busy, trouble } = useSending({ action: sendAgain, onAnswer: setOutcome })
  const problem = outcome && !outcome.done ? outcome.problems.form : undefined
  return (
    <span className="grid max-w-60 justify-items-start gap-1 sm:justify-items-end sm:text-end">
      <Button
        size="small"
        busy={busy}
        aria-label={`${t(retry ? "retry" : "button")}: ${t("label", { name })}`}
        onClick={() => send({ sessionId, participantId })}
      >
        {t(retry ? "retry" : "button")}
      </Button>
      <span role="status" className="text-table empty:hidden">
        {trouble ? words(`${trouble}.title`) : problem ? say(problem) : outcome?.done && t("done")}
      </span>
    </span>
  )
}

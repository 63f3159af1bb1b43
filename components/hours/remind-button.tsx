"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { remindHours } from "@/lib/domain/hours/actions"
import type { Outcome } from "@/lib/platform/outcome"

type RemindButtonProps = { entryId: string; label: string; button: string }

/** Sends the employer another letter, and says beside itself how that went. */
export function RemindButton({ entryId, label, button }: RemindButtonProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { send, busy, trouble } = useSending({ action: remindHours, onAnswer: setOutcome })
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="small" busy={busy} aria-label={label} onClick={() => send({ entryId })}>
        {button}
      </Button>
      <span role="status" className="text-table empty:hidden">
        {(outcome || trouble) && <Told outcome={outcome} trouble={trouble} />}
      </span>
    </span>
  )
}

type ToldProps = { outcome: Outcome | null; trouble: ReturnType<typeof useSending>["trouble"] }

/** Fifty buttons have nothing to say until one of them is pressed. */
function Told({ outcome, trouble }: ToldProps) {
  const t = useTranslations("hours.remind")
  const words = useTranslations("form.trouble")
  const say = useSay()
  if (trouble) return words(`${trouble}.title`)
  const problem = outcome && !outcome.done ? outcome.problems.form : undefined
  return problem ? say(problem) : outcome?.done && t("sent")
}

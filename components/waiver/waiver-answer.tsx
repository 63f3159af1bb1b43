"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { Button } from "@/components/ui/button"
import { decideWaiver } from "@/lib/domain/waiver/actions"
import type { waiverAnswers } from "@/lib/domain/waiver/schema"

type WaiverAnswerProps = { waiverId: string; own: boolean }
type Answer = (typeof waiverAnswers)[number]

/** Two presses: yes or no. Whoever asked has none. */
export function WaiverAnswer({ waiverId, own }: WaiverAnswerProps) {
  const t = useTranslations("waiver")
  const say = useSay()
  const [busy, setBusy] = useState<Answer | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (own) return <p className="text-table">{t("own")}</p>

  async function answer(decision: Answer) {
    if (busy) return
    setBusy(decision)
    const outcome = await decideWaiver({ waiverId, decision }).catch(() => null)
    setBusy(null)
    const said = outcome && !outcome.done ? outcome.problems.form : undefined
    setProblem(outcome?.done ? null : said ? say(said) : t("failed"))
  }

  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap gap-2">
        <Button size="small" variant="primary" busy={busy === "approved"} onClick={() => answer("approved")}>
          {t("approve")}
        </Button>
        <Button size="small" busy={busy === "refused"} onClick={() => answer("refused")}>
          {t("refuse")}
        </Button>
      </p>
      {problem && (
        <p role="alert" className="text-table font-semibold text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}

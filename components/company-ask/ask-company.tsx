"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { askCompany } from "@/lib/domain/company-ask/actions"
import type { Ask } from "@/lib/domain/company-ask/schema"
import type { Outcome } from "@/lib/platform/outcome"

type AskCompanyProps = { placementId: string; ask: Ask }

/** Asks a company to answer in its own space, and says beside itself who was written to. */
export function AskCompany({ placementId, ask }: AskCompanyProps) {
  const [t, words] = [useTranslations("company-ask"), useTranslations("form.trouble")]
  const say = useSay()
  const [outcome, setOutcome] = useState<Outcome<{ name: string }> | null>(null)
  const { send, busy, trouble } = useSending<{ name: string }>({ action: askCompany, onAnswer: setOutcome })
  const problem = outcome && !outcome.done ? outcome.problems.form : undefined
  return (
    <>
      <Button size="small" busy={busy} onClick={() => send({ placementId })}>
        {t(ask)}
      </Button>
      <span role="status" className="basis-full text-table empty:hidden">
        {trouble && words(`${trouble}.title`)}
        {!trouble && problem && say(problem)}
        {!trouble && outcome?.done && t("sent", { name: outcome.value.name })}
      </span>
    </>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { sendCompanyLink } from "@/lib/domain/company-link/actions"
import type { Outcome } from "@/lib/platform/outcome"

/** Sends a contact the way into her company's pages, and says beside itself how that went. */
export function SendLink({ contact }: { contact: { id: string; name: string } }) {
  const [t, words] = [useTranslations("employer-contact.send"), useTranslations("form.trouble")]
  const say = useSay()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { send, busy, trouble } = useSending({ action: sendCompanyLink, onAnswer: setOutcome })
  const problem = outcome && !outcome.done ? outcome.problems.form : undefined
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        busy={busy}
        aria-label={t("label", { name: contact.name })}
        onClick={() => send({ contactId: contact.id })}
      >
        {t("button")}
      </Button>
      <span role="status" className="basis-full text-table empty:hidden">
        {trouble && words(`${trouble}.title`)}
        {!trouble && problem && say(problem)}
        {!trouble && outcome?.done && t("sent")}
      </span>
    </>
  )
}

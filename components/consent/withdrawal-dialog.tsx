"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { withdrawConsent } from "@/lib/domain/consent/actions"
import type { ConsentLine } from "@/lib/domain/papers/queries"

type WithdrawalDialogProps = {
  line: ConsentLine
  consentId: string
  onClose: () => void
  onDone: () => void
}

/** Says what ends, and ends it: taking a consent back is as easy as giving it. */
export function WithdrawalDialog({ line, consentId, onClose, onDone }: WithdrawalDialogProps) {
  const [t, words] = [useTranslations("consent.withdrawal"), useTranslations("consent.purposes")]
  const trouble = useTranslations("form.trouble")
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const sending = useSending({
    action: withdrawConsent,
    onAnswer: (outcome) => {
      if (outcome.done) return onDone()
      const told = outcome.problems.form ?? outcome.problems.withdrawnOn
      setProblem(told ? say(told) : trouble("fault.title"))
    },
  })
  const failed = problem ?? (sending.trouble && trouble(`${sending.trouble}.title`))
  return (
    <Dialog
      title={t("title")}
      role="alertdialog"
      light
      onClose={onClose}
      footer={
        <p className="flex flex-wrap gap-2">
          <Button variant="danger" busy={sending.busy} onClick={() => sending.send({ consentId })} autoFocus>
            {t("confirm")}
          </Button>
          <Button onClick={onClose}>{t("keep")}</Button>
        </p>
      }
    >
      <div className="grid gap-3">
        {failed && (
          <Notice tone="danger" role="alert">
            {failed}
          </Notice>
        )}
        <p className="font-semibold">
          {words(`${line.purpose}.name`)}
          {line.employer && (
            <>
              {": "}
              <bdi>{line.employer}</bdi>
            </>
          )}
        </p>
        <p>{t("now")}</p>
        <p>{t(`effects.${line.purpose}`)}</p>
        <p className="text-muted">{t("tasks")}</p>
      </div>
    </Dialog>
  )
}

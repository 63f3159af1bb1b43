"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { finishStep, takeUpStep } from "@/lib/domain/needs-step/actions"

type StepActsProps = { stepId: string; what: string; isDone: boolean }

/** What was agreed is done, or is not after all. */
export function StepActs({ stepId, what, isDone }: StepActsProps) {
  const t = useTranslations("needs-step")
  if (isDone)
    return (
      <ActButton variant="quiet" act={(key) => takeUpStep({ stepId }, key)} label={t("takeUpOne", { what })}>
        {t("takeUp")}
      </ActButton>
    )
  return (
    <ActButton
      act={(key) => finishStep({ stepId }, key)}
      label={t("finishOne", { what })}
      undo={() => ({ text: t("finished", { what }), undo: () => takeUpStep({ stepId }) })}
    >
      {t("finish")}
    </ActButton>
  )
}

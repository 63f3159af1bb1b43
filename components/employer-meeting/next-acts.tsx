"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { completeNext, reopenNext } from "@/lib/domain/employer-meeting/actions"

type NextActsProps = { meetingId: string; step: string; isDone: boolean }

/** What was promised is done, or is not after all. */
export function NextActs({ meetingId, step, isDone }: NextActsProps) {
  const t = useTranslations("employer-meeting")
  if (isDone)
    return (
      <ActButton
        variant="quiet"
        act={(key) => reopenNext({ meetingId }, key)}
        label={t("reopenOne", { step })}
      >
        {t("reopen")}
      </ActButton>
    )
  return (
    <ActButton
      act={(key) => completeNext({ meetingId }, key)}
      label={t("completeOne", { step })}
      undo={() => ({ text: t("completed", { step }), undo: () => reopenNext({ meetingId }) })}
    >
      {t("complete")}
    </ActButton>
  )
}

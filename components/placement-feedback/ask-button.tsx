"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { askEmployer } from "@/lib/domain/placement-feedback/actions"

/** The employer is written to, and says by the link how it was. */
export function AskButton({ placementId }: { placementId: string }) {
  const t = useTranslations("placement-feedback")
  return (
    <p data-chrome>
      <ActButton act={(key) => askEmployer({ placementId }, key)} undo={() => ({ text: t("asked") })}>
        {t("ask")}
      </ActButton>
    </p>
  )
}

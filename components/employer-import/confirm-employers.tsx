"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { confirmEmployers } from "@/lib/domain/employer-import/actions"

/** The yes to a checked list. Everything that is taken is written at once, or nothing. */
export function ConfirmEmployers({ batchId, count }: { batchId: string; count: number }) {
  const t = useTranslations("employer-import")
  return (
    <ActButton variant="primary" size="regular" act={(key) => confirmEmployers({ batchId }, key)}>
      {t("confirm", { count })}
    </ActButton>
  )
}

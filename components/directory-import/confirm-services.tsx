"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { confirmServices } from "@/lib/domain/directory-import/actions"

/** The yes to a checked list. Everything that is taken is written at once, or nothing. */
export function ConfirmServices({ batchId, count }: { batchId: string; count: number }) {
  const t = useTranslations("directory-import")
  return (
    <ActButton variant="primary" act={(key) => confirmServices({ batchId }, key)}>
      {t("confirm", { count })}
    </ActButton>
  )
}

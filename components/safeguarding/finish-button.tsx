"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { finishEntry } from "@/lib/domain/safeguarding/actions"

export function FinishButton({ entryId }: { entryId: string }) {
  const t = useTranslations("safeguarding")
  return <ActButton act={(key) => finishEntry({ entryId }, key)}>{t("finish")}</ActButton>
}

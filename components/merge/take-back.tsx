"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { takeBackMerge } from "@/lib/domain/merge/actions"

/** Both files are there again. */
export function TakeBack({ mergeId, code }: { mergeId: string; code: string }) {
  const t = useTranslations("merge")
  return (
    <ActButton act={(key) => takeBackMerge({ mergeId }, key)} label={t("takeBackOne", { code })}>
      {t("takeBack")}
    </ActButton>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { checkService } from "@/lib/domain/directory/actions"

/** One press for whoever asked there today. */
export function CheckButton({ serviceId, name }: { serviceId: string; name: string }) {
  const t = useTranslations("directory")
  return (
    <ActButton act={(key) => checkService({ serviceId }, key)} label={t("checkOne", { name })}>
      {t("check")}
    </ActButton>
  )
}

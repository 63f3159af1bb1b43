"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { informParent } from "@/lib/domain/care-incident/actions"

type InformButtonProps = { incidentId: string; mother: string }

/** Somebody has told the mother just now. */
export function InformButton({ incidentId, mother }: InformButtonProps) {
  const t = useTranslations("care-incident")
  return (
    <ActButton label={t("informOf", { mother })} act={(key) => informParent({ incidentId }, key)}>
      {t("inform")}
    </ActButton>
  )
}

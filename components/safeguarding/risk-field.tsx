"use client"

import { useTranslations } from "next-intl"
import type { ComponentProps } from "react"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { risks } from "@/lib/domain/safeguarding/schema"

type RiskFieldProps = Omit<ComponentProps<typeof ChoiceGroup>, "label" | "choices">

/** How she judges it now; each judgement stays with its time. */
export function RiskField(field: RiskFieldProps) {
  const t = useTranslations("safeguarding")
  return (
    <ChoiceGroup
      label={t("risk")}
      hint={t("riskHint")}
      choices={risks.map((value) => ({ value, label: t(`risks.${value}`), hint: t(`riskHints.${value}`) }))}
      {...field}
    />
  )
}

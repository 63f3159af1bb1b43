"use client"

import { useTranslations } from "next-intl"
import { PeopleField } from "@/components/ui/people-field"
import type { Colleague } from "@/lib/domain/facilitator/rules"

type FacilitatorFieldProps = {
  id: string
  colleagues: readonly Colleague[]
  value: readonly string[] | undefined
  onChange: (ids: string[]) => void
  error?: string | undefined
}

/** Who leads it too: it is in her day then as in one's own. */
export function FacilitatorField({ colleagues, value = [], error, ...field }: FacilitatorFieldProps) {
  const t = useTranslations("facilitator")
  if (colleagues.length === 0 && value.length === 0) return null
  return (
    <PeopleField
      {...field}
      label={t("who")}
      hint={t("hint")}
      people={colleagues}
      value={value}
      error={error}
      optional
    />
  )
}

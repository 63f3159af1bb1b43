"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { unnameReader } from "@/lib/domain/safeguarding/actions"

type UnnameButtonProps = { of: { recordId: string; membershipId: string }; name: string }

export function UnnameButton({ of, name }: UnnameButtonProps) {
  const t = useTranslations("safeguarding")
  return (
    <ActButton variant="quiet" label={t("unnameOne", { name })} act={(key) => unnameReader(of, key)}>
      {t("unname")}
    </ActButton>
  )
}

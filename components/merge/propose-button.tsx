"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActButton } from "@/components/form/act-button"
import { proposeMerge } from "@/lib/domain/merge/actions"

type ProposeButtonProps = { keptId: string; mergedId: string; code: string }

/** Beside a file that looks alike: she says it is the same woman, and a coordinator decides. */
export function ProposeButton({ keptId, mergedId, code }: ProposeButtonProps) {
  const t = useTranslations("merge")
  const [proposed, setProposed] = useState(false)
  if (proposed)
    return (
      <p role="status" className="text-table font-semibold text-success">
        {t("proposedDone")}
      </p>
    )
  return (
    <ActButton
      act={(key) => proposeMerge({ keptId, mergedId }, key)}
      label={`${t("samePerson")} ${code}`}
      onDone={() => setProposed(true)}
    >
      {t("samePerson")}
    </ActButton>
  )
}

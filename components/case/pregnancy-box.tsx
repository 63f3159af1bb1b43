"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Checkbox } from "@/components/ui/checkbox"
import { recordPregnancy } from "@/lib/domain/case/actions"

type PregnancyBoxProps = { participantId: string; expecting: boolean }

/** One tick, saved at once: a child on its way is enough to be a mother here. */
export function PregnancyBox({ participantId, expecting }: PregnancyBoxProps) {
  const t = useTranslations("eligibility")
  const [shown, setShown] = useState(expecting)
  const [failed, setFailed] = useState(false)

  async function save(yes: boolean) {
    setShown(yes)
    const outcome = await recordPregnancy({ participantId, expecting: yes }).catch(() => null)
    setFailed(!outcome?.done)
    if (!outcome?.done) setShown(!yes)
  }

  return (
    <Checkbox
      name="expecting"
      label={t("expecting")}
      hint={t("expectingHint")}
      error={failed ? t("expectingFailed") : undefined}
      checked={shown}
      onChange={(event) => save(event.target.checked)}
    />
  )
}

"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { TextField } from "@/components/ui/text-field"
import { changeCorrectionDays } from "@/lib/domain/correction-days/actions"
import { correctionDaysInput } from "@/lib/domain/correction-days/schema"

/** The number of days, with what it does. */
export function DaysForm({ days }: { days: number }) {
  const t = useTranslations("correction-days")
  const af = useActionForm<z.input<typeof correctionDaysInput>, object>({
    action: changeCorrectionDays,
    schema: correctionDaysInput,
    start: { days, seen: days },
    idPrefix: "correction-",
  })
  return (
    <ActionForm of={af} label={t("form")}>
      <TextField
        label={t("label")}
        hint={t("hint")}
        inputMode="numeric"
        className="figures max-w-24"
        {...af.field("days")}
      />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

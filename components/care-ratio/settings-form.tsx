"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { TextField } from "@/components/ui/text-field"
import { changeCareSettings } from "@/lib/domain/care-ratio/actions"
import type { Ratios } from "@/lib/domain/care-ratio/rules"
import { settingInput } from "@/lib/domain/care-ratio/schema"

type SettingsFormProps = { ratios: Ratios; answerHours: number }

/** Each age group with its ratio, and the hours for an answer. */
export function SettingsForm({ ratios, answerHours }: SettingsFormProps) {
  const t = useTranslations("care-ratio")
  const af = useActionForm<z.input<typeof settingInput>, object>({
    action: changeCareSettings,
    schema: settingInput,
    start: { ratios: ratios.map((band) => ({ ...band })), answerHours },
    idPrefix: "care-",
  })
  const { error } = af.field("ratios")
  return (
    <ActionForm of={af} label={t("form")}>
      <fieldset id="care-ratios" tabIndex={-1} className="grid gap-4">
        <legend className="mb-2 font-semibold">{t("bands")}</legend>
        {error && <p className="text-table font-semibold text-danger">{error}</p>}
        {ratios.map(({ under }, nth) => (
          <div key={under} className="grid grid-cols-2 items-end gap-4 sm:flex">
            <TextField
              label={t("under", { number: nth + 1 })}
              inputMode="numeric"
              className="figures max-w-24"
              readOnly={nth === ratios.length - 1}
              {...af.field(`ratios.${nth}.under`)}
            />
            <TextField
              label={t("perAdult", { number: nth + 1 })}
              inputMode="numeric"
              className="figures max-w-24"
              {...af.field(`ratios.${nth}.perAdult`)}
            />
          </div>
        ))}
      </fieldset>
      <p className="max-w-text text-table text-muted">{t("least")}</p>
      <TextField
        label={t("answerHours")}
        hint={t("answerHint")}
        inputMode="numeric"
        className="figures max-w-24"
        {...af.field("answerHours")}
      />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

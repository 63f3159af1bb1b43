"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { Opening } from "@/components/case/opening"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { DateField } from "@/components/ui/text-field"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { recordTry } from "@/lib/domain/follow-up/actions"
import { employments, tryInput, tryMethods, tryResults, yesNoUnknown } from "@/lib/domain/follow-up/schema"

type FollowUpFormProps = {
  followUpId: string
  version: number
  today: string
  moment: string
  aboutDay: string
}

/** One try to reach her; once she is reached, what she says of that day. */
export function FollowUpForm(props: FollowUpFormProps) {
  const t = useTranslations("follow-up")
  const label = (
    <>
      {t("record")}
      <VisuallyHidden> {props.moment}</VisuallyHidden>
    </>
  )
  return (
    <Opening label={label}>
      <TryFields {...props} />
    </Opening>
  )
}

function TryFields({ followUpId, version, today, aboutDay, moment }: FollowUpFormProps) {
  const t = useTranslations("follow-up")
  const af = useActionForm<z.input<typeof tryInput>, { state: string }>({
    action: recordTry,
    schema: tryInput,
    start: { followUpId, version, on: today, employment: "unknown", improved: "unknown", helpful: "unknown" },
    idPrefix: `try-${followUpId}-`,
  })
  const result = useWatch({ control: af.form.control, name: "result" })
  const answers = yesNoUnknown.map((value) => ({ value, label: t(`answers.${value}`) }))
  return (
    <ActionForm of={af} label={`${t("record")}, ${moment}`}>
      <DateField label={t("on")} {...af.field("on")} />
      <ChoiceGroup
        label={t("method")}
        look="segments"
        choices={tryMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        {...af.field("method")}
      />
      <ChoiceGroup
        label={t("result")}
        look="segments"
        choices={tryResults.map((value) => ({ value, label: t(`results.${value}`) }))}
        {...af.field("result")}
      />
      {result === "reached" && (
        <fieldset className="grid gap-5">
          <legend className="mb-1 text-lead font-semibold">{t("aboutDay", { day: aboutDay })}</legend>
          <p className="max-w-text text-table text-muted">{t("aboutHint")}</p>
          <ChoiceGroup
            label={t("employment")}
            look="segments"
            choices={employments.map((value) => ({ value, label: t(`employments.${value}`) }))}
            {...af.field("employment")}
          />
          <ChoiceGroup label={t("improved")} look="segments" choices={answers} {...af.field("improved")} />
          <ChoiceGroup label={t("helpful")} look="segments" choices={answers} {...af.field("helpful")} />
        </fieldset>
      )}
      <p>
        <SubmitButton busy={af.busy}>{t("record")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

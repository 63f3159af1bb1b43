"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import type { LocalForm } from "@/lib/domain/legal-form/rules"
import { keepAgreement } from "@/lib/domain/work-experience/actions"
import { agreementInput, schemes, usualMonths } from "@/lib/domain/work-experience/schema"
import { WeekField } from "./week-field"

export type AgreementValues = z.input<typeof agreementInput>
type Choices = readonly { value: string; label: string }[]
type AgreementFormProps = {
  start: AgreementValues
  contacts: Choices
  tutors: Choices
  forms: readonly LocalForm[]
  onDone?: () => void
  beside?: ReactNode
}

/** Who is where, from when, for how long, as what and looked after by whom. */
export function AgreementForm({ start, contacts, tutors, forms, onDone, beside }: AgreementFormProps) {
  const t = useTranslations("work-experience.form")
  const router = useRouter()
  const af = useActionForm<AgreementValues, { workExperienceId: string; participantId: string }>({
    action: keepAgreement,
    schema: agreementInput,
    start,
    idPrefix: "agreement-",
    onDone: ({ workExperienceId, participantId }) => {
      if (onDone) onDone()
      else router.push(`/participants/${participantId}/work/${workExperienceId}`)
    },
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <TermFields af={af} />
      <WeekField af={af} />
      <LegalField af={af} forms={forms} />
      <Select label={t("contact")} none={t("none")} choices={contacts} {...af.field("contactId")} />
      <Select label={t("tutor")} choices={tutors} {...af.field("tutorId")} />
      <TextField label={t("site")} optional {...af.field("site")} />
      <TextArea label={t("tasks")} optional rows={2} {...af.field("tasksAgreed")} />
      <TextArea
        label={t("support")}
        hint={t("supportHint")}
        optional
        rows={2}
        {...af.field("supportAgreed")}
      />
      <TextField label={t("insurance")} optional {...af.field("insurance")} />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        {beside}
      </p>
    </ActionForm>
  )
}

export type AgreementState = ReturnType<
  typeof useActionForm<AgreementValues, { workExperienceId: string; participantId: string }>
>

function TermFields({ af }: { af: AgreementState }) {
  const [t, names] = [useTranslations("work-experience.form"), useTranslations("work-experience.schemes")]
  const scheme = af.field("scheme")
  return (
    <>
      <ChoiceGroup
        label={t("scheme")}
        look="segments"
        choices={schemes.map((value) => ({
          value,
          label: t("schemeOf", { name: names(value), months: usualMonths[value] }),
        }))}
        {...scheme}
        onChange={(event) => {
          const chosen = schemes.find((value) => value === event.target.value)
          if (chosen) af.form.setValue("months", String(usualMonths[chosen]))
          return scheme.onChange(event)
        }}
      />
      <div className="flex flex-wrap gap-4">
        <DateField label={t("startsOn")} {...af.field("startsOn")} />
        <TextField
          label={t("months")}
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("months")}
        />
        <TextField
          label={t("weeklyHours")}
          inputMode="decimal"
          className="figures max-w-24"
          {...af.field("weeklyHours")}
        />
      </div>
    </>
  )
}

function LegalField({ af, forms }: { af: AgreementState; forms: readonly LocalForm[] }) {
  const t = useTranslations("work-experience")
  const locale = useLocale()
  const labelOf = ({ form, name, language }: LocalForm) =>
    name === null || language === locale
      ? (name ?? t(`legalForms.${form}`))
      : t("form.legalFormOf", { form: t(`legalForms.${form}`), name })
  return (
    <Select
      label={t("form.legalForm")}
      hint={forms.some(({ isChecked }) => !isChecked) ? t("form.legalHint") : undefined}
      choices={forms.map((one) => ({ value: one.form, label: labelOf(one) }))}
      {...af.field("legalForm")}
    />
  )
}

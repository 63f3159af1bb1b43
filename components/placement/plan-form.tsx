"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { consentMethods } from "@/lib/domain/consent/schema"
import { planPlacement } from "@/lib/domain/placement/actions"
import type { PlanningChoices } from "@/lib/domain/placement/queries"
import { placementInput } from "@/lib/domain/placement/schema"
import { languageTitle, spokenLanguages } from "@/lib/words/languages"

type PlanFormProps = { choices: PlanningChoices; participantId: string | null }

/** Who goes to which employer, when and for how long, and whether the employer may know her name. */
export function PlanForm({ choices, participantId }: PlanFormProps) {
  const t = useTranslations("placement.plan")
  const router = useRouter()
  const af = useActionForm({
    action: planPlacement,
    schema: placementInput,
    start: {
      participantId: choices.participants.find(({ value }) => value === participantId)?.value ?? "",
      startsOn: choices.today,
      endsOn: "",
      instructionLanguages: [],
      weeklyHours: "",
    },
    idPrefix: "plan-",
    onDone: ({ placementId }) => router.push(`/placements/${placementId}`),
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <Select
        label={t("participant")}
        none={t("none")}
        choices={choices.participants}
        {...af.field("participantId")}
      />
      <WorkElsewhere of={af} />
      <Select label={t("contact")} none={t("none")} choices={choices.contacts} {...af.field("contactId")} />
      <div className="flex flex-wrap gap-4">
        <DateField label={t("startsOn")} {...af.field("startsOn")} />
        <DateField label={t("endsOn")} {...af.field("endsOn")} />
        <TextField
          label={t("weeklyHours")}
          optional
          inputMode="decimal"
          className="figures max-w-24"
          {...af.field("weeklyHours")}
        />
      </div>
      <TextField label={t("hoursPattern")} optional {...af.field("hoursPattern")} />
      <TextField label={t("site")} optional {...af.field("site")} />
      <TextArea label={t("tasks")} optional rows={2} {...af.field("tasksAgreed")} />
      <TextArea
        label={t("support")}
        hint={t("supportHint")}
        optional
        rows={2}
        {...af.field("supportAgreed")}
      />
      <ConsentFields of={af} today={choices.today} />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

type PlanFormState = ReturnType<typeof useActionForm<z.input<typeof placementInput>, { placementId: string }>>

/** Months of work have an agreement of their own, made in her file. */
function WorkElsewhere({ of: af }: { of: PlanFormState }) {
  const t = useTranslations("placement.plan")
  const participantId = useWatch({ control: af.form.control, name: "participantId" })
  const href = participantId ? `/participants/${participantId}/work/new` : "/participants"
  const link = (words: ReactNode) => (
    <a href={href} className="link">
      {words}
    </a>
  )
  return <p className="text-table text-muted">{t.rich("elsewhere", { link })}</p>
}

/** Her yes to this employer, asked for only where she gave it. */
function ConsentFields({ of: af, today }: { of: PlanFormState; today: string }) {
  const [t, consents] = [useTranslations("placement.plan"), useTranslations("consent")]
  const locale = useLocale()
  const method = useWatch({ control: af.form.control, name: "consent.method" })
  const [given, setGiven] = useState(false)
  const languages = spokenLanguages.map((code) => ({ value: code, label: languageTitle(code, locale) }))
  function choose(yes: boolean) {
    setGiven(yes)
    if (yes) af.form.setValue("consent", { givenOn: today, method: "written", language: "en" })
    else af.form.unregister("consent")
  }
  return (
    <div className="grid gap-4">
      <Checkbox
        name="consents"
        label={t("consent")}
        hint={t("consentHint")}
        checked={given}
        onChange={(event) => choose(event.target.checked)}
      />
      {given && (
        <div className="flex flex-wrap gap-4">
          <DateField label={t("agreedOn")} {...af.field("consent.givenOn")} />
          <Select
            label={t("agreedHow")}
            choices={consentMethods.map((method) => ({ value: method, label: t(`methods.${method}`) }))}
            {...af.field("consent.method")}
          />
          {method === "oral_witnessed" && (
            <TextField label={consents("form.witness")} {...af.field("consent.witness")} />
          )}
          <Select label={t("language")} choices={languages} {...af.field("consent.language")} />
          <Checkbox label={t("interpreter")} {...af.field("consent.interpreter")} />
        </div>
      )}
    </div>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { KeptPanel } from "@/components/form/kept-panel"
import { useLanguageChoices } from "@/components/form/language-choices"
import type { Kept } from "@/components/form/use-kept-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { careAnswers } from "@/lib/domain/child/schema"
import type { HouseholdChild } from "@/lib/domain/household/queries"
import { type ChildForm, useChildForm } from "./use-child-form"

type ChildPanelProps = {
  participantId: string
  child: HouseholdChild | null
  drafts: readonly Kept[]
  timezone: string
  onClose: () => void
}

/** As little as childcare needs: initials and a year are enough, and no need has to be told. */
export function ChildPanel({ participantId, child, drafts, timezone, onClose }: ChildPanelProps) {
  const t = useTranslations("child.form")
  const form = useChildForm({ participantId, child, drafts, onDone: onClose })
  const { af } = form
  return (
    <KeptPanel
      title={t(child ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={timezone}
      form={form}
      onClose={onClose}
    >
      <TextField
        label={t("givenName")}
        hint={t("givenNameHint")}
        optional
        dir="auto"
        {...af.field("givenName")}
      />
      <TextField
        label={t("birth")}
        hint={t("birthHint")}
        className="figures max-w-44"
        {...af.field("birth")}
      />
      <Checkbox label={t("livesWith")} {...af.field("livesWith")} />
      <CareFields af={af} />
      <ChoiceGroup
        label={t("languages")}
        kind="checkbox"
        look="segments"
        optional
        choices={useLanguageChoices(child?.languages)}
        {...af.field("languages")}
      />
      <TextArea label={t("notes")} optional dir="auto" rows={2} {...af.field("notes")} />
      <Checkbox label={t("photoConsent")} {...af.field("photoConsent")} />
    </KeptPanel>
  )
}

function CareFields({ af }: { af: ChildForm["af"] }) {
  const t = useTranslations("child.form")
  const [answer, needs] = useWatch({ control: af.form.control, name: ["careAnswer", "careNeeds"] })
  const field = af.field("careAnswer")
  return (
    <>
      <ChoiceGroup
        label={t("careAnswer")}
        hint={t("careWhy")}
        optional
        choices={careAnswers.map((value) => ({ value, label: t(`careAnswers.${value}`) }))}
        {...field}
        onChange={(event) => {
          if (event.target.value !== "some") af.form.setValue("careNeeds", "")
          return field.onChange(event)
        }}
      />
      {(answer === "some" || needs) && (
        <TextArea label={t("careNeeds")} rows={3} dir="auto" {...af.field("careNeeds")} />
      )}
    </>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { besideVisibilities } from "@/lib/domain/counselling-note/schema"
import type { LogPartProps } from "./log-fields"

/** What helps the next colleague, and what was agreed to do next. */
export function LogNote({ af }: LogPartProps) {
  const t = useTranslations("counselling-session.log")
  const [note, step] = useWatch({ control: af.form.control, name: ["note", "nextStep"] })
  return (
    <>
      <TextArea label={t("note")} hint={t("noteHint")} optional {...af.field("note")} />
      {note && (
        <ChoiceGroup
          label={t("noteReaders")}
          look="row"
          choices={besideVisibilities.map((value) => ({ value, label: t(`readers.${value}`) }))}
          {...af.field("noteVisibility")}
        />
      )}
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField label={t("nextStep")} optional {...af.field("nextStep")} />
        {step && <DateField label={t("nextStepDue")} optional {...af.field("nextStepDue")} />}
      </div>
    </>
  )
}

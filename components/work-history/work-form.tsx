"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import {
  CountryField,
  conceptShown,
  OneConcept,
  PartialDateField,
} from "@/components/skills-profile/row-fields"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { choicesOf } from "@/components/skills-profile/wording"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { keepWork } from "@/lib/domain/work-history/actions"
import { type PlainWork, writtenWork } from "@/lib/domain/work-history/rules"
import { workInput, workKinds } from "@/lib/domain/work-history/schema"

type WorkFormProps = { opening: Opening; row: PlainWork | null; spoken: readonly string[] }
type Fields = z.input<typeof workInput>

const nothing = {
  ...{ title: "", kind: "paid", occupation: null, country: "", from: "", to: "", tasks: "", reference: "" },
}

export function WorkForm({ opening, row, spoken }: WorkFormProps) {
  const t = useTranslations("work-history")
  const dates = useTranslations("education")
  const sections = useTranslations("skills-profile.sections")
  const { labels, lists } = useWording()
  const names = labels.work
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepWork,
    schema: workInput,
    start: { ...rowFields(opening), ...(row ? writtenWork(row) : nothing) },
    conflictFields: { occupation: { label: names.occupation, show: conceptShown } },
    saidOf: ({ title }) => title,
  })
  const { af } = form
  return (
    <RowForm of={form} label={sections("work")}>
      <TextField label={names.title} hint={t("titleHint")} {...af.field("title")} />
      <ChoiceGroup
        label={names.kind}
        look="segments"
        choices={choicesOf(workKinds, lists.workKinds)}
        {...af.field("kind")}
      />
      <OneConcept
        control={af.form.control}
        name="occupation"
        id={af.idOf("occupation")}
        label={names.occupation}
        error={af.errorAt("occupation")}
        optional
        kind="occupation"
        spoken={spoken}
      />
      <div className="flex flex-wrap items-end gap-4">
        <CountryField label={names.country} {...af.field("country")} />
        <PartialDateField label={names.from} hint={dates("dateHint")} {...af.field("from")} />
        <PartialDateField label={names.to} {...af.field("to")} />
      </div>
      <TextArea label={names.tasks} optional rows={2} {...af.field("tasks")} />
      <TextField label={names.reference} optional {...af.field("reference")} />
    </RowForm>
  )
}

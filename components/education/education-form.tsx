"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { CountryField, PartialDateField } from "@/components/skills-profile/row-fields"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { choicesOf } from "@/components/skills-profile/wording"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { keepEducation } from "@/lib/domain/education/actions"
import { type PlainEducation, writtenEducation } from "@/lib/domain/education/rules"
import { broadFields, documentAnswers, educationInput } from "@/lib/domain/education/schema"
import { educationLevels } from "@/lib/domain/enrolment/schema"

type Fields = z.input<typeof educationInput>

const nothing = {
  ...{ level: "", field: "", title: "", country: "", from: "", to: "", completed: true, document: "no" },
}

export function EducationForm({ opening, row }: { opening: Opening; row: PlainEducation | null }) {
  const t = useTranslations("education")
  const sections = useTranslations("skills-profile.sections")
  const { labels, lists } = useWording()
  const names = labels.education
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepEducation,
    schema: educationInput,
    start: { ...rowFields(opening), ...(row ? writtenEducation(row) : nothing) },
    saidOf: ({ title, level }) => title || (lists.levels[level] ?? ""),
  })
  const { af } = form
  const schooled = useWatch({ control: af.form.control, name: "level" }) !== "none"
  return (
    <RowForm of={form} label={sections("education")}>
      <div className="flex flex-wrap items-end gap-4">
        <Select
          label={names.level}
          none={t("chooseLevel")}
          choices={choicesOf(educationLevels, lists.levels)}
          className="min-w-64"
          {...af.field("level")}
        />
        <CountryField label={names.country} {...af.field("country")} />
      </div>
      {schooled && (
        <>
          <TextField label={names.title} optional {...af.field("title")} />
          <Select
            label={names.field}
            optional
            none={t("noneChosen")}
            choices={choicesOf(broadFields, lists.broadFields)}
            {...af.field("field")}
          />
        </>
      )}
      <div className="flex flex-wrap items-end gap-4">
        <PartialDateField label={names.from} hint={t("dateHint")} {...af.field("from")} />
        <PartialDateField label={names.to} {...af.field("to")} />
        {schooled && <Checkbox label={names.completed} {...af.field("completed")} />}
      </div>
      {schooled && (
        <ChoiceGroup
          label={names.document}
          look="segments"
          choices={choicesOf(documentAnswers, lists.documents)}
          {...af.field("document")}
        />
      )}
    </RowForm>
  )
}

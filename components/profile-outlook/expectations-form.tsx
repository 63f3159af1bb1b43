"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { conceptShown, OneConcept, PartialDateField } from "@/components/skills-profile/row-fields"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { choicesOf } from "@/components/skills-profile/wording"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { keepExpectations } from "@/lib/domain/profile-outlook/actions"
import { type PlainExpectations, writtenExpectations } from "@/lib/domain/profile-outlook/rules"
import { expectationsInput, schedules, sectors } from "@/lib/domain/profile-outlook/schema"

type ExpectationsFormProps = { opening: Opening; row: PlainExpectations | null; spoken: readonly string[] }
type Fields = z.input<typeof expectationsInput>

const nothing = {
  ...{ wish: "", occupation: null, hoursPerWeek: "", earliestStart: "", maxTravelMinutes: "" },
  ...{ schedule: [], sectors: [], drivingLicence: "" },
}

export function ExpectationsForm({ opening, row, spoken }: ExpectationsFormProps) {
  const t = useTranslations("profile-outlook")
  const sections = useTranslations("skills-profile.sections")
  const { labels, lists } = useWording()
  const names = labels.expectations
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepExpectations,
    schema: expectationsInput,
    start: { ...rowFields(opening), ...(row ? writtenExpectations(row) : nothing) },
    conflictFields: { occupation: { label: names.occupation, show: conceptShown } },
    saidOf: () => sections("expectations"),
  })
  const { af } = form
  return (
    <RowForm of={form} label={sections("expectations")}>
      <TextArea label={names.wish} hint={t("wishHint")} optional {...af.field("wish")} />
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
        <TextField
          label={names.hoursPerWeek}
          optional
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("hoursPerWeek")}
        />
        <TextField
          label={names.maxTravelMinutes}
          optional
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("maxTravelMinutes")}
        />
        <PartialDateField label={names.earliestStart} {...af.field("earliestStart")} />
      </div>
      <ChoiceGroup
        label={names.schedule}
        optional
        kind="checkbox"
        look="segments"
        choices={choicesOf(schedules, lists.schedules)}
        {...af.field("schedule")}
      />
      <ChoiceGroup
        label={names.sectors}
        optional
        kind="checkbox"
        look="segments"
        choices={choicesOf(sectors, lists.sectors)}
        {...af.field("sectors")}
      />
      <TextField label={names.drivingLicence} optional className="max-w-72" {...af.field("drivingLicence")} />
    </RowForm>
  )
}

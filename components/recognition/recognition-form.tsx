"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { nameOf } from "@/components/skills-profile/wording"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import type { PlainEducation } from "@/lib/domain/education/rules"
import { keepRecognition } from "@/lib/domain/recognition/actions"
import { type PlainRecognition, writtenRecognition } from "@/lib/domain/recognition/rules"
import { recognitionInput } from "@/lib/domain/recognition/schema"

type RecognitionFormProps = {
  opening: Opening
  row: PlainRecognition | null
  educationId: string | null
  education: readonly PlainEducation[]
}
type Fields = z.input<typeof recognitionInput>

const nothing = { what: "", educationId: "", authority: "", cost: "", nextAction: "", begins: "not_started" }

export function RecognitionForm({ opening, row, educationId, education }: RecognitionFormProps) {
  const t = useTranslations("recognition")
  const sections = useTranslations("skills-profile.sections")
  const wording = useWording()
  const names = wording.labels.recognition
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepRecognition,
    schema: recognitionInput,
    start: { ...rowFields(opening), ...(row ? writtenRecognition(row, educationId) : nothing) },
    saidOf: ({ what }) => what,
  })
  const { af } = form
  return (
    <RowForm of={form} label={sections("recognition")}>
      <TextField label={names.what} {...af.field("what")} />
      {education.length > 0 && (
        <Select
          label={t("education")}
          optional
          none={t("noEducation")}
          choices={education.map((one) => ({ value: one.id, label: nameOf("education", one, wording) }))}
          {...af.field("educationId")}
        />
      )}
      {!row && (
        <ChoiceGroup
          label={t("begins")}
          look="segments"
          choices={[
            { value: "not_started", label: t("needed") },
            { value: "not_needed", label: wording.lists.states.not_needed },
          ]}
          {...af.field("begins")}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField label={names.authority} optional {...af.field("authority")} />
        <TextField
          label={`${names.cost} (€)`}
          optional
          inputMode="decimal"
          className="figures max-w-32"
          {...af.field("cost")}
        />
      </div>
      <TextField label={names.nextAction} optional {...af.field("nextAction")} />
    </RowForm>
  )
}

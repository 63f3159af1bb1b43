"use client"

import { useLocale, useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useLanguageChoices } from "@/components/form/language-choices"
import { useKeptForm } from "@/components/form/use-kept-form"
import { conceptShown, OneConcept } from "@/components/skills-profile/row-fields"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { cefrLevels } from "@/lib/domain/language-skill/schema"
import type { Post } from "@/lib/domain/needs-analysis/queries"
import { addPost, revisePost } from "@/lib/domain/needs-post/actions"
import { contracts, licences, postInput } from "@/lib/domain/needs-post/schema"
import { postStart } from "./post-start"
import { ScheduleField } from "./schedule-field"
import { SkillsField, skillsShown } from "./skills-field"

const postForm = postInput.extend({
  analysisId: z.uuid().optional(),
  postId: z.uuid().optional(),
  version: z.number().int().optional(),
})
export type PostForm = z.input<typeof postForm>

type PostPanelProps = { sheet: EmployerSheet; analysisId: string; post: Post | null; onClose: () => void }

export function PostPanel({ sheet, analysisId, post, onClose }: PostPanelProps) {
  const t = useTranslations("needs-post")
  const locale = useLocale()
  const form = useKeptForm<PostForm, unknown>({
    action: post ? revisePost : addPost,
    schema: postForm,
    start: postStart(analysisId, post),
    idPrefix: "post-",
    place: { form: `employer.post:${post?.id ?? "new"}`, subject: sheet.id },
    drafts: sheet.drafts,
    conflictFields: {
      occupation: { label: t("occupation"), show: conceptShown },
      requiredSkills: { label: t("requiredSkills"), show: skillsShown },
      niceSkills: { label: t("niceSkills"), show: skillsShown },
    },
    onDone: onClose,
  })
  const { af } = form
  const { control } = af.form
  const concept = (name: "occupation" | "requiredSkills" | "niceSkills") => ({
    ...{ control, name, id: af.idOf(name), error: af.errorAt(name), spoken: [locale] },
  })
  const hours = { inputMode: "decimal", className: "figures max-w-24", optional: true } as const
  return (
    <KeptPanel
      title={t(post ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={sheet.timezone}
      form={form}
      onClose={onClose}
    >
      <OneConcept
        label={t("occupation")}
        hint={t("occupationHint")}
        kind="occupation"
        {...concept("occupation")}
      />
      <div className="grid grid-cols-2 items-end gap-4">
        <TextField
          label={t("wanted")}
          inputMode="numeric"
          className="figures max-w-24"
          {...af.field("wanted")}
        />
        <TextField
          label={t("isco")}
          hint={t("iscoHint")}
          optional
          className="figures max-w-24"
          {...af.field("isco")}
        />
      </div>
      <TextArea label={t("tasks")} optional rows={3} dir="auto" {...af.field("tasks")} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label={t("hoursMin")} {...hours} {...af.field("hoursMin")} />
        <TextField label={t("hoursMax")} {...hours} {...af.field("hoursMax")} />
      </div>
      <Checkbox label={t("schoolHours")} {...af.field("schoolHours")} />
      <ScheduleField id={af.idOf("schedule")} field={af.field("schedule")} />
      <Select
        label={t("contract")}
        optional
        none={t("notSaid")}
        choices={contracts.map((value) => ({ value, label: t(`contracts.${value}`) }))}
        {...af.field("contract")}
      />
      <Languages of={af} />
      <SkillsField label={t("requiredSkills")} {...concept("requiredSkills")} />
      <SkillsField label={t("niceSkills")} {...concept("niceSkills")} />
      <ChoiceGroup
        label={t("drivingLicence")}
        look="segments"
        choices={licences.map((value) => ({ value, label: t(`licences.${value}`) }))}
        {...af.field("drivingLicence")}
      />
      <DateField label={t("startsOn")} optional {...af.field("startsOn")} />
    </KeptPanel>
  )
}

type FormState = ReturnType<typeof useKeptForm<PostForm, unknown>>["af"]

/** Up to two languages, each with the level that the work really takes. */
function Languages({ of: af }: { of: FormState }) {
  const t = useTranslations("needs-post")
  const languages = useLanguageChoices()
  const levels = cefrLevels.map((value) => ({ value, label: value }))
  const rows = [
    ["language", "level"],
    ["otherLanguage", "otherLevel"],
  ] as const
  return rows.map(([language, level]) => (
    <div key={language} className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-4">
      <Select label={t(language)} optional none={t("none")} choices={languages} {...af.field(language)} />
      <Select label={t("level")} optional none={t("none")} choices={levels} {...af.field(level)} />
    </div>
  ))
}

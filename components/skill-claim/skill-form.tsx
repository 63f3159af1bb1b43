"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { conceptShown, OneConcept } from "@/components/skills-profile/row-fields"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { choicesOf } from "@/components/skills-profile/wording"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { keepSkill } from "@/lib/domain/skill-claim/actions"
import { type PlainSkill, writtenSkill } from "@/lib/domain/skill-claim/rules"
import { skillInput, skillLevels, skillSources } from "@/lib/domain/skill-claim/schema"

type SkillFormProps = { opening: Opening; row: PlainSkill | null; spoken: readonly string[] }
type Fields = z.input<typeof skillInput>

const nothing = {
  ...{ skill: null, selfLevel: "", counsellorLevel: "", source: "self", evidence: "", confirmed: false },
}

export function SkillForm({ opening, row, spoken }: SkillFormProps) {
  const t = useTranslations("skill-claim")
  const sections = useTranslations("skills-profile.sections")
  const { labels, lists } = useWording()
  const names = labels.skills
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepSkill,
    schema: skillInput,
    start: { ...rowFields(opening), ...(row ? writtenSkill(row) : nothing) },
    conflictFields: { skill: { label: names.skill, show: conceptShown } },
    saidOf: ({ skill }) => skill?.label ?? "",
  })
  const { af } = form
  const levels = choicesOf(skillLevels, lists.skillLevels)
  return (
    <RowForm of={form} label={sections("skills")}>
      <OneConcept
        control={af.form.control}
        name="skill"
        id={af.idOf("skill")}
        label={names.skill}
        error={af.errorAt("skill")}
        kind="skill"
        spoken={spoken}
      />
      <ChoiceGroup label={t("says")} look="segments" choices={levels} {...af.field("selfLevel")} />
      <ChoiceGroup
        label={t("sees")}
        optional
        look="segments"
        choices={levels}
        {...af.field("counsellorLevel")}
      />
      <div className="grid gap-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Select
          label={names.source}
          choices={choicesOf(skillSources, lists.sources)}
          {...af.field("source")}
        />
        <TextField label={names.evidence} optional {...af.field("evidence")} />
      </div>
      <Checkbox label={t("confirm")} hint={t("confirmHint")} {...af.field("confirmed")} />
    </RowForm>
  )
}

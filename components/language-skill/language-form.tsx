"use client"

import { useLocale, useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { type Opening, rowFields } from "@/components/skills-profile/opening"
import { RowForm } from "@/components/skills-profile/row-form"
import { useRowForm } from "@/components/skills-profile/use-row-form"
import { useWording } from "@/components/skills-profile/use-wording"
import { choicesOf } from "@/components/skills-profile/wording"
import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import { DateField } from "@/components/ui/text-field"
import { keepLanguageSkill } from "@/lib/domain/language-skill/actions"
import { type PlainLanguage, writtenLanguage } from "@/lib/domain/language-skill/rules"
import { bases, cefrLevels, languageParts, languageSkillInput } from "@/lib/domain/language-skill/schema"
import { knownLanguages, languageTitle } from "@/lib/words/languages"

type LanguageFormProps = { opening: Opening; row: PlainLanguage | null; today: string }
type Fields = z.input<typeof languageSkillInput>

const nothing = {
  ...{ language: "", isMotherTongue: false, listening: "", reading: "", interaction: "" },
  ...{ production: "", writing: "", overall: "", basis: "" },
}

export function LanguageForm({ opening, row, today }: LanguageFormProps) {
  const t = useTranslations("language-skill")
  const { labels, lists } = useWording()
  const locale = useLocale()
  const fresh = { ...nothing, assessedOn: today }
  const form = useRowForm<Fields, unknown>({
    opening,
    action: keepLanguageSkill,
    schema: languageSkillInput,
    start: { ...rowFields(opening), ...(row ? writtenLanguage(row) : fresh) },
    saidOf: ({ language }) => languageTitle(language, locale),
  })
  const { af } = form
  const names = labels.languages
  const levels = cefrLevels.map((level) => ({ value: level, label: level }))
  const tongue = useWatch({ control: af.form.control, name: "isMotherTongue" })
  return (
    <RowForm of={form} label={t("title")}>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Select
          label={names.language}
          none={t("choose")}
          choices={languageChoices(locale)}
          className="min-w-56"
          {...af.field("language")}
        />
        <Checkbox label={names.isMotherTongue} {...af.field("isMotherTongue")} />
      </div>
      <Select
        label={names.overall}
        hint={t("overallHint")}
        optional
        none={t("none")}
        choices={levels}
        className="max-w-44"
        {...af.field("overall")}
      />
      {!tongue && <p className="text-table text-muted">{t("levelHint")}</p>}
      <div className="grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 sm:grid-cols-3 lg:grid-cols-5">
        {languageParts.map((part) => (
          <Select key={part} label={names[part]} none={t("none")} choices={levels} {...af.field(part)} />
        ))}
      </div>
      <div className="flex flex-wrap gap-4">
        <Select
          label={names.basis}
          none={t("none")}
          choices={choicesOf(bases, lists.bases)}
          {...af.field("basis")}
        />
        <DateField label={names.assessedOn} {...af.field("assessedOn")} />
      </div>
    </RowForm>
  )
}

function languageChoices(locale: string) {
  const choices = knownLanguages.map((code) => ({ value: code, label: languageTitle(code, locale) }))
  const order = new Intl.Collator(locale)
  return choices.sort((one, other) => order.compare(one.label, other.label))
}

"use client"

import { useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { DateField } from "@/components/ui/text-field"
import { draftRoadMap } from "@/lib/domain/road-map/actions"
import { roadMapDraftInput } from "@/lib/domain/road-map/schema"
import { useLanguageChoices } from "./editor-choices"

type DraftFormProps = { participantId: string; exitOn: string; language: string; locale: string }

/** The day she leaves and the languages of the paper; the rest is drafted from her plan. */
export function DraftForm({ participantId, exitOn, language, locale }: DraftFormProps) {
  const t = useTranslations("road-map.draft")
  const languages = useLanguageChoices(locale)
  const beside = locale === language ? "" : (languages.find(({ value }) => value === locale)?.value ?? "en")
  const af = useActionForm({
    action: draftRoadMap,
    schema: roadMapDraftInput,
    start: { participantId, exitOn, language, besideLanguage: beside },
    idPrefix: "draft-",
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <DateField label={t("exitOn")} hint={t("exitHint")} {...af.field("exitOn")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={t("language")} choices={languages} {...af.field("language")} />
        <Select label={t("beside")} none={t("none")} choices={languages} {...af.field("besideLanguage")} />
      </div>
      <p>
        <SubmitButton busy={af.busy}>{t("button")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import { reviseRoadMap } from "@/lib/domain/road-map/actions"
import type { RoadMapFacts } from "@/lib/domain/road-map/queries"
import { roadMapInput } from "@/lib/domain/road-map/schema"
import { useChoices, useLanguageChoices } from "./editor-choices"

type Settings = Pick<
  RoadMapFacts,
  "id" | "version" | "exitOn" | "language" | "besideLanguage" | "goal" | "goalLanguage"
>

/** The day she leaves, the languages and her goal, changed where they stand. */
export function SettingsButton({ settings }: { settings: Settings }) {
  const t = useTranslations("road-map.actions")
  return (
    <Opened label={t("settings")} size="small">
      {(close) => <SettingsForm settings={settings} onClose={close} />}
    </Opened>
  )
}

function SettingsForm({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const t = useTranslations("road-map.settings")
  const draft = useTranslations("road-map.draft")
  const actions = useTranslations("form")
  const { locale } = useChoices()
  const languages = useLanguageChoices(locale)
  const { id: roadMapId, version, exitOn, language, goalLanguage } = settings
  const af = useActionForm({
    action: reviseRoadMap,
    schema: roadMapInput,
    start: {
      ...{ roadMapId, version, exitOn, language, goalLanguage },
      besideLanguage: settings.besideLanguage ?? "",
      goal: settings.goal ?? "",
    },
    idPrefix: "settings-",
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <DateField label={draft("exitOn")} hint={draft("exitHint")} {...af.field("exitOn")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={draft("language")} choices={languages} {...af.field("language")} />
        <Select
          label={draft("beside")}
          none={draft("none")}
          choices={languages}
          {...af.field("besideLanguage")}
        />
      </div>
      <TextArea label={t("goal")} hint={t("goalHint")} optional rows={2} {...af.field("goal")} />
      <Select
        label={t("goalLanguage")}
        choices={languages}
        className="max-w-64"
        {...af.field("goalLanguage")}
      />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{actions("leave")}</Button>
      </p>
    </ActionForm>
  )
}

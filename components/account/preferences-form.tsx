"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { setPreferences } from "@/lib/domain/account/actions"
import { preferencesInput, themes } from "@/lib/domain/account/schema"
import { type Locale, localeNames } from "@/lib/words/locales"

type PreferencesFormProps = {
  start: { locale: Locale; theme: (typeof themes)[number]; shortcuts: boolean }
  offered: readonly Locale[]
}

/** What is saved here shows at once, and on the next device too. */
export function PreferencesForm({ start, offered }: PreferencesFormProps) {
  const t = useTranslations("account")
  const [saved, setSaved] = useState(false)
  const af = useActionForm({
    action: setPreferences,
    schema: preferencesInput,
    start,
    onDone: () => {
      const { theme } = af.form.getValues()
      if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme
      else delete document.documentElement.dataset.theme
      setSaved(true)
    },
  })
  return (
    <ActionForm of={af} label={t("own.formLabel")} onLeave={() => setSaved(false)}>
      <Select
        label={t("own.language")}
        choices={offered.map((locale) => ({ value: locale, label: localeNames[locale] }))}
        className="max-w-80"
        {...af.field("locale")}
      />
      <ChoiceGroup
        label={t("own.appearance")}
        look="segments"
        choices={themes.map((theme) => ({ value: theme, label: t(`themes.${theme}`) }))}
        {...af.field("theme")}
      />
      <Checkbox label={t("own.shortcuts")} hint={t("own.shortcutsHint")} {...af.field("shortcuts")} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy={af.busy}>{t("own.save")}</SubmitButton>
        <p role="status" className="text-table text-success">
          {saved && t("own.saved")}
        </p>
      </div>
    </ActionForm>
  )
}

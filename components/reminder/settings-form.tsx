"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Card } from "@/components/ui/card"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { settleReminders } from "@/lib/domain/reminder/actions"
import type { ReminderBoard } from "@/lib/domain/reminder/queries"
import { firstHour, lastHour, reminderDays, settingsInput } from "@/lib/domain/reminder/schema"

type SettingsFormProps = Pick<ReminderBoard, "settings" | "canText" | "timezone">

const hours = Array.from({ length: lastHour - firstHour }, (_, later) => String(firstHour + later))
const written = (hour: string) => `${hour.padStart(2, "0")}:00`

/** When an organisation reminds. */
export function SettingsForm({ settings, canText, timezone }: SettingsFormProps) {
  const t = useTranslations("reminder.settings")
  const [saved, setSaved] = useState(false)
  const af = useActionForm({
    action: settleReminders,
    schema: settingsInput,
    start: {
      version: settings.version,
      days: reminderDays.filter((day) => settings.days.includes(Number(day))),
      hour: String(settings.hour),
      asks: settings.asks,
      texts: settings.texts,
    },
    conflictFields: {
      days: {
        label: t("days"),
        show: (days) =>
          [days]
            .flat()
            .map((day) => t("day", { day: Number(day) }))
            .join(", "),
      },
      hour: { label: t("hour"), show: (hour) => written(String(hour)) },
      asks: { label: t("asks"), show: (asks) => t(asks === true ? "yes" : "no") },
      texts: { label: t("texts"), show: (texts) => t(texts === true ? "yes" : "no") },
    },
    onDone: ({ version }) => {
      af.form.setValue("version", version)
      setSaved(true)
    },
  })
  return (
    <Card title={t("title")}>
      <ActionForm of={af} label={t("title")} onLeave={() => setSaved(false)}>
        <p className="text-table text-muted">{t("why")}</p>
        <ChoiceGroup
          label={t("days")}
          hint={t("daysHint")}
          kind="checkbox"
          look="segments"
          choices={reminderDays.map((value) => ({ value, label: t("day", { day: Number(value) }) }))}
          {...af.field("days")}
        />
        <Select
          label={t("hour")}
          hint={t("hourHint", { zone: cityOf(timezone) })}
          choices={hours.map((value) => ({ value, label: written(value) }))}
          className="max-w-32"
          {...af.field("hour")}
        />
        <Checkbox label={t("asks")} hint={t("asksHint")} {...af.field("asks")} />
        {canText ? (
          <Checkbox label={t("texts")} hint={t("textsHint")} {...af.field("texts")} />
        ) : (
          <p className="text-table text-muted">{t("noGateway")}</p>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
          <p role="status" className="text-table text-success">
            {saved && t("saved")}
          </p>
        </div>
      </ActionForm>
    </Card>
  )
}

/** The place a zone is named after: "Nicosia" for "Asia/Nicosia". */
function cityOf(timezone: string): string {
  return (timezone.split("/").at(-1) ?? timezone).replaceAll("_", " ")
}

"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useWatch } from "react-hook-form"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { DateField, TextField } from "@/components/ui/text-field"
import { TimeField } from "@/components/ui/time-field"
import { reportHours } from "@/lib/domain/hours/actions"
import { hoursInput } from "@/lib/domain/hours/schema"
import { plannedOn } from "@/lib/domain/planned-day/rules"
import type { PlannedDay } from "@/lib/domain/work-week/schema"

type ReportHoursFormProps = {
  placementId: string
  date: string
  /** the week she works there, where one is agreed */
  plan: readonly PlannedDay[]
}

/** When she was there, as the counsellor heard it; the employer is asked by letter. */
export function ReportHoursForm(props: ReportHoursFormProps) {
  const [round, setRound] = useState<{ number: number; minutes: number | null }>({ number: 0, minutes: null })
  const t = useTranslations("hours.report")
  return (
    <div className="grid gap-4">
      <div role="status">
        {round.minutes !== null && (
          <Notice tone="success">{t("saved", { hours: round.minutes / 60 })}</Notice>
        )}
      </div>
      <Fields
        key={round.number}
        {...props}
        onDone={(minutes) => setRound((before) => ({ number: before.number + 1, minutes }))}
      />
    </div>
  )
}

function Fields({
  placementId,
  date,
  plan,
  onDone,
}: ReportHoursFormProps & { onDone: (minutes: number) => void }) {
  const [t, words] = [useTranslations("hours.report"), useTranslations("planned-day")]
  const af = useActionForm({
    action: reportHours,
    schema: hoursInput,
    start: { placementId, date, startTime: "", endTime: "", breakMinutes: 0 },
    idPrefix: "report-",
    onDone: ({ minutes }) => onDone(minutes),
  })
  const planned = plannedOn(plan, useWatch({ control: af.form.control, name: "date" }) || date)
  function fill({ from, until }: PlannedDay) {
    af.form.setValue("startTime", from, { shouldDirty: true })
    af.form.setValue("endTime", until, { shouldDirty: true })
    af.form.setValue("breakMinutes", 0)
  }
  return (
    <ActionForm of={af} label={t("title")}>
      <DateField label={t("date")} {...af.field("date")} />
      {planned && (
        <p>
          <Button size="small" onClick={() => fill(planned)}>
            {words("fill", { times: `${planned.from}–${planned.until}` })}
          </Button>
        </p>
      )}
      <div className="grid grid-cols-2 gap-4">
        <TimeField label={t("startTime")} {...af.field("startTime")} />
        <TimeField label={t("endTime")} {...af.field("endTime")} />
      </div>
      <TextField
        label={t("break")}
        inputMode="numeric"
        className="figures max-w-24"
        {...af.field("breakMinutes")}
      />
      <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
    </ActionForm>
  )
}

"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { Select } from "@/components/ui/select"
import { useUndo } from "@/components/ui/undo"
import type { Household } from "@/lib/domain/household/queries"
import { chooseReminders } from "@/lib/domain/reminder/actions"
import { choiceInput, firstHour, lastHour, reasons } from "@/lib/domain/reminder/schema"
import { dayName, timeOfDay } from "@/lib/platform/dates"

type HerRemindersProps = Pick<Household, "participantId" | "reminders" | "timezone">

const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, later) => String(firstHour + later))

/** Whether messages before sessions go to her, and why not where they do not. */
export function HerReminders({ participantId, reminders, timezone }: HerRemindersProps) {
  const t = useTranslations("reminder")
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const { obstacle, lastSentAt, fromHour, untilHour } = reminders
  const reason = reasons.find((known) => known === obstacle)
  const last = lastSentAt && {
    day: dayName(lastSentAt, timezone, locale),
    time: timeOfDay(lastSentAt, timezone),
  }
  return (
    <Card
      title={t("hers.title")}
      actions={
        <Button size="small" onClick={() => setOpen(true)}>
          {t("hers.revise")}
        </Button>
      }
    >
      <div className="grid gap-2">
        <p className="font-semibold">{t(obstacle ? "hers.notGoes" : "hers.goes")}</p>
        {reason && <p className="text-table">{t(`reasons.${reason}`)}</p>}
        <p className="figures text-table text-muted">
          {fromHour !== null && untilHour !== null
            ? t("hers.hours", { from: fromHour, until: untilHour })
            : t("hers.hoursUsual")}
        </p>
        <p className="figures text-table text-muted">{last ? t("hers.last", last) : t("hers.never")}</p>
      </div>
      {open && (
        <Dialog title={t("hers.title")} onClose={() => setOpen(false)}>
          <ChoiceForm participantId={participantId} reminders={reminders} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </Card>
  )
}

type ChoiceFormProps = Omit<HerRemindersProps, "timezone"> & { onDone: () => void }

function ChoiceForm({ participantId, reminders, onDone }: ChoiceFormProps) {
  const t = useTranslations("reminder.hers")
  const tell = useUndo()
  const hour = (value: number | null) => (value === null ? "" : String(value))
  const af = useActionForm({
    action: chooseReminders,
    schema: choiceInput,
    idPrefix: "reminders-",
    start: {
      participantId,
      version: reminders.version,
      wanted: reminders.wanted,
      fromHour: hour(reminders.fromHour),
      untilHour: hour(reminders.untilHour),
    },
    onDone: () => {
      tell({ text: t("saved") })
      onDone()
    },
  })
  const choices = hours.map((value) => ({ value, label: `${value}:00` }))
  return (
    <ActionForm of={af} label={t("title")}>
      <Checkbox label={t("wanted")} {...af.field("wanted")} />
      <div className="grid grid-cols-2 gap-4">
        <Select
          label={t("from")}
          none={t("usual")}
          choices={choices.slice(0, -1)}
          {...af.field("fromHour")}
        />
        <Select label={t("until")} none={t("usual")} choices={choices.slice(1)} {...af.field("untilHour")} />
      </div>
      <p className="text-table text-muted">{t("hoursHint")}</p>
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}

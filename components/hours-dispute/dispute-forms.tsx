"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { TimeField } from "@/components/ui/time-field"
import { PartButton, PartForm } from "@/components/work-experience/part-forms"
import { contestHours, settleHours } from "@/lib/domain/hours-dispute/actions"
import { agreeing, contestInput, decisions, settleInput } from "@/lib/domain/hours-dispute/schema"
import type { HoursOfDay } from "@/lib/domain/placement-hours/queries"

type ContestProps = { entryId: string; day: string }

/** What the employer said of a day is not so. */
export function ContestButton(props: ContestProps) {
  const t = useTranslations("hours-dispute.contest")
  return (
    <PartButton label={t("button")} named={t("label", { day: props.day })}>
      {(close) => <ContestForm {...props} onClose={close} />}
    </PartButton>
  )
}

function ContestForm({ entryId, day, onClose }: ContestProps & { onClose: () => void }) {
  const t = useTranslations("hours-dispute.contest")
  const af = useActionForm<z.input<typeof contestInput>, unknown>({
    action: contestHours,
    schema: contestInput,
    start: { entryId, words: "" },
    idPrefix: `contest-${entryId}-`,
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={t("label", { day })} save={t("save")} onClose={onClose}>
      <TextArea label={t("title")} hint={t("hint")} rows={3} {...af.field("words")} />
    </PartForm>
  )
}

/** How a day in dispute ends: with hours that the employer confirms anew, or with none. */
export function SettleButton({ line }: { line: HoursOfDay }) {
  const t = useTranslations("hours-dispute.settle")
  return (
    <PartButton label={t("button")} named={t("label", { day: line.date })}>
      {(close) => <SettleForm line={line} onClose={close} />}
    </PartButton>
  )
}

function SettleForm({ line, onClose }: { line: HoursOfDay; onClose: () => void }) {
  const t = useTranslations("hours-dispute.settle")
  const { id: entryId, began, ended, breakMinutes } = line
  const af = useActionForm<z.input<typeof settleInput>, unknown>({
    action: settleHours,
    schema: settleInput,
    start: {
      ...{ entryId, decision: "hours", date: began.date, startTime: began.time, endTime: ended },
      ...{ breakMinutes, agreedWith: [], reason: "" },
    },
    idPrefix: `settle-${entryId}-`,
    onDone: onClose,
  })
  const decision = useWatch({ control: af.form.control, name: "decision" })
  return (
    <PartForm of={af} label={t("label", { day: line.date })} save={t("save")} onClose={onClose}>
      <ChoiceGroup
        label={t("decision")}
        look="segments"
        choices={decisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
        {...af.field("decision")}
      />
      {decision !== "none" && <Times of={af} />}
      <ChoiceGroup
        kind="checkbox"
        label={t("agreedWith")}
        look="row"
        choices={agreeing.map((value) => ({ value, label: t(`agreeing.${value}`) }))}
        {...af.field("agreedWith")}
      />
      <TextArea label={t("reason")} rows={3} {...af.field("reason")} />
    </PartForm>
  )
}

type SettleState = ReturnType<typeof useActionForm<z.input<typeof settleInput>, unknown>>

function Times({ of: af }: { of: SettleState }) {
  const t = useTranslations("hours.report")
  return (
    <div className="flex flex-wrap gap-4">
      <DateField label={t("date")} {...af.field("date")} />
      <TimeField label={t("startTime")} {...af.field("startTime")} />
      <TimeField label={t("endTime")} {...af.field("endTime")} />
      <TextField
        label={t("break")}
        inputMode="numeric"
        className="figures max-w-24"
        {...af.field("breakMinutes")}
      />
    </div>
  )
}
